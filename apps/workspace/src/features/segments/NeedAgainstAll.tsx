import { segmentStyle } from '@needfinder/charts';
import { formatValue } from '@needfinder/domain';
import { Evidence, estimateSentence, EstimateText } from '@needfinder/ui';
import { useEvidence } from '../evidence/useEvidence.js';
import { measureWords, placesOf, unitOf } from './need-scale.js';
import type { SegmentIdentityFragment } from './segment-identity.fragment.generated.js';
import type { SegmentNeedRowFragment } from './segment-need-row.fragment.generated.js';
import { nameOf, shownEstimate } from './segment-words.js';
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
  const words = `${need.label}: ${nameOf(segment)} ${estimateSentence(own, { unit })}, all people ${all}`;
  return (
    <div className={classes.needRow}>
      <div title={need.statement}>{need.label}</div>
      <Dumbbell row={row} position={segment.position} />
      <div className={classes.needNumbers}>
        <Evidence label={words} onOpen={() => open({ kind: 'segment-need', segmentId: segment.id, needId: need.id })}>
          <EstimateText estimate={own} unit={unit} withoutN />
        </Evidence>
        <span className="nf-light">
          {measureWords(measure)} · all {all}
        </span>
      </div>
    </div>
  );
}

/** Decoration: the numbers below say the same. */
function Dumbbell({ row, position }: { row: SegmentNeedRowFragment; position: number }) {
  const { segment, total } = placesOf(row);
  // In percent, so that the line takes the width of the card and its ends stay round.
  const at = (place: number): string => `${3 + place * 94}%`;
  return (
    <svg className={classes.dumbbell} aria-hidden="true">
      <line x1="0" x2="100%" y1={7} y2={7} stroke="var(--nf-line)" />
      {segment !== null && total !== null ? (
        <line x1={at(total)} x2={at(segment)} y1={7} y2={7} stroke="currentColor" strokeWidth={2.5} />
      ) : null}
      {total === null ? null : <circle cx={at(total)} cy={7} r={4} fill="var(--nf-light)" />}
      {segment === null ? null : (
        <circle cx={at(segment)} cy={7} r={5.5} fill={segmentStyle(position).colour} stroke="currentColor" />
      )}
    </svg>
  );
}
