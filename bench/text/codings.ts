/**
 * How well the themes of two open questions are learned from few coded answers:
 * `node --import ./scripts/swc-register.mjs bench/text/codings.ts [draws] [on|off] [first seed]`. Micro-F1 on the rest.
 */
import { readFileSync } from 'node:fs';
import { embedTexts } from '@needfinder/encoder';
import { createRng } from '@needfinder/numeric';
import { agreementOf, codeTexts, textsToEmbed, type Embeddings } from '@needfinder/text';

const FILE = new URL('../../../shared/data/text/jupyter2015_coded_answers.tsv', import.meta.url);
const [draws = '4', encoder = 'on', first = '1'] = process.argv.slice(2);

const answers = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([question, , themes, text]) => ({ question, text: text ?? '', themes: themes!.split(',').filter(Boolean) }));
const texts = answers.map(({ text }, i) => ({ id: String(i), text }));
const embeddings: Embeddings = encoder === 'on' ? await embedTexts(textsToEmbed(texts), { threads: 2 }) : new Map();

for (const coded of [50, 200]) {
  const means = ['pleasant', 'difficult'].map((asked) => {
    const own = answers.filter(({ question }) => question === asked);
    const names = [...new Set(own.flatMap(({ themes }) => themes))];
    const scores = Array.from({ length: Number(draws) }, (_, draw) => {
      const order = createRng(Number(first) + draw).shuffle(own);
      const rest = order.slice(coded);
      const { predictions } = codeTexts(
        rest.map(({ text }) => text),
        order.slice(0, coded),
        { embeddings },
      );
      const suggested = predictions.map(({ themes }) =>
        themes.filter((theme) => theme.suggested).map(({ theme }) => theme),
      );
      const agreement = agreementOf(
        suggested.flatMap((said) => names.map((name) => said.includes(name))),
        rest.flatMap(({ themes }) => names.map((name) => themes.includes(name))),
      );
      return agreement.f1 ?? 0;
    });
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  });
  const mean = means.reduce((sum, score) => sum + score, 0) / means.length;
  const each = means.map((score) => score.toFixed(3)).join(' and ');
  console.log(`${coded} coded: micro-F1 ${mean.toFixed(3)} (${each}), ${draws} draws`);
}
