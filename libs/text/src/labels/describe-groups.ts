import { fingerprint } from '@needfinder/numeric';
import { cosineOfRows } from '../cluster/spherical-k-means.js';
import type { Consensus } from '../cluster/consensus.js';
import { compareText } from '../text-order.js';
import type { CorpusReader } from '../tokens.js';
import type { Theme } from '../types.js';
import { classTerms, topPhrases } from './class-terms.js';
import { verbatimLabel } from './verbatim-label.js';

const PHRASES = 8;
/** Central texts that a label may be taken from. */
const LABEL_POOL = 15;

/** Labelled themes by size, and the theme id of each group number. */
export function describeGroups(
  texts: readonly string[],
  { labels, centres, space }: Consensus,
  reader: CorpusReader,
  weightOf: (text: string) => number,
): { themes: Theme[]; order: string[] } {
  const members = Array.from({ length: centres.rows }, (): number[] => []);
  labels.forEach((label, i) => members[label]!.push(i));
  const { weights, surfaces } = classTerms(texts, labels, centres.rows, reader);
  const sizes = members.map((rows) => rows.reduce((sum, i) => sum + weightOf(texts[i]!), 0));
  const bySize = members.flatMap((rows, c) => (rows.length > 0 ? [c] : []));
  bySize.sort((a, b) => sizes[b]! - sizes[a]! || compareText(texts[members[a]![0]!]!, texts[members[b]![0]!]!));
  const taken = new Set<string>();
  const order: string[] = [];
  const themes = bySize.map((c): Theme => {
    const closeness = new Map(members[c]!.map((i) => [i, cosineOfRows(space, i, centres, c)]));
    const central = [...members[c]!]
      .sort((a, b) => closeness.get(b)! - closeness.get(a)! || a - b)
      .map((i) => texts[i]!);
    const label = verbatimLabel(central.slice(0, LABEL_POOL), weights[c]!, reader, taken);
    taken.add(reader.read(label).join(' '));
    order[c] = `theme-${fingerprint([central[0]!]).slice(0, 12)}`;
    return { id: order[c], label, phrases: topPhrases(weights[c]!, surfaces, PHRASES), size: sizes[c]! };
  });
  return { themes, order };
}
