import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import type { AttributeFilter } from '../../gql/schema.generated.js';
import { leavingSentence } from '../consents/quoting-words.js';
import { writeFilter } from '../respondents/respondent-filter.js';
import { QuotingRule } from '../consents/QuotingRule.js';
import { DownloadButton } from '../data/DownloadButton.js';
import classes from './transcripts.module.css';
import { TranscriptsLeavingDocument } from './transcripts-leaving.query.generated.js';

export interface TranscriptsOf {
  readonly studyId: string;
  /** Left out: all of the study. */
  readonly interviewId?: string;
  /** Only those of people of whom all of this holds. */
  readonly attributes?: readonly AttributeFilter[];
}

const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'html', label: 'Web page' },
] as const;

/** Says what leaves and what stays, and why, before anything is taken out. */
export default function TranscriptsDialog({ onClose, ...of }: TranscriptsOf & { readonly onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Export ${of.interviewId ? 'transcript' : 'transcripts'} with codes`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      size="lg"
    >
      <Choices {...of} />
    </Modal>
  );
}

function Choices({ studyId, interviewId, attributes = [] }: TranscriptsOf) {
  const { data, error } = useQuery(TranscriptsLeavingDocument, {
    variables: { studyId, interviewId: interviewId ?? null, attributes: [...attributes] },
    fetchPolicy: 'cache-and-network',
  });
  const leaving = data?.transcriptsLeaving;
  const filter = writeFilter(new URLSearchParams(), { attributes: [...attributes] }).toString();
  const of = interviewId ? `interviews/${interviewId}/transcript` : `studies/${studyId}/transcripts`;
  if (!leaving) {
    return error ? <ErrorNotice error={error} /> : <LinesSkeleton lines={4} what="what may leave" />;
  }
  return (
    <>
      <p role="status">{leavingSentence(leaving, 'interview')}</p>
      {attributes.length > 0 ? <p>Only interviews that the list is filtered to.</p> : null}
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
              address={`/api/exports/${of}/${format}${filter === '' ? '' : `?${filter}`}`}
              label={`${label}: ${interviewId ? 'the transcript' : filter === '' ? 'all transcripts' : 'these transcripts'} with codes`}
            >
              {label}
            </DownloadButton>
          ))}
        </div>
      ) : null}
    </>
  );
}
