import { adjustedRandIndex } from '@needfinder/numeric';
import type { ThinnedMatrix } from '../patterns.js';
import type { StyleModelReport } from '../types.js';
import type { StyleModelFit } from './fit-style-model.js';

/** The fit that BIC prefers. */
export const preferredStyleModel = (fits: readonly StyleModelFit[]): StyleModelFit =>
  fits.reduce((best, fit) => (fit.bic < best.bic ? fit : best));

/**
 * What the models of scale use say beside the proposed segments.
 *
 * @param fits - Ascending from one class; at least one.
 * @param people - What they were fitted to.
 * @param labels - Proposed segment of each pattern of the whole, of k.
 */
export function reportStyleModel(
  fits: readonly StyleModelFit[],
  { matrix, rows }: ThinnedMatrix,
  labels: Int32Array,
  k: number,
): StyleModelReport {
  const best = preferredStyleModel(fits);
  const alike = fits.find((fit) => fit.k === k);
  const proposed = rows === null ? labels : rows.map((row) => labels[row]!);
  return {
    k: best.k,
    level: best.level,
    width: best.width,
    criteria: fits.map((fit) => ({ k: fit.k, bic: fit.bic })),
    agreement: alike ? adjustedRandIndex(alike.labels, proposed, matrix.weights) : null,
  };
}
