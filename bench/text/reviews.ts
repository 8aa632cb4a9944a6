/**
 * How well a label of the app reviews is learned, balanced 1:1, 70 % to learn from:
 * `node --import ./scripts/swc-register.mjs bench/text/reviews.ts [draws] [on|off] [first seed]`. Precision, recall and F1 on the rest.
 */
import { readFileSync } from 'node:fs';
import { embedTexts } from '@needfinder/encoder';
import { createRng } from '@needfinder/numeric';
import { codeTexts, textsToEmbed, type Embeddings } from '@needfinder/text';

const FILE = new URL('../../../shared/data/text/appreviews.tsv', import.meta.url);
const [draws = '10', encoder = 'on', first = '1'] = process.argv.slice(2);
const LEARNED = 0.7;

const reviews = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [label: string, stars: string, text: string]);
const texts = reviews.map(([, , text], i) => ({ id: String(i), text }));
const embeddings: Embeddings = encoder === 'on' ? await embedTexts(textsToEmbed(texts), { threads: 2 }) : new Map();

for (const label of ['Bug', 'Feature']) {
  const own = [...new Set(reviews.flatMap(([name, , text]) => (name === label ? [text] : [])))];
  const others = [...new Set(reviews.flatMap(([name, , text]) => (name === label ? [] : [text])))].filter(
    (text) => !own.includes(text),
  );
  let [hits, suggested, held] = [0, 0, 0];
  const scores: number[] = [];
  for (let seed = Number(first); seed < Number(first) + Number(draws); seed += 1) {
    const rng = createRng(seed);
    const cases = rng.shuffle([
      ...own.map((text) => ({ text, themes: [label] })),
      ...rng
        .shuffle(others)
        .slice(0, own.length)
        .map((text) => ({ text, themes: [] as string[] })),
    ]);
    const learned = Math.round(LEARNED * cases.length);
    const rest = cases.slice(learned);
    const { predictions } = codeTexts(
      rest.map(({ text }) => text),
      cases.slice(0, learned),
      { embeddings },
    );
    const said = predictions.map(({ themes }) => themes.some((theme) => theme.suggested));
    const right = rest.filter(({ themes }, i) => said[i] && themes.length > 0).length;
    const claims = said.filter(Boolean).length;
    const truths = rest.filter(({ themes }) => themes.length > 0).length;
    [hits, suggested, held] = [hits + right, suggested + claims, held + truths];
    scores.push((2 * right) / (claims + truths));
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const [precision, recall] = [hits / suggested, hits / held].map((share) => share.toFixed(3));
  console.log(`${label}: F1 ${mean.toFixed(3)}, precision ${precision}, recall ${recall}, ${draws} draws`);
}
