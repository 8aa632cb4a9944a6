import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { agreementOf } from './agreement.js';
import { codeTexts } from './code-texts.js';

const FILE = new URL('../../../../../shared/data/text/jupyter2015_coded_answers.tsv', import.meta.url);
const present = existsSync(FILE);
if (!present)
  console.warn('Skipped: ../shared/data/text is absent, so supervised coding is not checked on real answers.');
const onData = present ? test : test.skip;

/** Answers that two analysts coded, by question. */
function answersTo(question: string): { text: string; themes: string[] }[] {
  const lines = readFileSync(FILE, 'utf8').trim().split('\n').slice(1);
  return lines
    .map((line) => line.split('\t'))
    .filter(([asked]) => asked === question)
    .map(([, , themes, text]) => ({ text: text ?? '', themes: themes!.split(',').filter(Boolean) }));
}

/** Micro-F1 on all answers that were not coded. */
function microF1(question: string, codedCount: number, seed: number): number {
  const order = createRng(seed).shuffle(answersTo(question));
  const rest = order.slice(codedCount);
  const { predictions } = codeTexts(
    rest.map(({ text }) => text),
    order.slice(0, codedCount),
  );
  const names = [...new Set(order.flatMap(({ themes }) => themes))];
  const said = predictions.map(({ themes }) => new Set(themes.filter((t) => t.suggested).map(({ theme }) => theme)));
  return agreementOf(
    said.flatMap((own) => names.map((name) => own.has(name))),
    rest.flatMap(({ themes }) => names.map((name) => themes.includes(name))),
  ).f1!;
}

// One draw spreads by about .03; docs/text-methods.md has the means of many.
onData.each([
  ['pleasant', 50, 0.55],
  ['difficult', 200, 0.57],
] as const)('%s aspects: after %d coded answers micro-F1 on the others is above %d', (question, count, floor) => {
  expect(microF1(question, count, 11)).toBeGreaterThan(floor);
});
