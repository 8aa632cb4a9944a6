import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { useEffect, useState } from 'react';
import { fileSize } from '../../app/file-size.js';
import type { AnswerStyle, ExportFormat } from '../../gql/schema.generated.js';
import { WhenText } from '../../shell/WhenText.js';
import { JobLine } from '../jobs/JobsTray.js';
import classes from './data.module.css';
import { DownloadButton } from './DownloadButton.js';
import { FORMAT_CHOICES, STYLE_CHOICES } from './export-formats.js';
import type { ExportPartsFragment } from './export-parts.fragment.generated.js';
import { StartExportDocument } from './start-export.mutation.generated.js';
import { StudyExportsDocument } from './study-exports.query.generated.js';

/** Events may be missed; while a file is being made, the list also asks. */
const ASK_EVERY_MS = 2_000;

const isWorking = ({ job }: ExportPartsFragment): boolean => ['QUEUED', 'RUNNING'].includes(job.state);

/** Files of the responses: choose a format, the server makes the file, and it stays here for a week. */
export function ResponseExports({ studyId }: { studyId: string }) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(StudyExportsDocument, { variables: { studyId } });
  const made = data?.study.exports ?? [];
  const isAsking = made.some((one) => isWorking(one) || (one.job.state === 'DONE' && one.address === null));
  useEffect(() => {
    if (isAsking) startPolling(ASK_EVERY_MS);
    else stopPolling();
    return stopPolling;
  }, [isAsking, startPolling, stopPolling]);
  return (
    <div>
      <NewExport studyId={studyId} onStarted={() => void refetch()} />
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      <ul className={classes.list} aria-label="Files of the responses" aria-live="polite">
        {made.map((one) => (
          <li key={one.id}>
            <MadeFile made={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function NewExport({ studyId, onStarted }: { studyId: string; onStarted: () => void }) {
  const [format, setFormat] = useState<ExportFormat>('XLSX');
  const [style, setStyle] = useState<AnswerStyle>('LABELS');
  const [start, { loading, error }] = useMutation(StartExportDocument, { onCompleted: onStarted });
  const choice = FORMAT_CHOICES.find(({ value }) => value === format)!;
  const make = () => {
    // A refusal is shown below as `error`; the choice stays.
    start({ variables: { input: { studyId, format, style } } }).catch(() => undefined);
  };
  return (
    <>
      <div className={classes.choose}>
        <NativeSelect
          label="Responses as"
          data={FORMAT_CHOICES.map(({ value, label }) => ({ value, label }))}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}
        />
        {choice.hasStyles ? (
          <NativeSelect
            label="Answers"
            data={[...STYLE_CHOICES]}
            value={style}
            onChange={(event) => setStyle(event.currentTarget.value as AnswerStyle)}
          />
        ) : null}
        <Button variant="default" loading={loading} onClick={make}>
          Make the file
        </Button>
      </div>
      <p className="nf-light">{choice.what} Empty, not shown, refused and not applicable stay apart.</p>
      {error ? <ErrorNotice error={error} title="No file is being made" /> : null}
    </>
  );
}

function MadeFile({ made }: { made: ExportPartsFragment }) {
  const { fileName, size, address, createdAt, job } = made;
  if (isWorking(made)) return <JobLine job={job} />;
  return (
    <>
      <div>
        <strong>{fileName}</strong>
        <div className="nf-light">
          {address === null ? (job.error ?? 'Making it was stopped.') : fileSize(size ?? 0)} · <WhenText at={createdAt} />
        </div>
      </div>
      {address === null ? null : (
        <DownloadButton address={address} label={`Download ${fileName}`}>
          Download
        </DownloadButton>
      )}
    </>
  );
}
