import { useQuery } from '@apollo/client/react';
import { OpportunityLandscape, type LandscapePoint, type LandscapeZone } from '@needfinder/charts';
import { ChartSkeleton, ErrorNotice } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { useEvidence } from '../evidence/useEvidence.js';
import type { SegmentOpportunityPartsFragment as Opportunity } from './segment-opportunity-parts.fragment.generated.js';
import { SegmentOpportunitiesDocument } from './segment-opportunities.query.generated.js';
import type { PageSegment } from './SegmentPage.js';
import { estimateOf, nameOf } from './segment-words.js';
import classes from './segments.module.css';

/** Needs that can be drawn; the rest are named below the chart. */
const pointsOf = (opportunities: readonly Opportunity[]): readonly LandscapePoint[] =>
  opportunities.flatMap(({ need, n, zone, enoughData, ...at }) =>
    enoughData && zone
      ? [
          {
            id: need.id,
            label: need.label,
            importance: estimateOf(at.importance, n),
            satisfaction: estimateOf(at.satisfaction, n),
            score: estimateOf(at.score, n),
            zone: zone.toLowerCase().replace('_', '-') as LandscapeZone,
          },
        ]
      : [],
  );

/** Importance against satisfaction for this segment, beside the same for everybody. */
export function SegmentOpportunities({ segment }: { segment: PageSegment }) {
  const studyId = useStudyId();
  const paths = usePaths();
  const { open } = useEvidence();
  const { data, error, refetch } = useQuery(SegmentOpportunitiesDocument, {
    variables: { studyId, segmentId: segment.id },
  });
  const landscape = data?.opportunityLandscape;
  const own = pointsOf(data?.segment.opportunities ?? []);
  const all = pointsOf(landscape?.opportunities ?? []);
  const thin = (data?.segment.opportunities ?? []).filter(({ enoughData }) => !enoughData);
  const source = `${segment.run.segmentation.name}, run ${segment.run.number}`;
  return (
    <section className={classes.block} aria-labelledby="opportunities">
      <h2 id="opportunities">Where they are under-served</h2>
      {!landscape ? (
        error ? (
          <ErrorNotice error={error} title="The landscape could not be shown" onRetry={() => void refetch()} />
        ) : (
          <ChartSkeleton height={360} what="opportunity landscape" />
        )
      ) : own.length === 0 ? (
        <p className="nf-light">
          There is not enough data: a need has to be rated for importance and satisfaction by at least{' '}
          {landscape.minimumN} people of this segment.
        </p>
      ) : (
        <>
          <div className={classes.pair}>
            <OpportunityLandscape
              title={`${nameOf(segment)}: importance against satisfaction`}
              n={segment.size}
              source={source}
              points={own}
              onSelect={(needId) => open({ kind: 'segment-need', segmentId: segment.id, needId })}
            />
            <OpportunityLandscape
              title="All people: importance against satisfaction"
              n={landscape.respondents}
              source={source}
              points={all}
              onSelect={(needId) => open({ kind: 'need', needId })}
            />
          </div>
          <p className="nf-light">
            {landscape.formula} {landscape.source}{' '}
            <Link className="nf-link" to={paths.opportunities(segment.id)}>
              Open the opportunities of this segment
            </Link>
          </p>
        </>
      )}
      {thin.length > 0 && own.length > 0 ? (
        <p className="nf-light">Not enough data: {thin.map(({ need, n }) => `${need.label} (n = ${n})`).join(', ')}.</p>
      ) : null}
    </section>
  );
}
