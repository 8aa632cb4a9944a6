import type { Estimate, EstimateUnit } from '@needfinder/domain';
import type { SegmentQuery } from './segment.query.generated.js';

export type ProfileTest = SegmentQuery['segment']['profileTests'][number];
type Cell = ProfileTest['cells'][number];

/** Tests by how surely they tell the segments apart; what was not tested comes last. */
export const bySureness = (tests: readonly ProfileTest[]): readonly ProfileTest[] =>
  tests.toSorted((a, b) => (a.adjustedP ?? 2) - (b.adjustedP ?? 2));

/** From here on a difference is called one. */
const SIGNIFICANT = 0.05;

export const isTold = ({ adjustedP }: ProfileTest): boolean => adjustedP !== null && adjustedP <= SIGNIFICANT;

/** Levels are shares; a variable without levels is a mean. */
export const unitOfTest = ({ cells, scale }: ProfileTest): EstimateUnit =>
  scale === 'BINARY' || cells.some(({ level }) => level !== null) ? 'share' : 'number';

export const estimateOfCell = ({ value, low, high, n }: Cell): Estimate => ({ value, low, high, n });

export const totalOf = ({ total, n }: Cell): Estimate => ({ value: total, n });

const gap = ({ value, total }: Cell): number => (value === null || total === null ? -1 : Math.abs(value - total));

/** Where one segment is farthest from all people on a variable. */
export function widestCell({ cells }: ProfileTest, position: number): Cell | undefined {
  const own = cells.filter(({ segmentPosition }) => segmentPosition === position);
  return own.toSorted((a, b) => gap(b) - gap(a))[0];
}
