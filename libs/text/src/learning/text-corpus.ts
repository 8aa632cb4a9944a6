import { compareText } from '../text-order.js';
import { pickRows, pickSparseRows } from '../vectors/sparse-matrix.js';
import type { FeatureRows } from './logistic-regression.js';
import { readTextFeatures, type FeatureOptions } from './text-features.js';

/** Texts that were read once, to learn several things from. */
export interface TextCorpus {
  /** Of each distinct text one row; see `readTextFeatures`. */
  readonly views: readonly FeatureRows[];
  /** @throws Error for a text that is not of the corpus. */
  rowOf(text: string): number;
}

export interface CorpusOptions extends FeatureOptions {
  /** All the texts, read before; they are read when it is absent. */
  readonly corpus?: TextCorpus;
}

/** Reads texts; what follows depends on the set of them, not on their order or on how often one occurs. */
export function readCorpus(texts: readonly string[], options: FeatureOptions = {}): TextCorpus {
  const distinct = [...new Set(texts)].sort(compareText);
  const rows = new Map(distinct.map((text, row) => [text, row]));
  return {
    views: readTextFeatures(distinct, options),
    rowOf(text) {
      const row = rows.get(text);
      if (row === undefined) throw new Error(`Not read before: ${text}`);
      return row;
    },
  };
}

/** The views with a row for each of the texts, in their order. */
export function viewsOf({ views, rowOf }: TextCorpus, texts: readonly string[]): FeatureRows[] {
  const rows = texts.map(rowOf);
  return views.map(({ sparse, dense }) => ({
    sparse: pickSparseRows(sparse, rows),
    dense: dense && pickRows(dense, rows),
  }));
}
