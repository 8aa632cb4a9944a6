import { fingerprint } from '@needfinder/numeric';
import type { GroupedTexts } from '../group-texts.js';
import { keptIds } from '../theme-identity.js';
import { compareText } from '../text-order.js';
import type { CorpusReader } from '../tokens.js';
import type { KnownTheme, Theme } from '../types.js';
import { classTerms, topPhrases } from './class-terms.js';
import { verbatimLabel } from './verbatim-label.js';

const PHRASES = 8;
/** Central texts that a label may be taken from. */
const LABEL_POOL = 30;

/** Labelled themes by size, and the theme id of each group number. */
export function describeGroups(
  texts: readonly string[],
  { labels, count, closeness }: Pick<GroupedTexts, 'labels' | 'count' | 'closeness'>,
  reader: CorpusReader,
  weightOf: (text: string) => number,
  previous: readonly KnownTheme[] = [],
): { themes: Theme[]; order: string[] } {
  const members = Array.from({ length: count }, (): number[] => []);
  labels.forEach((label, i) => members[label]!.push(i));
  const { weights, surfaces } = classTerms(texts, labels, count, reader);
  const sizes = members.map((rows) => rows.reduce((sum, i) => sum + weightOf(texts[i]!), 0));
  const bySize = members.flatMap((rows, c) => (rows.length > 0 ? [c] : []));
  bySize.sort((a, b) => sizes[b]! - sizes[a]! || compareText(texts[members[a]![0]!]!, texts[members[b]![0]!]!));
  const central = bySize.map((c) =>
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
  const themes = bySize.map((c, t): Theme => {
    const source = { central: central[t]!.slice(0, LABEL_POOL), weights: weights[c]!, members: central[t]! };
    const label = verbatimLabel(source, reader, taken);
    taken.add(reader.read(label).join(' '));
    order[c] = ids[t]!;
    return { id: ids[t]!, label, phrases: topPhrases(weights[c]!, surfaces, PHRASES), size: sizes[c]! };
  });
  return { themes, order };
}
