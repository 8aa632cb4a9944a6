import { createRng } from '@needfinder/numeric';
import { gsdmm } from './gsdmm.js';

/**
 * How many themes the texts hold: the clusters of the Dirichlet mixture that hold more than a stray text, median of
 * three chains.
 *
 * @returns Integer in [1, √(2 n)] and ≥ 2 as soon as there are 6 texts: a codebook longer than that is not read.
 */
export function findThemeCount(
  documents: readonly (readonly number[])[],
  vocabularySize: number,
  seed: number,
): number {
  const n = documents.length;
  if (n < 6) return 1;
  const most = Math.max(2, Math.floor(Math.sqrt(2 * n)));
  const counts = [0, 1, 2].map((chain) => {
    const rng = createRng(seed).fork('theme-count', chain);
    const labels = gsdmm(documents, vocabularySize, rng, {
      maxClusters: Math.min(80, 2 * most),
      beta: 0.1,
      iterations: 8,
    });
    const sizes = new Map<number, number>();
    for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
    const stray = Math.max(1, Math.floor(n * 0.004));
    return [...sizes.values()].filter((size) => size > stray).length;
  });
  const median = counts.sort((a, b) => a - b)[1]!;
  return Math.min(most, Math.max(2, median));
}
