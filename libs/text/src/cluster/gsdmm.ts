import type { Rng } from '@needfinder/numeric';

export interface GsdmmOptions {
  /** Most clusters it may use; it empties those it does not need. */
  readonly maxClusters: number;
  readonly alpha?: number;
  readonly beta?: number;
  readonly iterations?: number;
}

/**
 * Gibbs sampling for the Dirichlet multinomial mixture: clusters short texts and finds how many clusters they need.
 *
 * @param documents - Word numbers in [0, vocabularySize) per document.
 * @returns Cluster of each document, numbered without gaps by first appearance.
 *
 * Source: Yin & Wang (2014), KDD, algorithm 1 and equation 4. Cost: O(iterations × words × clusters).
 */
export function gsdmm(
  documents: readonly (readonly number[])[],
  vocabularySize: number,
  rng: Rng,
  { maxClusters, alpha = 0.1, beta = 0.1, iterations = 15 }: GsdmmOptions,
): Int32Array {
  const k = Math.max(1, Math.min(maxClusters, documents.length));
  const documentCounts = new Float64Array(k);
  const wordTotals = new Float64Array(k);
  // Word-major, so that the k counts of one word lie side by side.
  const wordCounts = new Float32Array(vocabularySize * k);
  const labels = new Int32Array(documents.length);
  const change = (document: readonly number[], cluster: number, by: 1 | -1): void => {
    documentCounts[cluster]! += by;
    wordTotals[cluster]! += by * document.length;
    for (const word of document) wordCounts[word * k + cluster]! += by;
  };
  documents.forEach((document, d) => {
    labels[d] = Math.floor(rng.next() * k);
    change(document, labels[d]!, 1);
  });
  const weights = new Float64Array(k);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    documents.forEach((document, d) => {
      change(document, labels[d]!, -1);
      for (let c = 0; c < k; c += 1) weights[c] = documentCounts[c]! + alpha;
      document.forEach((word, i) => {
        const repeats = document.indexOf(word) === i ? 0 : countBefore(document, i);
        let largest = 0;
        for (let c = 0; c < k; c += 1) {
          const share = (wordCounts[word * k + c]! + beta + repeats) / (wordTotals[c]! + vocabularySize * beta + i);
          const weight = weights[c]! * share;
          weights[c] = weight;
          if (weight > largest) largest = weight;
        }
        // Long texts would underflow; only ratios matter.
        if (largest < 1e-100 && largest > 0) for (let c = 0; c < k; c += 1) weights[c]! /= largest;
      });
      let left = rng.next() * weights.reduce((sum, weight) => sum + weight, 0);
      let chosen = 0;
      while (chosen < k - 1 && (left -= weights[chosen]!) > 0) chosen += 1;
      labels[d] = chosen;
      change(document, chosen, 1);
    });
  }
  const numbers = new Map<number, number>();
  return labels.map((label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}

function countBefore(document: readonly number[], position: number): number {
  let count = 0;
  for (let i = 0; i < position; i += 1) if (document[i] === document[position]) count += 1;
  return count;
}
