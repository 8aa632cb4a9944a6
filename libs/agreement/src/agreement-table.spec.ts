import { expect, test } from '@jest/globals';
import { agreementTable } from './agreement-table.js';
import type { CodedText } from './types.js';

const BOTH = ['ann', 'bob'] as const;
const turn = (coders: readonly string[], ...codings: [string, string, number, number][]): CodedText => ({
  length: 10,
  sentences: [
    { start: 0, end: 5 },
    { start: 5, end: 10 },
  ],
  coders,
  codings: codings.map(([coder, code, start, end]) => ({ coder, code, start, end })),
});
const table = (texts: CodedText[], unit: 'answer' | 'sentence' | 'character', codes = ['speed']) =>
  agreementTable(texts, { coders: ['ann', 'bob'], codes, unit, seed: 1, resamples: 200 });
const pairOf = (texts: CodedText[], unit: 'answer' | 'sentence' | 'character') => table(texts, unit)[1]!.pairs[0]!;

test('the unit decides what is shared: an answer, one of two sentences, or the characters in common', () => {
  const texts = [turn(BOTH, ['ann', 'speed', 0, 4], ['bob', 'speed', 2, 7]), turn(BOTH)];
  expect(pairOf(texts, 'answer')).toMatchObject({ units: 2, percentAgreement: 1, prevalence: [0.5, 0.5] });
  expect(pairOf(texts, 'sentence')).toMatchObject({ units: 4, percentAgreement: 0.75, prevalence: [0.25, 0.5] });
  // Of 20 characters 0–2 are Ann's alone, 4–7 Bob's.
  expect(pairOf(texts, 'character')).toMatchObject({ units: 20, percentAgreement: 0.75, prevalence: [0.2, 0.25] });
});

test('a coder who did not work on a text is missing there, not of another opinion', () => {
  const together = [turn(BOTH, ['ann', 'speed', 0, 4], ['bob', 'speed', 0, 4]), turn(BOTH)];
  const alone = turn(['ann'], ['ann', 'speed', 0, 4]);
  expect(pairOf([...together, alone], 'answer')).toEqual(pairOf(together, 'answer'));
});

test('without a second coder, and without variation, it says why there is no alpha', () => {
  expect(table([turn(['ann'])], 'answer')[1]!.alpha).toMatchObject({ value: null, whyUndefined: 'no-pairs' });
  expect(table([turn(BOTH)], 'answer')[1]!.alpha).toMatchObject({ value: null, whyUndefined: 'no-variation' });
});

test('all codes together stand first, between what the codes say alone', () => {
  const texts = [
    turn(BOTH, ['ann', 'speed', 0, 4], ['bob', 'speed', 0, 4], ['ann', 'price', 5, 9]),
    turn(BOTH, ['bob', 'price', 0, 4]),
    turn(BOTH, ['ann', 'price', 0, 9], ['bob', 'price', 0, 9]),
    turn(BOTH),
  ];
  const [all, speed, price] = table(texts, 'answer', ['speed', 'price']);
  expect(all!.code).toBeNull();
  expect(speed!.alpha.value).toBe(1);
  expect(price!.alpha.value).toBeLessThan(all!.alpha.value!);
  expect(all!.alpha.value).toBeLessThan(1);
  expect(all!.units).toBe(8);
});

test('one coder is refused', () => {
  const alone = { coders: ['ann'], codes: [], unit: 'answer', seed: 1 } as const;
  expect(() => agreementTable([], alone)).toThrow(expect.objectContaining({ code: 'agreement.coders' }));
});
