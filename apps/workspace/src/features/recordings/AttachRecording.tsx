import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, FileButton, type ButtonProps } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useRef, useState } from 'react';
import { fileSize } from '../../app/file-size.js';
import { sendFile } from '../../app/send-file.js';
import { RecordingDocument } from './recording.query.generated.js';
import classes from './recordings.module.css';

interface AttachRecordingProps {
  readonly interviewId: string;
  /** What happens: "Attach a recording". */
  readonly label: string;
  readonly size?: ButtonProps['size'];
}

/** Chooses a file of sound or video and sends it; it goes on while she reads, and on other pages of the workspace. */
export function AttachRecording({ interviewId, label, size = 'sm' }: AttachRecordingProps) {
  const client = useApolloClient();
  const { data } = useQuery(RecordingDocument, { variables: { interviewId } });
  const { show } = useToasts();
  const [sent, setSent] = useState<number | null>(null);
  const sending = useRef<AbortController | null>(null);
  const send = async (file: File) => {
    const most = data?.mostRecordingBytes ?? Number.POSITIVE_INFINITY;
    if (file.size > most) {
      const message = `“${file.name}” has ${fileSize(file.size)}, more than the ${fileSize(most)} that are taken here.`;
      return show({ message: `The recording was not attached. ${message}`, tone: 'problem' });
    }
    sending.current = new AbortController();
    setSent(0);
    const address = `/api/interviews/${interviewId}/recording?name=${encodeURIComponent(file.name)}`;
    try {
      await sendFile('PUT', address, file, { onProgress: setSent, signal: sending.current.signal });
      await client.refetchQueries({ include: [RecordingDocument] });
      show({ message: `“${file.name}” attached` });
    } catch (error) {
      if (sending.current.signal.aborted) return;
      show({ message: `The recording was not attached. ${(error as Error).message}`, tone: 'problem' });
    } finally {
      setSent(null);
    }
  };
  if (sent !== null) {
    return (
      <span className={classes.sending}>
        <span className="nf-light">
          Sending the recording, {Math.floor(sent * 100)} %
          <progress value={sent} aria-label="Recording sent" />
        </span>
        <Button size={size} variant="default" onClick={() => sending.current?.abort()}>
          Cancel
        </Button>
      </span>
    );
  }
  return (
    <FileButton accept="audio/*,video/*" onChange={(file) => file && void send(file)}>
      {(props) => (
        <Button {...props} size={size} variant="default">
          {label}
        </Button>
      )}
    </FileButton>
  );
}
