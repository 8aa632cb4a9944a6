import { useQuery } from '@apollo/client/react';
import { SegmentMark } from '@needfinder/charts';
import { formatCount } from '@needfinder/domain';
import { EstimateText, ErrorNotice, LinesSkeleton, PageHeader, StabilityBadge } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { shownEstimate } from '../evidence/shown-estimate.js';
import { BasisProfile } from './BasisProfile.js';
import { SegmentDocument, type SegmentQuery } from './segment.query.generated.js';
import { SegmentMembers } from './SegmentMembers.js';
import { SegmentNeeds } from './SegmentNeeds.js';
import { SegmentOpportunities } from './SegmentOpportunities.js';
import { nameOf } from './segment-words.js';
import { SegmentWords } from './SegmentWords.js';
import classes from './segments.module.css';
import { Unknowns } from './Unknowns.js';
import { WhoTheyAre } from './WhoTheyAre.js';

const SegmentVoices = lazy(() => import('./SegmentVoices.js'));

export type PageSegment = SegmentQuery['segment'];

/** One segment: what is claimed about it, and everything that speaks for and against. */
export default function SegmentPage() {
  const { segmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(SegmentDocument, { variables: { segmentId } });
  const segment = data?.segment;
  usePageTitle(segment && nameOf(segment), 'Segments');
  return (
    <>
      <PageHeader
        title={segment ? <Title segment={segment} /> : 'Segment'}
        meta={segment ? <StabilityBadge stability={segment.jaccard} /> : null}
        description={segment ? <WhereItComesFrom segment={segment} /> : null}
        actions={segment ? <CompareLink segment={segment} /> : null}
      />
      {segment ? (
        <SegmentContent key={segment.id} segment={segment} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={16} what="segment" />
      )}
    </>
  );
}

function SegmentContent({ segment }: { segment: PageSegment }) {
  return (
    <>
      <p className={classes.size}>
        <a className="nf-evidence" href="#members">
          <EstimateText estimate={shownEstimate(segment.share)} unit="share" withoutN />
        </a>
        <span className="nf-light">
          {' '}
          of {formatCount(segment.run.respondents, 0)} people: {formatCount(segment.size, 0)}
        </span>
      </p>
      <SegmentWords segment={segment} />
      <BasisProfile segment={segment} />
      <SegmentNeeds segment={segment} />
      <Suspense fallback={<LinesSkeleton lines={8} what="passages" />}>
        <SegmentVoices segmentId={segment.id} />
      </Suspense>
      <WhoTheyAre segment={segment} />
      <SegmentOpportunities segment={segment} />
      <Unknowns unknowns={segment.unknowns} />
      <SegmentMembers segmentId={segment.id} />
    </>
  );
}

function Title({ segment }: { segment: PageSegment }) {
  return (
    <span className={classes.title}>
      <SegmentMark index={segment.position} size={32} />
      {nameOf(segment)}
    </span>
  );
}

function WhereItComesFrom({ segment }: { segment: PageSegment }) {
  const paths = usePaths();
  const { run, solution } = segment;
  const isConstructed = run.verdict !== null && run.verdict.verdict !== 'NATURAL' && solution.k > 1;
  return (
    <>
      <Link className="nf-link" to={paths.run(run.id)}>
        {run.segmentation.name}, run {run.number}
      </Link>
      {solution.k > 1 ? ` · one of ${solution.k} segments` : ' · everybody'}
      {isConstructed ? ', a constructed cut: people differ by degree' : ''}
    </>
  );
}

function CompareLink({ segment }: { segment: PageSegment }) {
  const paths = usePaths();
  const other = segment.solution.segments.find(({ id }) => id !== segment.id);
  if (!other) return null;
  return (
    <Link className="nf-link" to={paths.compareSegments(segment.id, other.id)}>
      Compare with another segment
    </Link>
  );
}
