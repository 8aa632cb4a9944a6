import type { BasisMeasure, StoredIndicator } from './basis.js';
import type { Estimate } from './estimate.model.js';
import type { StatedNeed } from './stated-need.js';
import { onTen, opportunityValues } from './need-variables.js';
import type { SegmentNeed } from './segment-need.model.js';
import { estimateMean, estimateShare, plainMean, spreadOf } from './weighted-estimate.js';

/** What the people of one solution say of the needs of their study; row i of everything is respondent i. */
export interface NeedTable {
  readonly respondentIds: readonly string[];
  readonly weights: Float64Array;
  readonly needs: readonly StatedNeed[];
  /** By segment: how likely each person belongs to it; 0 for people in no segment. */
  readonly probabilities: readonly Float64Array[];
  /** Most likely segment of each person; −1 = in none. */
  readonly positions: Int32Array;
}

/** One measure of a need, person by person, and how it is averaged. */
interface Measured {
  readonly measure: BasisMeasure;
  readonly values: Float64Array;
  readonly estimate: typeof estimateShare;
}

/** How needs entered the basis of a run, by need; what formed the segments is what tells them apart. */
export const measuresOf = (indicators: readonly StoredIndicator[]): Map<string, BasisMeasure> =>
  new Map(indicators.flatMap(({ needId, measure }) => (needId && measure ? [[needId, measure] as const] : [])));

/**
 * The needs of one segment against all people in segments: what sets the segment apart first, needs with too few
 * people last.
 */
export function needsOfSegment(
  table: NeedTable,
  position: number,
  measures: ReadonlyMap<string, BasisMeasure>,
): SegmentNeed[] {
  return table.needs
    .map((stated) => againstAll(table, stated, position, measures))
    .sort((a, b) => Number(b.row.segment.enough) - Number(a.row.segment.enough) || b.effect - a.effect)
    .map(({ row }) => row);
}

/** One need of one segment against all people in segments. */
export const needOfSegment = (
  table: NeedTable,
  stated: StatedNeed,
  position: number,
  measures: ReadonlyMap<string, BasisMeasure>,
): SegmentNeed => againstAll(table, stated, position, measures).row;

/** The row of a need, with the difference in standard deviations. */
function againstAll(
  table: NeedTable,
  stated: StatedNeed,
  position: number,
  measures: ReadonlyMap<string, BasisMeasure>,
): { readonly row: SegmentNeed; readonly effect: number } {
  const { weights } = table;
  const probabilities = table.probabilities[position]!;
  const everybody = inSegments(table);
  const { measure, values, estimate } = measured(stated, measures.get(stated.need.id));
  const segment = estimate({ values, weights, probabilities });
  const total = estimate({ values, weights, probabilities: everybody });
  const mean = plainMean({ values, weights, probabilities });
  const totalMean = plainMean({ values, weights, probabilities: everybody });
  const difference = mean === null || totalMean === null ? 0 : mean - totalMean;
  const spread = spreadOf(values, weights);
  return {
    row: { need: stated.need, difference, segment, total, measure },
    effect: spread > 0 ? difference / spread : 0,
  };
}

/** Share of the people of a segment who mention a need; of all people in segments when no segment is named. */
export function mentionShare(table: NeedTable, stated: StatedNeed, position?: number): Estimate {
  const probabilities = position === undefined ? inSegments(table) : table.probabilities[position]!;
  return estimateShare({ values: stated.mentioned, weights: table.weights, probabilities });
}

/** Rows of the members who mention the need, the surest first. */
export function mentioningMembers(table: NeedTable, stated: StatedNeed, position: number): number[] {
  const sure = table.probabilities[position]!;
  return [...stated.mentioned.keys()]
    .filter((row) => stated.mentioned[row] === 1 && table.positions[row] === position)
    .sort((a, b) => sure[b]! - sure[a]! || a - b);
}

/** 1 for people in segments, 0 for others. */
export const inSegments = ({ positions }: NeedTable): Float64Array =>
  Float64Array.from(positions, (position) => (position < 0 ? 0 : 1));

function measured(stated: StatedNeed, asked: BasisMeasure | undefined): Measured {
  const { importance, satisfaction } = stated.ratings;
  if (asked === 'opportunity' && importance && satisfaction) {
    return {
      measure: asked,
      values: opportunityValues(onTen(importance), onTen(satisfaction)),
      estimate: estimateMean,
    };
  }
  if (asked === 'satisfaction' && satisfaction) {
    return { measure: asked, values: onTen(satisfaction), estimate: estimateMean };
  }
  if (asked === 'intensity') {
    const values = stated.mentioned.map((mentioned, row) => (mentioned === 1 ? 1 + stated.intensity[row]! : mentioned));
    return { measure: asked, values, estimate: estimateMean };
  }
  if (asked !== 'mention' && importance) {
    return { measure: 'importance', values: onTen(importance), estimate: estimateMean };
  }
  return { measure: 'mention', values: stated.mentioned, estimate: estimateShare };
}
