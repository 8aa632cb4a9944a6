/**
 * Whether another sample finds as many themes, and the same: `node --import ./scripts/swc-register.mjs bench/text/halves.ts [seed] [on|off]`.
 *
 * A third of the texts is shared; each model learns them with a half of the others. Prints the number of themes that
 * each found, and the adjusted Rand index of both on the shared texts, with the number found and given.
 */
import { readFileSync } from 'node:fs';
import { embedTexts } from '@needfinder/encoder';
import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import { findThemes, textsToEmbed, type Embeddings } from '@needfinder/text';

const DATA = new URL('../../../shared/data/text/', import.meta.url);
const [seed = '7', encoder = 'off'] = process.argv.slice(2);

for (const { file, labels: most, texts: count } of [
  { file: 'banking77_train.tsv', labels: 77, texts: 3_000 },
  { file: 'banking77_train.tsv', labels: 25, texts: 2_000 },
  { file: 'stackoverflow20.tsv', labels: 20, texts: 5_000 },
]) {
  const rng = createRng(Number(seed));
  const lines = readFileSync(new URL(file, DATA), 'utf8').trim().split('\n').slice(1);
  const cells = rng.shuffle(lines.map((line) => line.split('\t') as [string, string]));
  const kept = new Set(rng.shuffle([...new Set(cells.map(([label]) => label))].sort()).slice(0, most));
  const rows = cells.filter(([label]) => kept.has(label)).slice(0, count);
  const texts = rows.map(([, text], i) => ({ id: String(i), text }));
  const embeddings: Embeddings = encoder === 'on' ? await embedTexts(textsToEmbed(texts), { threads: 2 }) : new Map();
  for (const themes of ['auto', kept.size] as const) {
    const [one, other] = [1, 2].map((half) => {
      const own = texts.filter((_, i) => i % 3 === 0 || i % 3 === half);
      const { k, assignments } = findThemes(own, { themes, seed: 1, embeddings });
      const ids = [...new Set(assignments.map(({ theme }) => theme))];
      const shared = assignments.filter(({ textId }) => Number(textId) % 3 === 0);
      return { k, labels: shared.map(({ theme }) => ids.indexOf(theme)) };
    });
    const agreement = adjustedRandIndex(one!.labels, other!.labels).toFixed(2);
    console.log(
      `${file}, ${kept.size} labels, themes ${themes}: ${one!.k} and ${other!.k} found, agreement ${agreement}`,
    );
  }
}
