import { fingerprint } from '@needfinder/numeric';
import type { GroupedTexts } from '../group-texts.js';
import { keptIds } from '../theme-identity.js';
import { compareText } from '../text-order.js';
import type { CorpusReader } from '../tokens.js';
import type { KnownTheme, Theme } from '../types.js';
import type { DenseMatrix } from '../vectors/sparse-matrix.js';
import { classTerms, topPhrases } from './class-terms.js';
import { verbatimLabel } from './verbatim-label.js';

const PHRASES = 8;
/** Central texts that a label may be taken from. */
const LABEL_POOL = 30;

/**
 * Labelled themes, and the theme id of each group number.
 *
 * Themes come in the order of what they explain: their size times the squared length of the mean of their vectors, which
 * is the part of a spherical k-means' sum of squares that lies between groups. Odds and ends make a large group whose
 * mean is short; they do not come first.
 *
 * Source: mean resultant length, Mardia & Jupp (2000), Directional Statistics, section 9.2.
 */
export function describeGroups(
  texts: readonly string[],
  { labels, count, closeness, meaning }: Pick<GroupedTexts, 'labels' | 'count' | 'closeness' | 'meaning'>,
  reader: CorpusReader,
  weightOf: (text: string) => number,
  previous: readonly KnownTheme[] = [],
): { themes: Theme[]; order: string[] } {
  const members = Array.from({ length: count }, (): number[] => []);
  labels.forEach((label, i) => members[label]!.push(i));
  const { weights, surfaces } = classTerms(texts, labels, count, reader);
  const sizes = members.map((rows) => rows.reduce((sum, i) => sum + weightOf(texts[i]!), 0));
  const explained = members.map((rows, c) => sizes[c]! * squaredMeanLength(meaning, rows));
  const ranked = members.flatMap((rows, c) => (rows.length > 0 ? [c] : []));
  ranked.sort((a, b) => explained[b]! - explained[a]! || compareText(texts[members[a]![0]!]!, texts[members[b]![0]!]!));
  const central = ranked.map((c) =>
    [...members[c]!].sort((a, b) => closeness[b]! - closeness[a]! || a - b).map((i) => texts[i]!),
  );
  const fresh = central.map(([medoid]) => `theme-${fingerprint([medoid!]).slice(0, 12)}`);
  const ids = keptIds(
    central.map((own) => new Set(own)),
    fresh,
    previous,
  );
  const taken = new Set<string>();
  const order: string[] = [];
  const themes = ranked.map((c, t): Theme => {
    const source = { central: central[t]!.slice(0, LABEL_POOL), weights: weights[c]!, members: central[t]! };
    const label = verbatimLabel(source, reader, taken);
    taken.add(reader.read(label).join(' '));
    order[c] = ids[t]!;
    return { id: ids[t]!, label, phrases: topPhrases(weights[c]!, surfaces, PHRASES), size: sizes[c]! };
  });
  return { themes, order };
}

/** Squared length of the mean of unit rows, in [0, 1]: 1 when all are alike. */
function squaredMeanLength({ data, columns }: DenseMatrix, rows: readonly number[]): number {
  let squares = 0;
  for (let j = 0; j < columns; j += 1) {
    let sum = 0;
    for (const row of rows) sum += data[row * columns + j]!;
    squares += (sum / rows.length) ** 2;
  }
  return squares;
}
