import { consensusPartition, type Consensus } from './cluster/consensus.js';
import { cosineOfRows } from './cluster/spherical-k-means.js';
import { findThemeCount } from './cluster/theme-count.js';
import { compareText } from './text-order.js';
import type { CorpusReader } from './tokens.js';
import type { IdentifiedText, ThemeOptions } from './types.js';
import { learnCorpusEncoder } from './vectors/corpus-encoder.js';
import type { DenseMatrix } from './vectors/sparse-matrix.js';

/** Spacing and composition do not make texts different. */
export const normalised = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Ids by text, in the order of the texts themselves: neither row order nor ids can leak into the result. */
export function distinctTexts(texts: readonly IdentifiedText[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, text } of texts) {
    const key = normalised(text);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  return new Map([...ids].sort((a, b) => compareText(a[0], b[0])));
}

/** Texts in groups, with the vectors that put them there. */
export interface GroupedTexts extends Consensus {
  /** What the texts mean, apart from how they were grouped; rows of length 1. */
  readonly meaning: DenseMatrix;
}

/**
 * Groups different texts by consensus.
 *
 * @param texts - Different from each other, in canonical order, each with a content word.
 * @param mostThemes - Upper bound for a number of themes that is to be found.
 */
export function groupTexts(
  texts: readonly string[],
  reader: CorpusReader,
  options: ThemeOptions,
  mostThemes = Infinity,
): GroupedTexts {
  options.onProgress?.({ step: 'vectors', share: 0 });
  const blocks = learnCorpusEncoder(texts, reader).encode(texts);
  const numbers = new Map<string, number>();
  const documents = texts.map((text) =>
    reader.read(text).map((stem) => {
      const number = numbers.get(stem) ?? numbers.size;
      numbers.set(stem, number);
      return number;
    }),
  );
  options.onProgress?.({ step: 'themes', share: 0.3 });
  const wanted = options.themes ?? 'auto';
  const k = Math.min(
    texts.length,
    wanted === 'auto' ? Math.min(mostThemes, findThemeCount(documents, numbers.size, options.seed)) : wanted,
  );
  const extra = options.encoder === undefined ? undefined : asMatrix(options.encoder.embed(texts));
  const input = { blocks, documents, vocabularySize: numbers.size, ...(extra === undefined ? {} : { extra }) };
  const consensus = consensusPartition(input, k, options.seed, (share) =>
    options.onProgress?.({ step: 'themes', share: 0.3 + 0.6 * share }),
  );
  return { ...consensus, meaning: blocks.joint };
}

function asMatrix(vectors: readonly Float32Array[]): DenseMatrix {
  const columns = vectors[0]?.length ?? 0;
  const data = new Float32Array(vectors.length * columns);
  vectors.forEach((vector, r) => data.set(vector, r * columns));
  return { rows: vectors.length, columns, data };
}

/** How much closer each text is to its own centre than to the nearest other one, in [0, 1]. */
export function fitsOf({ labels, centres, space }: Consensus): Float64Array {
  return Float64Array.from(labels, (label, i) => {
    const own = Math.max(0, cosineOfRows(space, i, centres, label));
    let other = 0;
    for (let c = 0; c < centres.rows; c += 1) {
      if (c !== label) other = Math.max(other, cosineOfRows(space, i, centres, c));
    }
    return own === 0 ? 0 : Math.max(0, 1 - other / own);
  });
}
