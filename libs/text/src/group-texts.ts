import { createRng } from '@needfinder/numeric';
import { chooseMix, joined, type Blocks } from './cluster/block-mix.js';
import { consensusPartition } from './cluster/consensus.js';
import { obeyLinks, type RowLinks } from './cluster/links.js';
import { centresOf, cosineOfRows, refinePartition, type Partition } from './cluster/spherical-k-means.js';
import { ANY_NUMBER, findThemeCount, type ThemeBounds } from './cluster/theme-count.js';
import { compareText } from './text-order.js';
import type { CorpusReader } from './tokens.js';
import type { Embeddings, IdentifiedText, ThemeOptions } from './types.js';
import { learnCorpusBlocks } from './vectors/corpus-blocks.js';
import { learnMeaning } from './vectors/meaning.js';
import { denseMatrix, evenRows, type DenseMatrix } from './vectors/sparse-matrix.js';

/** Spacing and composition do not make texts different. */
export const normalised = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Ids by text, in the order of the texts themselves: neither row order nor ids can leak into the result. */
export function distinctTexts(texts: readonly IdentifiedText[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, text } of texts) {
    const key = normalised(text);
    const known = ids.get(key);
    if (known === undefined) ids.set(key, [id]);
    else known.push(id);
  }
  return new Map([...ids].sort((a, b) => compareText(a[0], b[0])));
}

/** Texts in groups, with the vectors that put them there. */
export interface GroupedTexts {
  /** Group of each text, 0 … count − 1. */
  readonly labels: Int32Array;
  readonly count: number;
  /** Cosine of each text to the centre of its group. */
  readonly closeness: Float64Array;
  /** How much closer each text is to its own centre than to the nearest other one, in [0, 1]. */
  readonly fits: Float64Array;
  /** What the texts mean, apart from how they were grouped; rows of length 1. */
  readonly meaning: DenseMatrix;
  /** One row of length 1 per group. */
  readonly centres: DenseMatrix;
  /** Mean adjusted Rand index between the consensus and the partitions it is made of. */
  readonly stability: number;
}

/** A larger corpus is learned from an even sample; the other texts join the nearest theme. */
const MOST_LEARNED = 6_000;
const ROWS_AT_ONCE = 2_000;

/**
 * Groups different texts by consensus.
 *
 * @param texts - Different from each other, in canonical order, each with a content word.
 * @param bounds - For a number of themes that is to be found.
 * @param links - By row of `texts`.
 */
export function groupTexts(
  texts: readonly string[],
  reader: CorpusReader,
  options: ThemeOptions,
  bounds: ThemeBounds = ANY_NUMBER,
  links: RowLinks | null = null,
): GroupedTexts {
  options.onProgress?.({ step: 'vectors', share: 0 });
  const documents = texts.map((text) => reader.read(text));
  const learned = evenRows(texts.length, MOST_LEARNED);
  const place = learnBlocks(
    learned.map((row) => texts[row]!),
    learned.map((row) => documents[row]!),
    options.embeddings,
  );
  const rng = createRng(options.seed);
  const blocks = place(
    learned.map((row) => texts[row]!),
    learned.map((row) => documents[row]!),
  );
  const weights = chooseMix(blocks, rng.fork('mix'));
  options.onProgress?.({ step: 'themes', share: 0.3 });
  const wanted = options.themes ?? 'auto';
  const meaning = joined(blocks, weights);
  const k = Math.min(learned.length, wanted === 'auto' ? findThemeCount(viewsOf(blocks), bounds) : wanted);
  const input = { blocks, weights, ...numbered(learned.map((row) => documents[row]!)) };
  const found = consensusPartition(input, k, rng.fork('consensus'), (share) =>
    options.onProgress?.({ step: 'themes', share: 0.3 + 0.6 * share }),
  );
  const isWhole = learned.length === texts.length;
  const all = isWhole ? meaning : placeAll(texts, documents, (...some) => joined(place(...some), weights));
  const space = isWhole ? found.space : all;
  let partition = isWhole ? found : refinePartition(all, centresOf(meaning, found.labels, k), 2);
  if (links !== null) partition = obeyLinks(space, partition, links);
  return { ...judged(space, partition), meaning: all, stability: found.stability };
}

/** The blocks that no other block is made of. */
const viewsOf = ({ words, characters, company, meaning }: Blocks): DenseMatrix[] => [
  words,
  characters,
  company,
  ...(meaning === undefined ? [] : [meaning]),
];

type Placer<T> = (texts: readonly string[], documents: readonly (readonly string[])[]) => T;

function learnBlocks(
  texts: readonly string[],
  documents: readonly (readonly string[])[],
  embeddings: Embeddings | undefined,
): Placer<Blocks> {
  const placeWords = learnCorpusBlocks(documents);
  const placeMeaning = embeddings === undefined ? null : learnMeaning(texts, embeddings);
  return (others, words) => ({
    ...placeWords(words),
    ...(placeMeaning === null ? {} : { meaning: placeMeaning(others) }),
  });
}

function placeAll(
  texts: readonly string[],
  documents: readonly (readonly string[])[],
  place: Placer<DenseMatrix>,
): DenseMatrix {
  let all: DenseMatrix | null = null;
  for (let from = 0; from < texts.length; from += ROWS_AT_ONCE) {
    const some = place(texts.slice(from, from + ROWS_AT_ONCE), documents.slice(from, from + ROWS_AT_ONCE));
    all ??= denseMatrix(texts.length, some.columns);
    all.data.set(some.data, from * some.columns);
  }
  return all!;
}

function numbered(documents: readonly (readonly string[])[]): { documents: number[][]; vocabularySize: number } {
  const numbers = new Map<string, number>();
  const numberOf = (stem: string): number => {
    const known = numbers.get(stem);
    if (known !== undefined) return known;
    numbers.set(stem, numbers.size);
    return numbers.size - 1;
  };
  const asNumbers = documents.map((stems) => stems.map(numberOf));
  return { documents: asNumbers, vocabularySize: numbers.size };
}

function judged(
  space: DenseMatrix,
  { labels, centres }: Partition,
): Pick<GroupedTexts, 'labels' | 'count' | 'closeness' | 'fits' | 'centres'> {
  const closeness = new Float64Array(space.rows);
  const fits = new Float64Array(space.rows);
  labels.forEach((label, i) => {
    const own = cosineOfRows(space, i, centres, label);
    let other = 0;
    for (let c = 0; c < centres.rows; c += 1) {
      if (c !== label) other = Math.max(other, cosineOfRows(space, i, centres, c));
    }
    closeness[i] = own;
    fits[i] = own <= 0 ? 0 : Math.max(0, 1 - other / own);
  });
  return { labels, count: centres.rows, closeness, fits, centres };
}
