import { useQuery } from '@apollo/client/react';
import { EstimateText, Evidence } from '@needfinder/ui';
import { shownEstimate } from '../evidence/shown-estimate.js';
import { segmentTitle } from '../evidence/evidence-words.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { NeedInSegmentsDocument } from './need-in-segments.query.generated.js';
import classes from './needs.module.css';

/** How many in each segment of the latest run mention a need. */
export function NeedSegments({ needId, runId }: { needId: string; runId: string }) {
  const { open } = useEvidence();
  const { data } = useQuery(NeedInSegmentsDocument, { variables: { needId, runId } });
  if (!data || data.need.inSegments.length === 0) return null;
  return (
    <section aria-label="In segments">
      <h3>In segments</h3>
      <ul className={classes.plain}>
        {data.need.inSegments.map(({ segment, share }) => (
          <li key={segment.id}>
            {segmentTitle(segment)}{' '}
            <Evidence onOpen={() => open({ kind: 'segment-need', segmentId: segment.id, needId })}>
              <EstimateText estimate={shownEstimate(share)} unit="share" />
            </Evidence>
          </li>
        ))}
      </ul>
    </section>
  );
}
