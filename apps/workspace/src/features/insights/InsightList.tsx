import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import {
  DataTable,
  type DataColumn,
  EmptyState,
  ErrorNotice,
  PageHeader,
  TableSkeleton,
  useToasts,
} from '@needfinder/ui';
import { Link, useNavigate } from 'react-router';
import { newId } from '../../app/new-id.js';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { WhenText } from '../../shell/WhenText.js';
import { useMayEdit } from '../session/useViewer.js';
import { CreateInsightDocument } from './create-insight.mutation.generated.js';
import { InsightListDocument, type InsightListQuery } from './insight-list.query.generated.js';
import { MentionList } from './MentionList.js';

type Row = InsightListQuery['insights'][number];

export const UNTITLED = 'Page without a title';

/** The pages of a study, the last changed first, and who wants something of me. */
export function InsightList() {
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const { show } = useToasts();
  usePageTitle('Insights', useStudyHead().study?.name);
  const { data, error, refetch } = useQuery(InsightListDocument, {
    variables: { studyId },
    fetchPolicy: 'cache-and-network',
  });
  const [create, { loading }] = useMutation(CreateInsightDocument, {
    onError: ({ message }) => show({ message: `No page was begun. ${message}`, tone: 'problem' }),
  });
  const begin = async () => {
    const id = newId();
    const { data: made } = await create({ variables: { input: { id, studyId, title: '' } } });
    if (made) void navigate(paths.insight(id));
  };
  const pages = data?.insights;
  const button = useMayEdit() ? (
    <Button loading={loading} onClick={() => void begin()}>
      New page
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title="Insights" actions={pages?.length ? button : null} />
      <MentionList />
      {!pages ? (
        error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <TableSkeleton rows={6} what="pages" />
        )
      ) : pages.length === 0 ? (
        <EmptyState title="Pages will be listed here" action={button}>
          Write what you learnt. Quotes, numbers and charts in a page stay linked to where they come from, and say so
          when they change.
        </EmptyState>
      ) : (
        <PageTable pages={pages} />
      )}
    </>
  );
}

function PageTable({ pages }: { pages: readonly Row[] }) {
  const paths = usePaths();
  const navigate = useNavigate();
  const columns: DataColumn<Row>[] = [
    {
      key: 'title',
      header: 'Page',
      sortValue: ({ title }) => title,
      render: ({ id, title }) => (
        <Link className="nf-link" to={paths.insight(id)} onClick={(event) => event.stopPropagation()}>
          {title || UNTITLED}
        </Link>
      ),
    },
    { key: 'editor', header: 'Last written by', sortValue: (row) => row.editorName, render: (row) => row.editorName },
    {
      key: 'updated',
      header: 'Changed',
      sortValue: ({ updatedAt }) => updatedAt,
      render: ({ updatedAt }) => <WhenText at={updatedAt} />,
    },
  ];
  return (
    <DataTable
      caption="Pages"
      columns={columns}
      rows={pages}
      keyOf={({ id }) => id}
      onOpen={({ id }) => void navigate(paths.insight(id))}
    />
  );
}
