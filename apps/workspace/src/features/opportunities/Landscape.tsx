import { OpportunityLandscape } from '@needfinder/charts';
import { useStudyHead } from '../../shell/useStudyHead.js';
import { segmentTitle } from '../evidence/evidence-words.js';
import { useEvidence } from '../evidence/useEvidence.js';
import type { LandscapeQuery } from './landscape.query.generated.js';
import { landscapeTitle, pointsOf } from './landscape-points.js';
import { MethodNote } from './MethodNote.js';
import { MissingRatings, NoRatings } from './MissingRatings.js';
import { RankedNeeds } from './RankedNeeds.js';

export type LandscapeOf = LandscapeQuery['opportunityLandscape'];

/** The chart, the same as a ranked table, and how it was calculated. */
export default function Landscape({ landscape }: { landscape: LandscapeOf }) {
  const { study } = useStudyHead();
  const { shown, open } = useEvidence();
  const { opportunities, segment, minimumN, respondents } = landscape;
  const points = pointsOf(opportunities, ({ need }) => need);
  const openNeed = (needId: string) =>
    open(segment ? { kind: 'segment-need', segmentId: segment.id, needId } : { kind: 'need', needId });
  if (opportunities.length === 0) return <NoRatings />;
  return (
    <>
      {points.length > 0 ? (
        <OpportunityLandscape
          title={landscapeTitle(points)}
          n={respondents}
          source={segment ? segmentTitle(segment) : (study?.name ?? 'all people')}
          points={points}
          selectedId={shown && 'needId' in shown ? shown.needId : null}
          onSelect={openNeed}
        />
      ) : (
        <p>
          There is not enough data to draw a landscape: a need has to be rated for importance and satisfaction by at
          least {minimumN} {segment ? 'people of this segment' : 'people'}.
        </p>
      )}
      <RankedNeeds opportunities={opportunities} onOpen={openNeed} />
      <MissingRatings />
      <MethodNote {...landscape} />
    </>
  );
}
