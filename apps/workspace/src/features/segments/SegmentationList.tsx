import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatCount } from '@needfinder/domain';
import { DataTable, EmptyState, ErrorNotice, PageHeader, TableSkeleton, type DataColumn } from '@needfinder/ui';
import { Link, useNavigate } from 'react-router';
import { usePaths, type Paths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { WhenText } from '../../shell/WhenText.js';
import { useMayEdit } from '../session/useViewer.js';
import { RunState } from './RunState.js';
import { SegmentationsDocument, type SegmentationsQuery } from './segmentations.query.generated.js';
import { basisWords } from './segment-words.js';

type Row = SegmentationsQuery['segmentations'][number];

const addressOf = ({ id, latestRun }: Row, paths: Paths): string =>
  latestRun ? paths.run(latestRun.id) : paths.segmentation(id);

const columns = (paths: Paths): readonly DataColumn<Row>[] => [
  {
    key: 'name',
    header: 'Segmentation',
    sortValue: ({ name }) => name,
    render: (row) => (
      <>
        <Link className="nf-link" to={addressOf(row, paths)}>
          {row.name}
        </Link>
        <div className="nf-light">{basisWords(row.basis)}</div>
      </>
    ),
  },
  {
    key: 'verdict',
    header: 'Are there groups?',
    sortValue: ({ latestRun }) => latestRun?.verdict?.verdict ?? latestRun?.state ?? '',
    render: ({ latestRun }) => <RunState run={latestRun} />,
  },
  {
    key: 'k',
    header: 'Segments shown',
    isNumeric: true,
    sortValue: ({ latestRun }) => latestRun?.selectedK ?? null,
    render: ({ latestRun }) => latestRun?.selectedK ?? '–',
  },
  {
    key: 'n',
    header: 'People',
    isNumeric: true,
    sortValue: ({ latestRun }) => latestRun?.respondents ?? null,
    render: ({ latestRun }) => (latestRun?.finishedAt ? formatCount(latestRun.respondents, 0) : '–'),
  },
  {
    key: 'date',
    header: 'Last run',
    sortValue: ({ latestRun, createdAt }) => latestRun?.createdAt ?? createdAt,
    render: ({ latestRun }) => (latestRun ? <WhenText at={latestRun.finishedAt ?? latestRun.createdAt} /> : '–'),
  },
];

/** Every attempt to find groups in this study, with what came of it. */
export function SegmentationList() {
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const mayEdit = useMayEdit();
  usePageTitle('Segments', useStudyHead().study?.name);
  const { data, error, refetch } = useQuery(SegmentationsDocument, { variables: { studyId } });
  const segmentations = data?.segmentations;
  const setUp = (label: string) => (
    <Button component={Link} to={paths.newSegmentation()}>
      {label}
    </Button>
  );
  return (
    <>
      <PageHeader title="Segments" actions={mayEdit && segmentations?.length ? setUp('New segmentation') : null} />
      {segmentations ? (
        segmentations.length === 0 ? (
          <EmptyState
            title="Segments will stand here, if there are any"
            action={mayEdit ? setUp('Find out whether there are segments') : null}
          >
            People are compared by what they need. The answer comes as a sentence with its reasons; it may be no.
          </EmptyState>
        ) : (
          <DataTable
            caption="Segmentations"
            columns={columns(paths)}
            rows={segmentations}
            keyOf={({ id }) => id}
            onOpen={(row) => void navigate(addressOf(row, paths))}
          />
        )
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={4} what="segmentations" />
      )}
    </>
  );
}
