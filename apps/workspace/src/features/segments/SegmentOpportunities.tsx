import { useQuery } from '@apollo/client/react';
import { OpportunityLandscape } from '@needfinder/charts';
import { ChartSkeleton, ErrorNotice } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { pointsOf } from '../opportunities/landscape-points.js';
import type { SegmentOpportunityPartsFragment as Opportunity } from './segment-opportunity-parts.fragment.generated.js';
import { SegmentOpportunitiesDocument } from './segment-opportunities.query.generated.js';
import type { PageSegment } from './SegmentPage.js';
import { nameOf } from './segment-words.js';
import classes from './segments.module.css';

const ofNeed = ({ need }: Opportunity) => need;

/** Importance against satisfaction for this segment, beside the same for everybody. */
export function SegmentOpportunities({ segment }: { segment: PageSegment }) {
  const studyId = useStudyId();
  const paths = usePaths();
  const { open } = useEvidence();
  const { data, error, refetch } = useQuery(SegmentOpportunitiesDocument, {
    variables: { studyId, segmentId: segment.id },
  });
  const landscape = data?.opportunityLandscape;
  const own = pointsOf(data?.segment.opportunities ?? [], ofNeed);
  const all = pointsOf(landscape?.opportunities ?? [], ofNeed);
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
          <Link className="nf-link" to={paths.opportunities(segment.id)}>
            Open the opportunities of this segment
          </Link>
          <details className={classes.voices}>
            <summary>How the opportunity is computed</summary>
            <p>{landscape.formula}</p>
            <p>{landscape.source}</p>
          </details>
        </>
      )}
      {thin.length > 0 && own.length > 0 ? (
        <p className="nf-light">Not enough data: {thin.map(({ need, n }) => `${need.label} (n = ${n})`).join(', ')}.</p>
      ) : null}
    </section>
  );
}
