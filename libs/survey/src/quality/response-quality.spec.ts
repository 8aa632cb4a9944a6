import { describe, expect, test } from '@jest/globals';
import type { AnswerValue } from '@needfinder/domain';
import type { Part } from '../definition/question-schemas.js';
import { compileSurvey } from '../evaluate/compile-survey.js';
import { surveyTemplate } from '../templates/templates.js';
import { isGibberish } from './gibberish.js';
import { responseQuality } from './response-quality.js';

const rows = Array.from({ length: 6 }, (_, at) => ({ key: `r${at}`, label: `Row ${at}` }));
const points = [1, 2, 3].map((value) => ({ value, label: '' }));
const PARTS: Part[] = [
  { key: 'm', type: 'matrix', title: 'Battery', rows, points },
  { key: 'check', type: 'rating', title: 'Choose 2', points, expects: 2 },
  { key: 'moon', type: 'rating', title: 'I have been to the moon', points, unlikely: [2, 3] },
  { key: 'why', type: 'long-text', title: 'Why?', role: 'pain' },
];
const blank = surveyTemplate('blank', 'Test');
const survey = compileSurvey({ ...blank, blocks: [{ key: 'b', title: '', pages: [{ key: 'p', parts: PARTS }] }] });
const ANTONYMS = [1, 2, 3].map((at) => ({
  ...{ one: `for${at}`, other: `against${at}` },
  ...{ means: [3, 3] as const, deviations: [1, 1] as const },
}));
const NORM = { medianMsPerField: 5_000, textCounts: new Map([['i copied this from somebody', 3]]), antonyms: ANTONYMS };

const battery = (value: (at: number) => number) =>
  Object.fromEntries(rows.map(({ key }, at) => [`m-${key}`, value(at)]));
const CAREFUL = {
  ...battery((at) => 1 + (at % 3)),
  check: 2,
  moon: 1,
  why: 'It takes me an hour to find last year’s numbers',
};
const codes = (values: Record<string, AnswerValue>, rest = {}) =>
  responseQuality(survey, { values, spentMs: 45_000, isTrapped: false, fromDevice: 1, ...rest }, NORM).reasons.map(
    ({ code }) => code,
  );

describe('each sign of a careless response is named', () => {
  test('a careful one has none', () => {
    expect(codes(CAREFUL)).toEqual([]);
  });
  test.each<[string, Record<string, AnswerValue>, object]>([
    ['speeder', CAREFUL, { spentMs: 8_000 }],
    ['straight-lining', { ...CAREFUL, ...battery(() => 3) }, {}],
    ['attention', { ...CAREFUL, check: 3 }, {}],
    ['infrequency', { ...CAREFUL, moon: 3 }, {}],
    ['contradiction', { ...CAREFUL, for1: 1, against1: 1, for2: 5, against2: 5, for3: 2, against3: 1 }, {}],
    ['gibberish', { ...CAREFUL, why: 'sdfghjk lkjhgfd' }, {}],
    ['duplicate-text', { ...CAREFUL, why: 'I copied this, from somebody!' }, {}],
    ['honeypot', CAREFUL, { isTrapped: true }],
    ['same-device', CAREFUL, { fromDevice: 2 }],
  ])('%s', (code, values, rest) => {
    expect(codes(values, rest)).toEqual([code]);
  });

  test('doubt grows with every reason and never passes 1', () => {
    const one = responseQuality(
      survey,
      { values: { ...CAREFUL, check: 3 }, spentMs: null, isTrapped: false, fromDevice: 1 },
      NORM,
    );
    const two = responseQuality(
      survey,
      { values: { ...CAREFUL, check: 3 }, spentMs: 8_000, isTrapped: true, fromDevice: 1 },
      NORM,
    );
    expect(one.doubt).toBeCloseTo(0.6, 12);
    expect(two.doubt).toBeGreaterThan(0.97);
    expect(two.doubt).toBeLessThanOrEqual(1);
  });
});

test.each([
  ['aaaaaaaa', true],
  ['hahahahahaha', true],
  ['qwrtpsdfgh', true],
  ['??????', true],
  ['It works well', false],
  ['Strč prst skrz krk je věta', false],
  ['Angstschweiß', false],
  ['أبحث عن الأرقام القديمة', false],
  ['没有时间', false],
  ['42 hours', false],
  ['no', false],
])('“%s” is gibberish: %s', (text, expected) => {
  expect(isGibberish(text)).toBe(expected);
});
