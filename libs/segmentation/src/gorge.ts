import type { BasisColumns } from './basis-columns.js';

/** Bars from similarity 0 to similarity 1. */
export const GORGE_BINS = 20;

/** How similar people are to one segment, by bin of equal width from 0 to 1. */
export interface GorgeHistogram {
  /** People whose most likely segment it is. */
  readonly members: readonly number[];
  /** People of all other segments. */
  readonly others: readonly number[];
}

/**
 * Similarity of every person to every segment by the distance to its centre: s_ih = exp(−d_ih) / Σ_l exp(−d_il).
 *
 * @param labels - Length n, 0 … k − 1; −1 = in no segment.
 * @returns n × k row-major, rows sum to 1; rows in no segment are 0. Distances are Euclidean, over the columns a person
 *   shows, scaled up to all of them.
 *
 * Source: Dolnicar, Grün & Leisch (2018), Market Segmentation Analysis, section 7.5, with γ = 1.
 * Checked against: a line worked by hand (gorge.spec.ts). Cost: O(n k columns).
 */
export function distanceSimilarities(basis: BasisColumns, labels: ArrayLike<number>, k: number): Float64Array {
  const { rows, columns, points, observed } = basis;
  const centres = new Float64Array(k * columns);
  const seen = new Float64Array(k * columns);
  for (let row = 0; row < rows; row += 1) {
    const c = labels[row]!;
    if (c < 0) continue;
    for (let column = 0; column < columns; column += 1) {
      if (observed && !observed[row * columns + column]) continue;
      centres[c * columns + column] = centres[c * columns + column]! + points[row * columns + column]!;
      seen[c * columns + column] = seen[c * columns + column]! + 1;
    }
  }
  for (let at = 0; at < centres.length; at += 1) centres[at] = seen[at] ? centres[at]! / seen[at]! : 0;
  const similarities = new Float64Array(rows * k);
  const distances = new Float64Array(k);
  for (let row = 0; row < rows; row += 1) {
    if (labels[row]! < 0) continue;
    for (let c = 0; c < k; c += 1) {
      let squares = 0;
      let shown = 0;
      for (let column = 0; column < columns; column += 1) {
        if (observed && !observed[row * columns + column]) continue;
        squares += (points[row * columns + column]! - centres[c * columns + column]!) ** 2;
        shown += 1;
      }
      distances[c] = shown > 0 ? Math.sqrt((squares * columns) / shown) : 0;
    }
    // Only differences count: the nearest is 0, so that nothing underflows.
    const nearest = Math.min(...distances);
    let total = 0;
    for (let c = 0; c < k; c += 1) {
      similarities[row * k + c] = Math.exp(nearest - distances[c]!);
      total += similarities[row * k + c]!;
    }
    for (let c = 0; c < k; c += 1) similarities[row * k + c] = similarities[row * k + c]! / total;
  }
  return similarities;
}

/**
 * Gorge plot of a solution: by segment, how many people are how similar to it. Distinct segments show high bars at both
 * ends and a gorge between them; a cut through a continuum fills the middle.
 *
 * @param similarities - n × k row-major, 0 … 1: posterior probabilities, or {@link distanceSimilarities}.
 * @param labels - Length n, 0 … k − 1; −1 = in no segment, not counted.
 *
 * Source: Dolnicar, Grün & Leisch (2018), Market Segmentation Analysis, section 7.5. Cost: O(n k).
 */
export function gorgeHistograms(
  similarities: ArrayLike<number>,
  labels: ArrayLike<number>,
  k: number,
  bins = GORGE_BINS,
): GorgeHistogram[] {
  return Array.from({ length: k }, (_, c) => {
    const members = new Array<number>(bins).fill(0);
    const others = new Array<number>(bins).fill(0);
    for (let row = 0; row < labels.length; row += 1) {
      if (labels[row]! < 0) continue;
      const bin = Math.min(bins - 1, Math.floor(similarities[row * k + c]! * bins));
      const counts = labels[row] === c ? members : others;
      counts[bin] = counts[bin]! + 1;
    }
    return { members, others };
  });
}
