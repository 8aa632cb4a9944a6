import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatShare } from '@needfinder/domain';
import { DataTable, EmptyState, ErrorNotice, PageHeader, TableSkeleton, type DataColumn } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { countOf } from '../imports/import-words.js';
import { useMayEdit } from '../session/useViewer.js';
import { ExportTranscripts } from '../transcripts/ExportTranscripts.js';
import { InterviewListDocument, type InterviewListQuery } from './interview-list.query.generated.js';
import { useInterviewFilter } from './useInterviewFilter.js';

// A list is read before it is filtered.
const InterviewFilter = lazy(() => import('./InterviewFilter.js'));

type Interviews = InterviewListQuery['interviews'];
type Row = Interviews['edges'][number]['node'];

const PAGE = 100;

/** The conversations of a study: with whom, how long, and how much of them was coded. */
export function InterviewList() {
  const studyId = useStudyId();
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const { attributes } = useInterviewFilter();
  usePageTitle('Interviews', useStudyHead().study?.name);
  const { data, error, loading, refetch, fetchMore } = useQuery(InterviewListDocument, {
    variables: { studyId, attributes: [...attributes], first: PAGE },
  });
  const interviews = data?.interviews;
  const isEmpty = interviews?.totalCount === 0 && attributes.length === 0;
  const readMore = () => {
    const { hasNextPage, endCursor } = interviews!.pageInfo;
    if (!loading && hasNextPage && endCursor) void fetchMore({ variables: { after: endCursor } });
  };
  const importLink = (
    <Button component={Link} to={paths.importInterviews()}>
      Import interviews
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Interviews"
        meta={
          interviews && !isEmpty ? (
            <span className="nf-light">{countOf(interviews.totalCount, 'interview')}</span>
          ) : null
        }
        actions={
          interviews && !isEmpty ? (
            <>
              <Button variant="default" component={Link} to={paths.assignments()}>
                Who codes what
              </Button>
              <ExportTranscripts studyId={studyId} attributes={attributes} />
              {mayEdit ? importLink : null}
            </>
          ) : null
        }
      />
      {isEmpty ? null : (
        <Suspense fallback={null}>
          <InterviewFilter />
        </Suspense>
      )}
      {!interviews ? (
        error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <TableSkeleton rows={10} what="interviews" />
        )
      ) : isEmpty ? (
        <EmptyState title="Interviews will be listed here" action={mayEdit ? importLink : null}>
          Transcripts and notes with who speaks, whom each is with, and how much of it speaks of needs.
        </EmptyState>
      ) : interviews.totalCount === 0 ? (
        <p role="status">There is no interview with such a person.</p>
      ) : (
        <InterviewTable interviews={interviews} onEndReached={readMore} />
      )}
    </>
  );
}

const speakersOf = ({ speakers }: Row): string =>
  speakers
    .filter(({ role }) => role !== 'INTERVIEWER')
    .flatMap(({ name }) => name ?? [])
    .join(', ');

function InterviewTable({ interviews, onEndReached }: { interviews: Interviews; onEndReached: () => void }) {
  const paths = usePaths();
  const navigate = useNavigate();
  const { search } = useInterviewFilter();
  const columns: DataColumn<Row>[] = [
    {
      key: 'title',
      header: 'Interview',
      sortValue: ({ title }) => title,
      render: ({ id, title }) => (
        <Link className="nf-link" to={paths.interview(id) + search} onClick={(event) => event.stopPropagation()}>
          {title}
        </Link>
      ),
    },
    { key: 'speakers', header: 'Speaks', sortValue: speakersOf, render: speakersOf },
    {
      key: 'respondent',
      header: 'Respondent',
      sortValue: ({ respondent }) => respondent?.key ?? null,
      render: ({ respondent }) =>
        respondent ? (
          <Link className="nf-link" to={paths.respondent(respondent.id)} onClick={(event) => event.stopPropagation()}>
            {respondent.key}
          </Link>
        ) : (
          <span className="nf-light">nobody named</span>
        ),
    },
    {
      key: 'turns',
      header: 'Turns',
      isNumeric: true,
      sortValue: ({ turnCount }) => turnCount,
      render: ({ turnCount }) => turnCount,
    },
    {
      key: 'coded',
      header: 'Speaks of needs',
      isNumeric: true,
      sortValue: ({ codedShare }) => codedShare,
      render: ({ codedShare }) => `${formatShare(codedShare)} of answers`,
    },
  ];
  return (
    <DataTable
      caption="Interviews"
      columns={columns}
      rows={interviews.edges.map(({ node }) => node)}
      keyOf={({ id }) => id}
      totalCount={interviews.totalCount}
      onEndReached={onEndReached}
      maxHeight="min(760px, 72dvh)"
      onOpen={({ id }) => void navigate(paths.interview(id) + search)}
    />
  );
}
