import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ErrorNotice, LinesSkeleton, PageHeader, StatusBadge } from '@needfinder/ui';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { JobLine } from '../jobs/JobsTray.js';
import { ImportByIdDocument } from './import-by-id.query.generated.js';
import type { ImportPartsFragment } from './import-parts.fragment.generated.js';
import { ImportDone } from './ImportDone.js';
import { importStateOf, isWorking } from './import-state.js';
import classes from './imports.module.css';
import { Mapping } from './Mapping.js';

/** Events may be missed; while a job works on the import, the page also asks. */
const ASK_EVERY_MS = 2_000;

/** One import, wherever it stands: being read, to be corrected, being written, done or refused. */
export default function ImportPage() {
  const { importId = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ImportByIdDocument, {
    variables: { id: importId },
  });
  const found = data?.import;
  const isAsking = found !== undefined && isWorking(found);
  useEffect(() => {
    if (isAsking) startPolling(ASK_EVERY_MS);
    else stopPolling();
    return stopPolling;
  }, [isAsking, startPolling, stopPolling]);

  const names = found?.files.map(({ name }) => name).join(' + ');
  usePageTitle(names ?? 'Import', 'Import');
  const state = found ? importStateOf(found) : null;
  return (
    <>
      <PageHeader
        title={names ?? 'Import'}
        meta={state ? <StatusBadge tone={state.tone}>{state.word}</StatusBadge> : null}
      />
      {found ? (
        <ImportStep found={found} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={14} what="import" />
      )}
    </>
  );
}

function ImportStep({ found }: { found: ImportPartsFragment }) {
  if (found.state === 'DONE') return <ImportDone found={found} />;
  if (isWorking(found)) return <Working found={found} />;
  if (found.columns.length === 0) return <Unreadable found={found} />;
  return <Mapping found={found} />;
}

function Working({ found }: { found: ImportPartsFragment }) {
  return (
    <section className={classes.working} aria-label="Running now" aria-live="polite">
      {found.job ? <JobLine job={found.job} /> : null}
      <p className="nf-light">
        {found.state === 'IMPORTING'
          ? 'All rows are checked first. If one cannot be what its column says, nothing is imported.'
          : 'Reading what the columns hold. You can leave this page and come back to its address.'}
      </p>
    </section>
  );
}

function Unreadable({ found }: { found: ImportPartsFragment }) {
  const paths = usePaths();
  return (
    <div className={classes.working}>
      <ErrorNotice
        error={found.failure ?? found.job?.error ?? 'Reading the files was stopped.'}
        title="Nothing was imported"
        remedy="Correct the file, or export it again as CSV in UTF-8 or as XLSX, and bring it once more."
      />
      <p>
        <Button component={Link} to={paths.newImport()}>
          Choose other files
        </Button>
      </p>
    </div>
  );
}
