import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { lazy, Suspense, useDeferredValue } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { RespondentFilter } from '../../gql/schema.generated.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { useMayEdit } from '../session/useViewer.js';
import { countOf } from '../imports/import-words.js';
import { FilterBar } from './FilterBar.js';
import { useRespondentColumns } from './respondent-columns.js';
import { isFiltered, readFilter, writeFilter } from './respondent-filter.js';
import { RespondentFiltersDocument } from './respondent-filters.query.generated.js';
import { RespondentTableDocument } from './respondent-table.query.generated.js';
import { RespondentTable } from './RespondentTable.js';
import classes from './respondents.module.css';

const NoteConsents = lazy(() => import('../consents/NoteConsents.js'));
// Comes with the attributes it lists, which are read after the page as well.
const ColumnChoice = lazy(() => import('./ColumnChoice.js'));

const PAGE = 100;

/** Everybody of the study in one table: filtered by anything, with the columns one wants. */
export function RespondentList() {
  const studyId = useStudyId();
  usePageTitle('Respondents', useStudyHead().study?.name);
  const [address, setAddress] = useSearchParams();
  const filter = readFilter(address);
  const mayEdit = useMayEdit();
  const known = useQuery(RespondentFiltersDocument, { variables: { studyId } });
  const attributes = known.data?.study.attributes ?? [];
  const columns = useRespondentColumns(studyId, attributes);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(RespondentTableDocument, {
    variables: { studyId, filter: useDeferredValue(filter), first: PAGE },
  });
  // While another filter is being read, what was there stays, so that nothing jumps.
  const respondents = (data ?? previousData)?.respondents;
  const everybody = known.data?.study.counts.respondents;
  const change = (next: RespondentFilter) => setAddress(writeFilter(address, next), { replace: true });

  const readMore = () => {
    const after = respondents?.pageInfo.endCursor;
    if (!loading && respondents?.pageInfo.hasNextPage && after) void fetchMore({ variables: { after } });
  };
  if (everybody === 0 && !isFiltered(filter)) return <NobodyYet />;
  return (
    <>
      <PageHeader title="Respondents" />
      <FilterBar filter={filter} attributes={attributes} onChange={change} />
      <div className={classes.countLine}>
        <span role="status">
          {respondents ? countWords(respondents.totalCount, everybody, isFiltered(filter)) : ''}
        </span>
        <Suspense fallback={null}>
          {mayEdit && respondents ? (
            <NoteConsents studyId={studyId} filter={filter} people={respondents.totalCount} />
          ) : null}
          <ColumnChoice attributes={attributes} shown={columns.shown} onChoose={columns.choose} />
        </Suspense>
      </div>
      {respondents ? (
        <RespondentTable
          respondents={respondents}
          attributes={attributes.filter(({ key }) => columns.shown.includes(key))}
          onEndReached={readMore}
        />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={14} what="respondents" />
      )}
    </>
  );
}

function countWords(found: number, everybody: number | undefined, filtered: boolean): string {
  return filtered && everybody !== undefined
    ? `${countOf(found, 'respondent')} of ${everybody.toLocaleString('en-GB')}`
    : countOf(found, 'respondent');
}

function NobodyYet() {
  const paths = usePaths();
  return (
    <>
      <PageHeader title="Respondents" />
      <EmptyState
        title="Everybody who answered or was interviewed will be listed here"
        action={
          <Button component={Link} to={paths.newImport()}>
            Import a survey
          </Button>
        }
      >
        Survey and interviews meet on one page per person.
      </EmptyState>
    </>
  );
}
