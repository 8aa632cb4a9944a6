/**
 * How many themes are found in random subsets of labelled texts: `node --import ./scripts/swc-register.mjs bench/text/theme-count.ts [seed …]`.
 * Without the encoder; only the number is read, nothing is grouped.
 */
import { readFileSync } from 'node:fs';
import { createRng } from '@needfinder/numeric';
import { corpusReader } from '@needfinder/text';
import { findThemeCount } from '../../libs/text/src/cluster/theme-count.js';
import { learnCorpusBlocks } from '../../libs/text/src/vectors/corpus-blocks.js';

const DATA = new URL('../../../shared/data/text/', import.meta.url);
const given = process.argv.slice(2).map(Number);
const seeds = given.length > 0 ? given : [1, 2, 3];

for (const { file, labels: most, texts: count } of [
  { file: 'banking77_train.tsv', labels: 77, texts: 3_000 },
  { file: 'banking77_train.tsv', labels: 40, texts: 2_500 },
  { file: 'banking77_train.tsv', labels: 25, texts: 2_000 },
  { file: 'banking77_train.tsv', labels: 10, texts: 1_000 },
  { file: 'stackoverflow20.tsv', labels: 20, texts: 5_000 },
  { file: 'stackoverflow20.tsv', labels: 10, texts: 2_000 },
]) {
  const lines = readFileSync(new URL(file, DATA), 'utf8').trim().split('\n').slice(1);
  const cells = [...new Set(lines)].map((line) => line.split('\t') as [label: string, text: string]);
  const found = seeds.map((seed) => {
    const rng = createRng(seed);
    const rows = rng.shuffle([...cells]);
    const kept = new Set(rng.shuffle([...new Set(rows.map(([label]) => label))].sort()).slice(0, most));
    const texts = rows
      .flatMap(([label, text]) => (kept.has(label) ? [text] : []))
      .slice(0, count)
      .sort();
    const reader = corpusReader(texts);
    const documents = texts.map((text) => reader.read(text)).filter((words) => words.length > 0);
    const { words, characters, company } = learnCorpusBlocks(documents)(documents);
    return findThemeCount([words, characters, company]);
  });
  const near = found.filter((k) => Math.abs(k - most) <= most / 4).length;
  console.log(`${file}, ${most} labels: ${found.join(', ')} found; ${near} of ${seeds.length} within a quarter`);
}
