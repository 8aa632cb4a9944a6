import { useQuery } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { useState } from 'react';
import { leavingSentence } from '../consents/quoting-words.js';
import { QuotingRule } from '../consents/QuotingRule.js';
import { DownloadButton } from '../data/DownloadButton.js';
import classes from './transcripts.module.css';
import { TranscriptsLeavingDocument } from './transcripts-leaving.query.generated.js';

interface ExportTranscriptsProps {
  readonly studyId: string;
  /** Left out: all of the study. */
  readonly interviewId?: string;
}

const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'html', label: 'Web page' },
] as const;

/** Takes an interview, or all of a study, out of the workspace with codes and memos; says before what stays, and why. */
export function ExportTranscripts(props: ExportTranscriptsProps) {
  const [isOpen, setOpen] = useState(false);
  const what = props.interviewId ? 'transcript' : 'transcripts';
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Export {what}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={`Export ${what} with codes`}
        closeButtonProps={{ 'aria-label': 'Close' }}
        size="lg"
      >
        <Choices {...props} />
      </Modal>
    </>
  );
}

function Choices({ studyId, interviewId }: ExportTranscriptsProps) {
  const { data, error } = useQuery(TranscriptsLeavingDocument, {
    variables: { studyId, interviewId: interviewId ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const leaving = data?.transcriptsLeaving;
  const of = interviewId ? `interviews/${interviewId}/transcript` : `studies/${studyId}/transcripts`;
  if (!leaving) {
    return error ? <ErrorNotice error={error} /> : <LinesSkeleton lines={4} what="what may leave" />;
  }
  return (
    <>
      <p role="status">{leavingSentence(leaving, 'interview')}</p>
      <QuotingRule studyId={studyId} />
      <p>
        Speakers and times as they stand, also what was redacted; coded passages between the numbers of their codes;
        codes and memos that you may see as comments of who made them; what the codes mean at the end.
        {interviewId ? null : ' One file for each interview, in an archive.'}
      </p>
      {leaving.quotable > 0 ? (
        <div className={classes.deeds}>
          {FORMATS.map(({ format, label }) => (
            <DownloadButton
              key={format}
              address={`/api/exports/${of}/${format}`}
              label={`${label}: ${interviewId ? 'the transcript' : 'all transcripts'} with codes`}
            >
              {label}
            </DownloadButton>
          ))}
        </div>
      ) : null}
    </>
  );
}
