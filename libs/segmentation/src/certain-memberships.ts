import type { PatternFit } from './estimator.js';

/** Memberships that are all or nothing, `rows × k`. */
export function certainMemberships({ k, labels }: Pick<PatternFit, 'k' | 'labels'>): Float64Array {
  const posteriors = new Float64Array(labels.length * k);
  labels.forEach((label, row) => (posteriors[row * k + label] = 1));
  return posteriors;
}
