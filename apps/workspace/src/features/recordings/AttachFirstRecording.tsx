import { useQuery } from '@apollo/client/react';
import { AttachRecording } from './AttachRecording.js';
import { RecordingDocument } from './recording.query.generated.js';

/** Offers to attach a recording where there is none; beside one that there is, the player offers another. */
export function AttachFirstRecording({ interviewId }: { interviewId: string }) {
  const { data } = useQuery(RecordingDocument, { variables: { interviewId } });
  if (!data || data.recording) return null;
  return <AttachRecording interviewId={interviewId} label="Attach a recording" />;
}
