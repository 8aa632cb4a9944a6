import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { ProjectExchange } from '../exchanges/ProjectExchange.js';
import { useMayEdit } from '../session/useViewer.js';
import { ExportList } from './ExportList.js';
import { ImportTable } from './ImportTable.js';
import { RunTable } from './RunTable.js';
import { StudyDataDocument } from './study-data.query.generated.js';

/** What came in with its mapping and result, what can be taken out, and how each run was made. */
export default function DataPage() {
  const studyId = useStudyId();
  usePageTitle('Data', useStudyHead().study?.name);
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const { data, error, refetch } = useQuery(StudyDataDocument, { variables: { studyId } });
  const imports = data?.study.imports;
  const action = mayEdit ? (
    <Button component={Link} to={paths.newImport()}>
      Import a survey
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title="Data" actions={imports && imports.length > 0 ? action : null} />
      <section aria-labelledby="imports">
        <h2 id="imports">Imports</h2>
        {imports ? (
          imports.length === 0 ? (
            <EmptyState title="Nothing was imported yet" action={action}>
              Each import stands here with what its columns were taken for and what it brought.
            </EmptyState>
          ) : (
            <ImportTable imports={imports} />
          )
        ) : error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <TableSkeleton rows={4} what="imports" />
        )}
      </section>
      {mayEdit ? (
        <section aria-labelledby="personal-data">
          <h2 id="personal-data">Personal data</h2>
          <p>
            <Link className="nf-link" to={paths.personalData()}>
              Review and redact names, addresses and numbers
            </Link>{' '}
            in answers and interviews; the key to them stays with you.
          </p>
        </section>
      ) : null}
      <ExportList studyId={studyId} />
      {mayEdit ? <ProjectExchange studyId={studyId} /> : null}
      {mayEdit ? (
        <section aria-labelledby="webhooks">
          <h2 id="webhooks">Webhooks</h2>
          <p>
            <Link className="nf-link" to={paths.webhooks()}>
              Tell other programs of each complete
            </Link>
            , signed, tried again, with a log.
          </p>
        </section>
      ) : null}
      <RunTable studyId={studyId} />
    </>
  );
}
