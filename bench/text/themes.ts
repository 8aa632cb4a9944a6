/**
 * How well themes agree with labels: `node --import ./scripts/swc-register.mjs bench/text/themes.ts [seed] [on|off]`.
 * NMI and adjusted Rand index × 100, with the number of themes given and found.
 */
import { readFileSync } from 'node:fs';
import { embedTexts } from '@needfinder/encoder';
import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import { findThemes, textsToEmbed, type Embeddings } from '@needfinder/text';
import { normalisedMutualInformation } from '../../libs/text/src/cluster/mutual-information.js';
import { cpuSeconds } from '../measure.js';

const DATA = new URL('../../../shared/data/text/', import.meta.url);
const [seed = '7', encoder = 'on'] = process.argv.slice(2);

for (const [file, most] of [
  ['banking77_train.tsv', 3_000],
  ['stackoverflow20.tsv', 5_000],
] as const) {
  const lines = readFileSync(new URL(file, DATA), 'utf8').trim().split('\n').slice(1);
  const rows = createRng(Number(seed)).shuffle(lines).slice(0, most);
  const cells = rows.map((line) => line.split('\t') as [string, string]);
  const names = [...new Set(cells.map(([label]) => label))];
  const labels = cells.map(([label]) => names.indexOf(label));
  const texts = cells.map(([, text], i) => ({ id: String(i), text }));
  const begun = cpuSeconds();
  const embeddings: Embeddings = encoder === 'on' ? await embedTexts(textsToEmbed(texts), { threads: 2 }) : new Map();
  console.log(
    `${file}: ${texts.length} texts, encoder ${encoder}, ${(cpuSeconds() - begun).toFixed(1)} s of CPU for it`,
  );
  for (const themes of [names.length, 'auto'] as const) {
    const before = cpuSeconds();
    const found = findThemes(texts, { themes, seed: 1, embeddings });
    const ids = found.themes.map(({ id }) => id);
    const own = found.assignments.map(({ theme }) => ids.indexOf(theme ?? ''));
    const nmi = (100 * normalisedMutualInformation(labels, own)).toFixed(1);
    const rand = (100 * adjustedRandIndex(labels, own)).toFixed(1);
    const seconds = (cpuSeconds() - before).toFixed(1);
    console.log(`  themes ${themes}: ${found.k} of ${names.length}, NMI ${nmi}, ARI ${rand}, ${seconds} s of CPU`);
  }
}
