import { describe, expect, test } from '@jest/globals';
import { recogniseScale } from './scale.js';

const inOrder = (labels: string[]) => recogniseScale(labels)?.points.map(({ label }) => label) ?? null;

describe('words', () => {
  test.each([
    ['frequency', ['Weekly.', 'Never.', 'Daily.', 'Every few months.', 'Monthly.'], [1, 3, 4, 0, 2]],
    ['frequency', ['Always', 'Sometimes', 'Never', 'Often', 'Rarely'], [2, 4, 1, 3, 0]],
    ['frequency', ['siempre', 'nunca', 'a veces'], [1, 2, 0]],
    ['frequency', ['souvent', 'jamais', 'parfois', 'toujours'], [1, 2, 0, 3]],
    ['frequency', ['häufig', 'nie', 'manchmal', 'immer', 'selten'], [1, 4, 2, 0, 3]],
    [
      'agreement',
      ['Agree', 'Strongly disagree', 'Neither agree nor disagree', 'Strongly agree', 'Disagree'],
      [1, 4, 2, 0, 3],
    ],
    ['agreement', ['de acuerdo', 'en desacuerdo', 'totalmente de acuerdo', 'totalmente en desacuerdo'], [3, 1, 0, 2]],
    [
      'agreement',
      ['Stimme zu', 'Stimme nicht zu', 'Stimme voll und ganz zu', 'Stimme überhaupt nicht zu'],
      [3, 1, 0, 2],
    ],
    ['agreement', ['concordo', 'discordo totalmente', 'discordo', 'concordo totalmente'], [1, 2, 0, 3]],
    ['agreement', ['Mee eens', 'Helemaal mee oneens', 'Noch eens noch oneens', 'Mee oneens'], [1, 3, 2, 0]],
    ['satisfaction', ['Soddisfatto', 'Molto insoddisfatto', 'Insoddisfatto', 'Molto soddisfatto'], [1, 2, 0, 3]],
    ['importance', ['Belangrijk', 'Niet belangrijk', 'Zeer belangrijk', 'Een beetje belangrijk'], [1, 3, 0, 2]],
    ['frequency', ['sempre', 'mai', 'spesso', 'a volte'], [1, 3, 2, 0]],
    ['agreement', ["d'accord", "pas d'accord", "tout à fait d'accord", "pas du tout d'accord"], [3, 1, 0, 2]],
    [
      'satisfaction',
      ['Somewhat satisfied', 'Very dissatisfied', 'Very satisfied', 'Neutral', 'Somewhat dissatisfied'],
      [1, 4, 3, 0, 2],
    ],
    [
      'importance',
      ['Very important', 'Not at all important', 'Somewhat important', 'Extremely important'],
      [1, 2, 0, 3],
    ],
    ['yes-no', ['Yes.', 'Neutral.', 'No.'], [2, 1, 0]],
  ] as const)('%s: %j', (family, labels, order) => {
    expect(recogniseScale(labels)?.family).toBe(family);
    expect(inOrder([...labels])).toEqual(order.map((i) => labels[i]));
  });
});

test('numbered labels keep their numbers, and N/A stands beside them', () => {
  const labels = ['(2)\u00a0Minor.', '(0) Not a problem for me.', "N/A - skip, don't know.", '(3) Major.'];
  expect(recogniseScale(labels)).toEqual({
    family: 'severity',
    points: [
      { label: '(0) Not a problem for me.', value: 0 },
      { label: '(2)\u00a0Minor.', value: 2 },
      { label: '(3) Major.', value: 3 },
    ],
    missing: { "N/A - skip, don't know.": 'not-applicable' },
  });
});

test('bare numbers, with words at the ends only', () => {
  expect(inOrder(['3', '1', '10 - extremely', '2'])).toBeNull();
  expect(inOrder(['3', '1', '5 - extremely', '2', '4'])).toEqual(['1', '2', '3', '4', '5 - extremely']);
  expect(recogniseScale(['0', 'I love it!+2', '1', '-1', 'I hate it!-2'])?.points.map(({ value }) => value)).toEqual([
    -2, -1, 0, 1, 2,
  ]);
});

test('"don’t know" leaves a scale, and only a scale', () => {
  expect(recogniseScale(['Often', 'Never', "Don't know"])?.missing).toEqual({ "Don't know": 'not-applicable' });
  expect(recogniseScale(['Red', 'Blue', "Don't know"])).toBeNull();
});

test.each([
  [['1 year', '2 years', '3 years']],
  [['Berlin', 'Paris']],
  [['18', '35', '70']],
  [['Yes']],
  [['2+ years.', '1-2 years.']],
])('%j is no scale', (labels) => {
  expect(recogniseScale(labels)).toBeNull();
});

test('bare numbers begin at 1 and have no gaps, chosen or not; ages and numbers from elsewhere stay as they are', () => {
  const values = (labels: string[]) => recogniseScale(labels)?.points.map(({ value }) => value);
  expect(values(['6', '2', '3', '5', '7'])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(values(['0', '1', '3', '2'])).toEqual([0, 1, 2, 3]);
  expect(values(['-1', '0', '1'])).toEqual([-1, 0, 1]);
  expect(values(['4', '5', '6'])).toEqual([4, 5, 6]);
  expect(values(['18', '19', '20'])).toEqual([18, 19, 20]);
});
