import { formatValue } from '@needfinder/domain';
import { Evidence, EstimateText } from '@needfinder/ui';
import { useEvidence } from '../evidence/useEvidence.js';
import { shownEstimate } from '../evidence/shown-estimate.js';
import { Dumbbell } from './Dumbbell.js';
import { measureWords, placesOf, unitOf } from './need-scale.js';
import type { SegmentIdentityFragment } from './segment-identity.fragment.generated.js';
import type { SegmentNeedRowFragment } from './segment-need-row.fragment.generated.js';
import { nameOf } from './segment-words.js';
import classes from './segments.module.css';

interface NeedAgainstAllProps {
  readonly segment: Pick<SegmentIdentityFragment, 'id' | 'letter' | 'name' | 'position'>;
  readonly row: SegmentNeedRowFragment;
}

/** One need of a segment against all people: a small dumbbell, and numbers that open their evidence. */
export function NeedAgainstAll({ segment, row }: NeedAgainstAllProps) {
  const { open } = useEvidence();
  const { need, measure } = row;
  const unit = unitOf(measure);
  const own = shownEstimate(row.segment);
  const all = row.total.value === null ? 'not enough data' : formatValue(row.total.value, unit);
  return (
    <div className={classes.needRow}>
      <div title={need.statement}>{need.label}</div>
      <Dumbbell places={placesOf(row)} position={segment.position} />
      <div className={classes.needNumbers}>
        <Evidence
          about={`${need.label}, ${nameOf(segment)}`}
          onOpen={() => open({ kind: 'segment-need', segmentId: segment.id, needId: need.id })}
        >
          <EstimateText estimate={own} unit={unit} withoutN />
        </Evidence>
        <span className="nf-light">
          {measureWords(measure)} · all {all}
        </span>
      </div>
    </div>
  );
}
