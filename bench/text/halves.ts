/**
 * Whether another sample finds as many themes, and the same: `node --import ./scripts/swc-register.mjs bench/text/halves.ts [seed] [on|off]`.
 *
 * A third of the texts is shared; each model learns them with a half of the others. Prints the number of themes that
 * each found, and the adjusted Rand index of both on the shared texts, with the number found and given. Beside it stands
 * what could be had: the same texts with another seed, and two models that were told the labels of their half of the
 * others (nearest mean vector) and guess those of the shared texts.
 */
import { readFileSync } from 'node:fs';
import { embedTexts } from '@needfinder/encoder';
import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import { findThemes, textsToEmbed, type Embeddings } from '@needfinder/text';
import { joined } from '../../libs/text/src/cluster/block-mix.js';
import { centresOf, refinePartition } from '../../libs/text/src/cluster/spherical-k-means.js';
import { corpusReader } from '../../libs/text/src/tokens.js';
import { learnCorpusBlocks } from '../../libs/text/src/vectors/corpus-blocks.js';
import { learnMeaning } from '../../libs/text/src/vectors/meaning.js';
import { pickRows } from '../../libs/text/src/vectors/sparse-matrix.js';

const DATA = new URL('../../../shared/data/text/', import.meta.url);
const [seed = '7', encoder = 'off'] = process.argv.slice(2);

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly label: number;
}

const isShared = ({ id }: { id: string }): boolean => Number(id) % 3 === 0;

/** Themes of the shared texts, and how many there are, when some texts are grouped. */
function grouped(own: readonly Labelled[], themes: 'auto' | number, embeddings: Embeddings, seedOfModel = 1) {
  const { k, assignments } = findThemes(own, { themes, seed: seedOfModel, embeddings });
  const ids = [...new Set(assignments.map(({ theme }) => theme))];
  const shared = assignments.filter(({ textId }) => isShared({ id: textId }));
  return { k, labels: shared.map(({ theme }) => ids.indexOf(theme)) };
}

/** Labels of the shared texts as the others suggest them: that of the nearest mean vector. */
function guessed(own: readonly Labelled[], labels: number, embeddings: Embeddings): Int32Array {
  const texts = own.map(({ text }) => text);
  const reader = corpusReader(texts);
  const documents = texts.map((text) => reader.read(text));
  const placeMeaning = learnMeaning(texts, embeddings);
  const meaning = placeMeaning === null ? {} : { meaning: placeMeaning(texts) };
  const blocks = { ...learnCorpusBlocks(documents)(documents), ...meaning };
  const space = joined(blocks, { words: 1, characters: 0.6, company: 0.7, meaning: placeMeaning === null ? 0 : 1 });
  const rows = (wanted: boolean): number[] => own.flatMap((text, row) => (isShared(text) === wanted ? [row] : []));
  const known = rows(false);
  const told = Int32Array.from(known, (row) => own[row]!.label);
  return refinePartition(pickRows(space, rows(true)), centresOf(pickRows(space, known), told, labels), 1).labels;
}

for (const { file, labels: most, texts: count } of [
  { file: 'banking77_train.tsv', labels: 77, texts: 3_000 },
  { file: 'banking77_train.tsv', labels: 25, texts: 2_000 },
  { file: 'stackoverflow20.tsv', labels: 20, texts: 5_000 },
]) {
  const rng = createRng(Number(seed));
  const lines = readFileSync(new URL(file, DATA), 'utf8').trim().split('\n').slice(1);
  const cells = rng.shuffle(lines.map((line) => line.split('\t') as [string, string]));
  const kept = rng.shuffle([...new Set(cells.map(([label]) => label))].sort()).slice(0, most);
  const rows = cells.filter(([label]) => kept.includes(label)).slice(0, count);
  const texts = rows.map(([label, text], i): Labelled => ({ id: String(i), text, label: kept.indexOf(label) }));
  const embeddings: Embeddings = encoder === 'on' ? await embedTexts(textsToEmbed(texts), { threads: 2 }) : new Map();
  const halves = [1, 2].map((half) => texts.filter((text) => isShared(text) || Number(text.id) % 3 === half));
  const agreement = (one: ArrayLike<number>, other: ArrayLike<number>): string =>
    adjustedRandIndex(one, other).toFixed(2);
  const name = `${file}, ${kept.length} labels`;
  for (const themes of ['auto', kept.length] as const) {
    const [one, other] = halves.map((own) => grouped(own, themes, embeddings));
    console.log(
      `${name}, themes ${themes}: ${one!.k} and ${other!.k} found, agreement ${agreement(one!.labels, other!.labels)}`,
    );
  }
  const [first, again] = [1, 2].map((other) => grouped(texts, kept.length, embeddings, other));
  const [one, other] = halves.map((own) => guessed(own, kept.length, embeddings));
  console.log(
    `${name}, could be had: all texts with two seeds ${agreement(first!.labels, again!.labels)}, labels told ${agreement(one!, other!)}`,
  );
}
