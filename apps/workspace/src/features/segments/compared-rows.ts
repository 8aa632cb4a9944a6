import type { Estimate, EstimateUnit } from '@needfinder/domain';
import { shownEstimate } from '../evidence/shown-estimate.js';
import type { ComparedSegmentFragment } from './compared-segment.fragment.generated.js';
import { differenceOf, type Difference } from './difference-of.js';
import { endOf, measureWords, unitOf } from './need-scale.js';
import { isShare, rowKey, rowLabel } from './profile-charts.js';
import { MEASURE_WORDS } from './segment-words.js';

/** One thing on which two segments are compared. */
export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  /** "importance", "mention it". */
  readonly what: string;
  readonly unit: EstimateUnit;
  /** Set where the numbers have evidence. */
  readonly needId: string | null;
  readonly a: Estimate;
  readonly b: Estimate;
  readonly difference: Difference | null;
  /** The difference as a share of its scale, so that means and shares stand in one order. */
  readonly weight: number;
}

/** A mean without known ends is taken on a scale of ten. */
const UNKNOWN_RANGE = 10;

const weighed = (row: Omit<ComparedRow, 'weight' | 'difference'>, range: number): ComparedRow => {
  const difference = differenceOf(row.a, row.b);
  return { ...row, difference, weight: difference ? Math.abs(difference.value) / range : -1 };
};

/** Everything two segments can be compared on, the widest difference first; what has not enough data comes last. */
export function comparedRows(a: ComparedSegmentFragment, b: ComparedSegmentFragment): readonly ComparedRow[] {
  const inB = new Map(b.profile.map((row) => [rowKey(row), row]));
  const seen = new Set<string>();
  const basis = a.profile.flatMap((row) => {
    const other = inB.get(rowKey(row));
    if (!other) return [];
    const { measure, need, min, max } = row.indicator;
    if (need) seen.add(`${need.id} ${measure ?? ''}`);
    const unit: EstimateUnit = isShare(row) ? 'share' : 'number';
    const what = measure === null ? (unit === 'share' ? 'say so' : 'mean') : MEASURE_WORDS[measure];
    const range = unit === 'share' ? 1 : min !== null && max !== null ? max - min : UNKNOWN_RANGE;
    const estimates = { a: { ...row, n: a.size }, b: { ...other, n: b.size } };
    return [
      weighed({ key: rowKey(row), label: rowLabel(row), what, unit, needId: need?.id ?? null, ...estimates }, range),
    ];
  });
  const needsOfB = new Map(b.needs.map((row) => [`${row.need.id} ${row.measure ?? ''}`, row]));
  const needs = a.needs.flatMap((row) => {
    const key = `${row.need.id} ${row.measure ?? ''}`;
    const other = needsOfB.get(key);
    if (!other || row.need.status !== 'ACCEPTED' || seen.has(key)) return [];
    const unit = unitOf(row.measure);
    const named = { key, label: row.need.label, what: measureWords(row.measure), unit, needId: row.need.id };
    return [weighed({ ...named, a: shownEstimate(row.segment), b: shownEstimate(other.segment) }, endOf(row.measure))];
  });
  return [...basis, ...needs].toSorted((x, y) => y.weight - x.weight);
}
