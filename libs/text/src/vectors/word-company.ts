import { denseMatrix, multiply, normaliseRows, sparseFromRows, type DenseMatrix } from './sparse-matrix.js';
import type { DocumentPlacer } from './latent-semantics.js';
import { learnTermWeights } from './term-weights.js';
import { truncatedSvd } from './truncated-svd.js';

const WINDOW = 8;
const CONTEXT_SMOOTHING = 0.75;
const RARITY = 1e-3;

/**
 * Learns word vectors from the company words keep, and places documents at the weighted mean of their words.
 *
 * Source: positive pointwise mutual information with smoothed contexts, Levy, Goldberg & Dagan (2015), TACL 3:211-225;
 * pooling and removal of the common component, Arora, Liang & Ma (2017), ICLR ("SIF").
 */
export function learnWordCompany(documents: readonly (readonly string[])[], dimensions: number): DocumentPlacer {
  const { terms } = learnTermWeights(documents);
  const counts = new Float64Array(terms.size);
  const company = Array.from({ length: terms.size }, () => new Map<number, number>());
  for (const document of documents) {
    const columns = columnsOf(document, terms);
    columns.forEach((word, i) => {
      counts[word]! += 1;
      for (let j = Math.max(0, i - WINDOW); j < i; j += 1) {
        const other = columns[j]!;
        if (other === word) continue;
        company[word]!.set(other, (company[word]!.get(other) ?? 0) + 1);
        company[other]!.set(word, (company[other]!.get(word) ?? 0) + 1);
      }
    });
  }
  const ppmi = sparseFromRows(positiveInformation(company), terms.size);
  const { basis, singularValues } = truncatedSvd(ppmi, Math.min(dimensions, Math.ceil(terms.size / 2)));
  const wordVectors = multiply(ppmi, basis);
  for (let i = 0; i < wordVectors.data.length; i += 1) {
    // U·√S: the full weight of S lets the first few dimensions drown the rest.
    wordVectors.data[i]! /= Math.sqrt(singularValues[i % basis.columns]! || 1);
  }
  normaliseRows(wordVectors);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const weights = counts.map((count) => RARITY / (RARITY + count / Math.max(1, total)));
  const pool = (others: readonly (readonly string[])[]): DenseMatrix => {
    const rows = others.map((document) => {
      const row = new Map<number, number>();
      for (const column of columnsOf(document, terms)) row.set(column, (row.get(column) ?? 0) + weights[column]!);
      return row;
    });
    return normaliseRows(multiply(sparseFromRows(rows, terms.size), wordVectors));
  };
  const common = firstDirection(pool(documents));
  return (others) => normaliseRows(withoutDirection(pool(others), common));
}

function columnsOf(document: readonly string[], terms: ReadonlyMap<string, number>): number[] {
  return document.flatMap((word) => terms.get(word) ?? []);
}

function positiveInformation(company: readonly ReadonlyMap<number, number>[]): Map<number, number>[] {
  const sums = company.map((row) => [...row.values()].reduce((sum, count) => sum + count, 0));
  const smoothed = sums.map((sum) => sum ** CONTEXT_SMOOTHING);
  const smoothedTotal = smoothed.reduce((sum, value) => sum + value, 0);
  return company.map((row, word) => {
    const informative = new Map<number, number>();
    for (const [other, count] of row) {
      const information = Math.log((count * smoothedTotal) / (sums[word]! * smoothed[other]!));
      if (information > 0) informative.set(other, information);
    }
    return informative;
  });
}

/** The direction of the largest second moment, by power iteration from the mean. */
function firstDirection({ rows, columns, data }: DenseMatrix): Float64Array {
  let direction = new Float64Array(columns).fill(1);
  for (let iteration = 0; iteration < 30; iteration += 1) {
    const next = new Float64Array(columns);
    for (let r = 0; r < rows; r += 1) {
      let along = 0;
      for (let j = 0; j < columns; j += 1) along += data[r * columns + j]! * direction[j]!;
      for (let j = 0; j < columns; j += 1) next[j]! += along * data[r * columns + j]!;
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0)) || 1;
    direction = next.map((value) => value / length);
  }
  return direction;
}

function withoutDirection(matrix: DenseMatrix, direction: Float64Array): DenseMatrix {
  const { rows, columns, data } = matrix;
  const rest = denseMatrix(rows, columns);
  for (let r = 0; r < rows; r += 1) {
    let along = 0;
    for (let j = 0; j < columns; j += 1) along += data[r * columns + j]! * direction[j]!;
    for (let j = 0; j < columns; j += 1) rest.data[r * columns + j] = data[r * columns + j]! - along * direction[j]!;
  }
  return rest;
}
