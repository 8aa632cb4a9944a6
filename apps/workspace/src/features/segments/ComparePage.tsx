import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { EmptyState, ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { ComparedProfile } from './ComparedProfile.js';
import { ComparedTable } from './ComparedTable.js';
import { CompareSegmentsDocument, type CompareSegmentsQuery } from './compare-segments.query.generated.js';
import { nameOf } from './segment-words.js';
import classes from './segments.module.css';

/** Two segments in one frame, what sets them apart first. */
export default function ComparePage() {
  const paths = usePaths();
  const [search] = useSearchParams();
  const [a, b] = [search.get('a') ?? '', search.get('b') ?? ''];
  const { data, previousData, error, refetch } = useQuery(CompareSegmentsDocument, {
    variables: { a, b },
    skip: !a || !b,
  });
  const pair = data ?? previousData;
  usePageTitle(pair ? `${nameOf(pair.a)} and ${nameOf(pair.b)}` : 'Compare segments', 'Segments');
  return (
    <>
      <PageHeader
        title="Compare two segments"
        description={
          pair ? (
            <Link className="nf-link" to={paths.run(pair.a.run.id)}>
              {pair.a.run.segmentation.name}, run {pair.a.run.number}
            </Link>
          ) : null
        }
      />
      {pair ? (
        <Comparison pair={pair} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : a && b ? (
        <LinesSkeleton lines={14} what="comparison" />
      ) : (
        <EmptyState title="Choose two segments" action={<Link to={paths.segments()}>All segmentations</Link>}>
          Open a segmentation and choose “Compare two segments” there.
        </EmptyState>
      )}
    </>
  );
}

function Comparison({ pair }: { pair: CompareSegmentsQuery }) {
  const paths = usePaths();
  const navigate = useNavigate();
  const { segments } = pair.a.solution;
  const choose = (a: string, b: string) => void navigate(paths.compareSegments(a, b), { replace: true });
  const options = (other: string) =>
    segments.map((segment) => ({
      value: segment.id,
      label: segment.name ? `${segment.letter} ${segment.name}` : nameOf(segment),
      disabled: segment.id === other,
    }));
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label="First segment"
          data={options(pair.b.id)}
          value={pair.a.id}
          onChange={(event) => choose(event.currentTarget.value, pair.b.id)}
        />
        <NativeSelect
          label="Second segment"
          data={options(pair.a.id)}
          value={pair.b.id}
          onChange={(event) => choose(pair.a.id, event.currentTarget.value)}
        />
      </div>
      <ComparedTable a={pair.a} b={pair.b} />
      <ComparedProfile a={pair.a} b={pair.b} />
    </>
  );
}
