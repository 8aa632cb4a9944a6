import type { Embeddings } from '../types.js';
import { multiply, normaliseRows, type DenseMatrix, type SparseMatrix } from './sparse-matrix.js';
import { truncatedSvd } from './truncated-svd.js';

const DIMENSIONS = 64;
/** With embeddings of fewer of the texts, most of them could not be told apart by meaning. */
const FEWEST_EMBEDDED = 0.5;

/**
 * Learns which directions of an encoder's space tell the texts of a corpus apart.
 *
 * @returns Places texts, rows of length 1, zeros for texts without an embedding; null when fewer than half have one.
 *
 * Source: principal components of the centred embeddings, found as in `truncatedSvd`.
 */
export function learnMeaning(
  texts: readonly string[],
  embeddings: Embeddings,
): ((others: readonly string[]) => DenseMatrix) | null {
  const known = texts.filter((text) => embeddings.has(text));
  if (known.length === 0 || known.length < FEWEST_EMBEDDED * texts.length) return null;
  const mean = new Float64Array(embeddings.get(known[0]!)!.length);
  for (const text of known) embeddings.get(text)!.forEach((value, j) => (mean[j]! += value / known.length));
  const centred = (others: readonly string[]): SparseMatrix => centredRows(others, embeddings, mean);
  const { basis } = truncatedSvd(centred(known), Math.min(DIMENSIONS, Math.ceil(known.length / 2)));
  return (others) => normaliseRows(multiply(centred(others), basis));
}

function centredRows(texts: readonly string[], embeddings: Embeddings, mean: Float64Array): SparseMatrix {
  const vectors = texts.map((text) => embeddings.get(text));
  const rowStart = new Uint32Array(texts.length + 1);
  vectors.forEach((vector, r) => (rowStart[r + 1] = rowStart[r]! + (vector === undefined ? 0 : mean.length)));
  const entries = rowStart[texts.length]!;
  const value = new Float32Array(entries);
  vectors.forEach((vector, r) => vector?.forEach((number, j) => (value[rowStart[r]! + j] = number - mean[j]!)));
  return {
    rows: texts.length,
    columns: mean.length,
    rowStart,
    column: Uint32Array.from({ length: entries }, (_, e) => e % mean.length),
    value,
  };
}
