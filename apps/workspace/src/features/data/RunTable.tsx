import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { DataTable, ErrorNotice, TableSkeleton, useToasts, type DataColumn } from '@needfinder/ui';
import { Link } from 'react-router';
import { saveFile } from '../../app/download-file.js';
import { usePaths } from '../../app/paths.js';
import { WhenText } from '../../shell/WhenText.js';
import { DownloadPair } from './ExportList.js';
import { RunManifestDocument } from './run-manifest.query.generated.js';
import { StudyRunsDocument, type StudyRunsQuery } from './study-runs.query.generated.js';

type Segmentation = StudyRunsQuery['segmentations'][number];
type Row = Segmentation['runs'][number] & { readonly title: string };

/** The finished runs: who is in which segment, and the manifest with which the same result can be made again. */
export function RunTable({ studyId }: { studyId: string }) {
  const paths = usePaths();
  const { data, error, refetch } = useQuery(StudyRunsDocument, { variables: { studyId } });
  const rows = data?.segmentations.flatMap(({ name, runs }): Row[] =>
    runs.filter(({ state }) => state === 'DONE').map((run) => ({ ...run, title: `${name}, run ${run.number}` })),
  );
  const columns: DataColumn<Row>[] = [
    {
      key: 'run',
      header: 'Run',
      render: ({ id, title }) => (
        <Link className="nf-link" to={paths.run(id)}>
          {title}
        </Link>
      ),
      sortValue: ({ title }) => title,
    },
    { key: 'people', header: 'n', render: ({ respondents }) => respondents, isNumeric: true },
    { key: 'when', header: 'When', render: ({ createdAt }) => <WhenText at={createdAt} />, sortValue: (row) => row.createdAt },
    { key: 'hash', header: 'Result', render: ({ resultHash }) => <code>{resultHash?.slice(0, 12) ?? ''}</code> },
    {
      key: 'memberships',
      header: 'Memberships',
      render: ({ id, title }) => (
        <DownloadPair address={`/api/exports/runs/${id}/memberships`} title={`memberships of ${title}`} />
      ),
    },
    {
      key: 'segments',
      header: 'Profile tables',
      render: ({ id, title }) => (
        <DownloadPair address={`/api/exports/runs/${id}/segments`} title={`profile tables of ${title}`} />
      ),
    },
    { key: 'manifest', header: 'Manifest', render: (row) => <ManifestButton run={row} /> },
  ];
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">Runs and their manifests</h2>
      {rows ? (
        <DataTable
          caption="Finished runs"
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          empty="Finished runs stand here, with what it takes to make the same result again."
        />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={3} what="runs" />
      )}
    </section>
  );
}

function ManifestButton({ run }: { run: Row }) {
  const client = useApolloClient();
  const { show } = useToasts();
  const save = async () => {
    try {
      const { data } = await client.query({ query: RunManifestDocument, variables: { runId: run.id } });
      const text = JSON.stringify(data?.run.manifest, null, 2);
      saveFile(`manifest-run-${run.number}.json`, new Blob([text], { type: 'application/json' }));
    } catch (error) {
      show({ message: `The manifest was not downloaded. ${(error as Error).message}`, tone: 'problem' });
    }
  };
  return (
    <Button variant="default" size="xs" aria-label={`Download the manifest of ${run.title} as JSON`} onClick={() => void save()}>
      JSON
    </Button>
  );
}
