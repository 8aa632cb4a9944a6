import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { main } from '../main.js';

const folder = mkdtempSync(join(tmpdir(), 'needfinder-code-'));
afterAll(() => rmSync(folder, { recursive: true }));

const save = (name: string, rows: readonly (readonly string[])[], delimiter = '\t'): string => {
  const file = join(folder, name);
  writeFileSync(file, rows.map((cells) => cells.join(delimiter)).join('\n'));
  return file;
};

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const code = await main(args, { out: (text) => (out += text), err: (text) => (err += text), interactive: false });
  return { code, out, err };
}

const PLACES = ['in the morning', 'after training', 'on Mondays', 'all week', 'again', 'every evening', 'in summer'];
const CODED = PLACES.flatMap((when) => [
  [`The showers are cold ${when}`, 'showers'],
  [`No parking space ${when}`, 'parking'],
  [`Cold showers and a full parking lot ${when}`, 'showers;parking'],
  [`Nothing to say about it ${when}`, ''],
]);
const ANSWERS = [
  ['1', 'Why are the showers so cold?'],
  ['2', 'The parking lot was full'],
  ['3', CODED[0]![0]!],
];
const TRAIN = () => save('coded.tsv', [['answer', 'codes'], ...CODED]);
const TO_CODE = () => save('answers.csv', [['id', 'answer'], ...ANSWERS], ',');
const options = () => ['--encoder', 'off', '--text', 'answer', '--train', TRAIN(), '--themes', 'codes'];

test('gives each answer its themes with probabilities, and each theme its agreement', async () => {
  const { code, out } = await run('code', TO_CODE(), ...options(), '--json');
  expect(code).toBe(0);
  const { predictions, themes, agreement, threshold, fingerprint, engineVersion, coded } = JSON.parse(out);
  expect({ coded, engineVersion, fingerprint }).toEqual({
    coded: CODED.length,
    engineVersion: expect.any(String),
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(themes.map(({ theme }: { theme: string }) => theme)).toEqual(['parking', 'showers']);
  expect(agreement).toMatchObject({ n: 2 * CODED.length, f1: expect.any(Number), kappa: expect.any(Number) });
  expect(predictions.map(({ themes: [first] }: { themes: { theme: string }[] }) => first!.theme)).toEqual([
    'showers',
    'parking',
    'showers',
  ]);
  expect(predictions[0]).toMatchObject({ row: 2, column: 'answer', decided: null });
  expect(predictions[0].themes[0]).toEqual({
    theme: 'showers',
    probability: expect.any(Number),
    suggested: predictions[0].themes[0].probability >= threshold,
  });
});

test('what a person decided for the same answer stands beside the prediction', async () => {
  const { out } = await run('code', TO_CODE(), ...options(), '--json');
  expect(JSON.parse(out).predictions[2].decided).toEqual(['showers']);
});

test('without --json it prints agreement first, then the answers', async () => {
  const { out } = await run('code', TO_CODE(), ...options());
  expect(out.split('\n')[0]).toMatch(/^ *\d+ % {2}agreement \(F1\) on held-back answers$/);
  expect(out).toContain('showers\tdecided\tThe showers are cold in the morning');
});

test.each([
  ['no training file', ['--text', 'answer'], /say --train/],
  ['two text columns', ['--text', 'answer,id', '--train', 'x', '--themes', 'codes'], /name one column: --text col/],
  ['stdin twice', ['--text', 'answer', '--train', '-', '--themes', 'codes'], /only one of the two files can be stdin/],
])('%s is bad input', async (_, args, message) => {
  const { code, err } = await run('code', '-', ...args);
  expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
  expect(err).toMatch(message);
});

test.each([
  [
    'an unknown column of themes',
    [
      ['answer', 'tags'],
      ['cold', 'x'],
    ],
    /no column "codes"/,
  ],
  [
    'themes without a text',
    [
      ['answer', 'codes'],
      ['cold', 'x'],
      ['', 'y'],
    ],
    /row 3, column "answer": empty, but coded "y"/,
  ],
  [
    'no theme at all',
    [
      ['answer', 'codes'],
      ['cold', ''],
      ['warm', ''],
    ],
    /column "codes": no row names a theme/,
  ],
])('%s in the training file is refused by name and place', async (_, rows, message) => {
  const train = save('bad.tsv', rows);
  const { code, err } = await run('code', TO_CODE(), '--text', 'answer', '--train', train, '--themes', 'codes');
  expect(code).toBe(2);
  expect(err).toMatch(message);
});
