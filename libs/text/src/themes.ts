import { InvalidError } from '@needfinder/domain';
import { fingerprint } from '@needfinder/numeric';
import { consensusPartition, type Consensus } from './cluster/consensus.js';
import { cosineOfRows } from './cluster/spherical-k-means.js';
import { findThemeCount } from './cluster/theme-count.js';
import { compareText } from './text-order.js';
import { classTerms, topPhrases } from './labels/class-terms.js';
import { phraseCoherence, phraseDiversity } from './labels/coherence.js';
import { verbatimLabel } from './labels/verbatim-label.js';
import { corpusReader, type CorpusReader } from './tokens.js';
import type { IdentifiedText, Theme, ThemeAssignment, ThemeOptions, ThemesFound } from './types.js';
import { learnCorpusEncoder } from './vectors/corpus-encoder.js';
import type { DenseMatrix } from './vectors/sparse-matrix.js';

const PHRASES = 8;
/** Central texts that a label may be taken from. */
const LABEL_POOL = 15;
/** Fewer texts make mutual information an accident of small counts. */
const FEWEST_FOR_COHERENCE = 500;

/**
 * Groups texts into labelled themes.
 *
 * Every text is assigned unless it has no words to go by or a share is to stay unassigned. The result depends on the
 * texts and the seed, not on their order or ids; texts that read the same get the same theme.
 *
 * @param texts - Any number ≥ 0.
 * @throws InvalidError `text.themes.count` when more themes are asked for than there are different texts.
 */
export function findThemes(texts: readonly IdentifiedText[], options: ThemeOptions): ThemesFound {
  const distinct = distinctTexts(texts);
  const written = [...distinct.keys()];
  const wanted = options.themes ?? 'auto';
  if (wanted !== 'auto' && (!Number.isInteger(wanted) || wanted < 1 || wanted > Math.max(1, written.length))) {
    throw new InvalidError(
      'text.themes.count',
      `${wanted} themes asked for, but there are ${written.length} different texts`,
      {
        themes: wanted,
        texts: written.length,
      },
    );
  }
  const reader = corpusReader(written);
  // Texts without a content word cannot be placed anywhere; they stay visible without a theme.
  const placed = written.filter((text) => reader.read(text).length > 0);
  if (placed.length === 0) return nothingFound(texts);

  const grouped = group(placed, reader, options);
  const { themes, order } = describe(placed, grouped, reader, (text) => distinct.get(text)!.length);
  const fits = fitsOf(grouped);
  const unassigned = worstFits(placed, fits, options.unassignedShare ?? 0);
  const assignmentOf = new Map(
    placed.map((text, i) => {
      const theme = unassigned.has(text) ? null : order[grouped.labels[i]!]!;
      return [text, { theme, fit: fits[i]! }];
    }),
  );
  const assignments = texts.map(({ id, text }): ThemeAssignment => {
    const { theme, fit } = assignmentOf.get(normalised(text)) ?? { theme: null, fit: 0 };
    return { textId: id, theme, fit };
  });
  const documents = written.map((text) => reader.read(text));
  const themeStems = themes.map(({ phrases }) => phrases.flatMap((phrase) => reader.read(phrase)).slice(0, PHRASES));
  options.onProgress?.({ step: 'labels', share: 1 });
  return {
    themes: themes.map((theme) => ({ ...theme, size: assignments.filter((a) => a.theme === theme.id).length })),
    assignments,
    k: themes.length,
    quality: {
      npmi: written.length < FEWEST_FOR_COHERENCE ? null : phraseCoherence(themeStems, documents),
      diversity: phraseDiversity(themes.map(({ phrases }) => phrases)),
      stability: grouped.stability,
    },
  };
}

const normalised = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Ids by text, in the order of the texts themselves: neither row order nor ids can leak into the result. */
function distinctTexts(texts: readonly IdentifiedText[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, text } of texts) {
    const key = normalised(text);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  return new Map([...ids].sort((a, b) => compareText(a[0], b[0])));
}

function group(texts: readonly string[], reader: CorpusReader, options: ThemeOptions): Consensus {
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
  const k = Math.min(texts.length, wanted === 'auto' ? findThemeCount(documents, numbers.size, options.seed) : wanted);
  const extra = options.encoder === undefined ? undefined : asMatrix(options.encoder.embed(texts));
  const input = { blocks, documents, vocabularySize: numbers.size, ...(extra === undefined ? {} : { extra }) };
  return consensusPartition(input, k, options.seed, (share) =>
    options.onProgress?.({ step: 'themes', share: 0.3 + 0.6 * share }),
  );
}

function asMatrix(vectors: readonly Float32Array[]): DenseMatrix {
  const columns = vectors[0]?.length ?? 0;
  const data = new Float32Array(vectors.length * columns);
  vectors.forEach((vector, r) => data.set(vector, r * columns));
  return { rows: vectors.length, columns, data };
}

/** Themes by size, and the theme id of each cluster number. */
function describe(
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

/** How much closer each text is to its own centre than to the nearest other one, in [0, 1]. */
function fitsOf({ labels, centres, space }: Consensus): Float64Array {
  return Float64Array.from(labels, (label, i) => {
    const own = Math.max(0, cosineOfRows(space, i, centres, label));
    let other = 0;
    for (let c = 0; c < centres.rows; c += 1) {
      if (c !== label) other = Math.max(other, cosineOfRows(space, i, centres, c));
    }
    return own === 0 ? 0 : Math.max(0, 1 - other / own);
  });
}

function worstFits(texts: readonly string[], fits: Float64Array, share: number): Set<string> {
  const order = texts.map((_, i) => i).sort((a, b) => fits[a]! - fits[b]! || a - b);
  return new Set(order.slice(0, Math.floor(share * texts.length)).map((i) => texts[i]!));
}

function nothingFound(texts: readonly IdentifiedText[]): ThemesFound {
  const assignments = texts.map(({ id }) => ({ textId: id, theme: null, fit: 0 }));
  return { themes: [], assignments, k: 0, quality: { npmi: null, diversity: 1, stability: 1 } };
}
