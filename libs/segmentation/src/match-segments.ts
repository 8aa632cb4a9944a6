import { assignMinimumCost, crossTable } from '@needfinder/numeric';
import type { SegmentMatch } from './types.js';

/** Below this overlap a segment is a new one and keeps no old name. */
const SMALLEST_OVERLAP = 0.5;

const countOf = (labels: Int32Array): number => labels.reduce((largest, label) => Math.max(largest, label), -1) + 1;

/**
 * Finds for each segment of a new solution the segment of the previous one that it continues, so that names survive.
 *
 * @param previous - Length n, segment of each respondent, −1 = unknown.
 * @param next - Length n, the same respondents in the same order.
 * @param weights - Length n.
 * @returns Matches with an overlap (Jaccard) of .5 or more; each segment occurs at most once.
 *
 * Source: Kuhn (1955) for the assignment; the limit of .5 after Hennig (2007), CSDA 52:258-271 ("dissolved" below).
 */
export function matchSegments(previous: Int32Array, next: Int32Array, weights?: Float64Array): SegmentMatch[] {
  const before = countOf(previous);
  const after = countOf(next);
  if (before === 0 || after === 0) return [];
  const shared = crossTable(next, previous, after, before, weights);
  const nextSizes = new Float64Array(after);
  const previousSizes = new Float64Array(before);
  for (let a = 0; a < after; a += 1) {
    for (let b = 0; b < before; b += 1) {
      nextSizes[a] = nextSizes[a]! + shared[a * before + b]!;
      previousSizes[b] = previousSizes[b]! + shared[a * before + b]!;
    }
  }
  const jaccard = shared.map((both, cell) => {
    const either = nextSizes[Math.floor(cell / before)]! + previousSizes[cell % before]! - both;
    return either > 0 ? both / either : 0;
  });
  const partner = assignMinimumCost(
    jaccard.map((overlap) => -overlap),
    after,
    before,
  );
  const matches: SegmentMatch[] = [];
  partner.forEach((old, segment) => {
    const overlap = old < 0 ? 0 : jaccard[segment * before + old]!;
    if (overlap >= SMALLEST_OVERLAP) matches.push({ next: segment, previous: old, jaccard: overlap });
  });
  return matches;
}
