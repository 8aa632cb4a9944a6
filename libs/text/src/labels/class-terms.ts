import { compareText } from '../text-order.js';
import type { CorpusReader } from '../tokens.js';
import { candidatePhrases } from './candidate-phrases.js';

/** How telling each stem phrase is for each theme, and how it is most often written. */
export interface ClassTerms {
  /** Per theme: stem phrase → weight > 0. */
  readonly weights: readonly ReadonlyMap<string, number>[];
  readonly surfaces: ReadonlyMap<string, string>;
}

/**
 * Class-based TF-IDF over words and phrases of two.
 *
 * @param labels - Theme of each text in [0, themeCount), -1 for none.
 *
 * Source: c-TF-IDF, Grootendorst (2022), arXiv:2203.05794, equation 2; counts are documents, not occurrences.
 */
export function classTerms(
  texts: readonly string[],
  labels: ArrayLike<number>,
  themeCount: number,
  reader: CorpusReader,
): ClassTerms {
  const counts = Array.from({ length: themeCount }, () => new Map<string, number>());
  const totals = new Map<string, number>();
  const written = new Map<string, Map<string, number>>();
  texts.forEach((text, t) => {
    const label = labels[t]!;
    if (label < 0) return;
    const seen = new Set<string>();
    for (const phrase of candidatePhrases(text, reader)) {
      if (phrase.stems.length > 2 || reader.read(phrase.text).length === 0) continue;
      const key = phrase.stems.join(' ');
      const surface = phrase.text.toLowerCase();
      const spellings = written.get(key) ?? new Map<string, number>();
      spellings.set(surface, (spellings.get(surface) ?? 0) + 1);
      written.set(key, spellings);
      seen.add(key);
    }
    for (const key of seen) {
      counts[label]!.set(key, (counts[label]!.get(key) ?? 0) + 1);
      totals.set(key, (totals.get(key) ?? 0) + 1);
    }
  });
  const sizes = counts.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 0));
  const meanSize = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, themeCount);
  const weights = counts.map((terms, c) => {
    const weighted = [...terms].map(([key, count]): [string, number] => [
      key,
      (count / Math.max(1, sizes[c]!)) * Math.log(1 + meanSize / totals.get(key)!),
    ]);
    return new Map(weighted);
  });
  const surfaces = new Map([...written].map(([key, spellings]) => [key, commonest(spellings)]));
  return { weights, surfaces };
}

/** The telling phrases of a theme, strongest first, none a part of another. */
export function topPhrases(
  weights: ReadonlyMap<string, number>,
  surfaces: ReadonlyMap<string, string>,
  count: number,
): string[] {
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, count * 4);
  const chosen: [string, number][] = [];
  for (const [key, weight] of ranked) {
    if (chosen.length === count) break;
    const words = key.split(' ');
    const overlap = chosen.findIndex(([other]) => other.split(' ').some((word) => words.includes(word)));
    if (overlap < 0) chosen.push([key, weight]);
    // "version control" says more than "version" as soon as it is about as frequent.
    else if (words.length > chosen[overlap]![0].split(' ').length && weight > 0.5 * chosen[overlap]![1])
      chosen[overlap] = [key, weight];
  }
  return [...new Set(chosen.map(([key]) => surfaces.get(key) ?? key))];
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0];
}
