import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { DownloadButton } from '../data/DownloadButton.js';
import { countOf } from '../imports/import-words.js';
import { useMayEdit } from '../session/useViewer.js';
import { CodebookView } from './CodebookView.js';
import { CodebookDocument } from './codebook.query.generated.js';

/** All needs and themes with when they apply: to read through, to put in order and to take along. */
export default function CodebookPage() {
  const studyId = useStudyId();
  const paths = usePaths();
  const mayEdit = useMayEdit();
  usePageTitle('Codebook', 'Needs');
  const { data, error, refetch } = useQuery(CodebookDocument, { variables: { studyId } });
  const codes = data ? data.codebook.themes.length + data.codebook.needs.length : 0;
  const importLink = mayEdit ? (
    <Button size="xs" variant="default" component={Link} to={paths.importCodebook()}>
      Import a codebook
    </Button>
  ) : null;
  return (
    <>
      <Link className="nf-link" to={paths.needs()}>
        The board of needs
      </Link>
      <PageHeader
        title="Codebook"
        meta={
          codes > 0 ? (
            <span className="nf-light">
              {countOf(data!.codebook.needs.length, 'need')} in {countOf(data!.codebook.themes.length, 'theme')}
            </span>
          ) : null
        }
        actions={
          codes > 0 ? (
            <>
              {importLink}
              <Button size="xs" variant="default" component={Link} to={paths.codebookLog()}>
                History
              </Button>
              <DownloadButton
                address={`/api/exports/studies/${studyId}/codebook.qdc`}
                label="Download the codebook as QDC, for other programs"
              >
                QDC
              </DownloadButton>
              <DownloadButton address={`/api/exports/studies/${studyId}/needs.csv`} label="Download the needs as CSV">
                CSV
              </DownloadButton>
              <DownloadButton address={`/api/exports/studies/${studyId}/needs.xlsx`} label="Download the needs as XLSX">
                XLSX
              </DownloadButton>
            </>
          ) : null
        }
      />
      {!data ? (
        error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <TableSkeleton rows={12} what="codes" />
        )
      ) : codes === 0 ? (
        <EmptyState title="All needs and themes of the study will stand here" action={importLink}>
          Propose them on the board, make them while you code, or bring a codebook along: a sheet or a file of another
          program.
        </EmptyState>
      ) : (
        <CodebookView codebook={data.codebook} />
      )}
    </>
  );
}
