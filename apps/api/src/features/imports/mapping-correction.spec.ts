import { describe, expect, test } from '@jest/globals';
import { createColumnProfiler, type Mapping, proposeMapping } from '@needfinder/survey';
import { correctMapping } from './mapping-correction.js';

const header = ['ID', 'How important is it: A', 'How important is it: B', 'How important is it: C', 'City', 'Uses R'];
const rows = Array.from({ length: 40 }, (_, at) => [
  `R${at}`,
  `${1 + (at % 5)}`,
  `${1 + ((at + 1) % 5)}`,
  `${1 + ((at + 2) % 5)}`,
  at % 2 ? 'Berlin' : 'Lyon',
  at % 3 ? 'yes' : 'no',
]);
const profiler = createColumnProfiler(header.map((name, index) => ({ index, name, title: name })));
for (const row of rows) profiler.push(row);
const profiles = profiler.finish();
const proposed: Mapping = proposeMapping(profiles);
const points = (...values: number[]) => values.map((value) => ({ label: `${value}`, value }));

test('what is left open is kept, or taken from the values', () => {
  const { columns } = correctMapping(proposed, profiles, [
    { index: 1, kind: 'need-rating', need: 'Finding things' },
    { index: 4, kind: 'single-choice' },
    { index: 5, kind: 'multiple-choice', question: 'Languages', option: 'R' },
  ]);
  expect(columns[1]).toMatchObject({
    confidence: 1,
    role: { need: 'Finding things', aspect: 'importance', points: points(1, 2, 3, 4, 5) },
  });
  expect(columns[4]!.role).toEqual({ kind: 'single-choice', options: ['Lyon', 'Berlin'], ordered: false });
  expect(columns[5]!.role).toEqual({ kind: 'multiple-choice', question: 'Languages', option: 'R', chosen: ['yes'] });
});

test('a rating that is changed leaves its battery, and the last one left is no battery', () => {
  const [battery] = proposed.batteries;
  expect(battery!.columns).toEqual([1, 2, 3]);
  const once = correctMapping(proposed, profiles, [{ index: 1, kind: 'need-rating', aspect: 'satisfaction' }]);
  expect(once.batteries).toMatchObject([{ key: battery!.key, columns: [2, 3] }]);
  expect(once.columns[1]!.role).toMatchObject({ aspect: 'satisfaction', battery: null });
  const twice = correctMapping(once, profiles, [{ index: 2, kind: 'open-text' }]);
  expect(twice.batteries).toEqual([]);
  expect(twice.columns[3]!.role).toMatchObject({ battery: null });
});

test('ratings that are put together make a battery', () => {
  const apart = correctMapping(
    proposed,
    profiles,
    [1, 2, 3].map((index) => ({ index, kind: 'need-rating', battery: null })),
  );
  expect(apart.batteries).toEqual([]);
  const joined = correctMapping(
    apart,
    profiles,
    [1, 3].map((index) => ({ index, kind: 'need-rating', battery: 'Work' })),
  );
  expect(joined.batteries).toMatchObject([{ key: 'Work', title: 'Work', columns: [1, 3], aspect: 'importance' }]);
});

test('another column for the respondent frees the first', () => {
  const { columns } = correctMapping(proposed, profiles, [{ index: 4, kind: 'respondent-id' }]);
  expect([columns[0]!.role.kind, columns[4]!.role.kind]).toEqual(['ignore', 'respondent-id']);
  expect(columns[0]!.why).toBe('You chose “City” in its place');
});

describe('a refusal names the column and what does not go together', () => {
  const refused = (...corrections: Parameters<typeof correctMapping>[2][number][]) => {
    try {
      correctMapping(proposed, profiles, corrections);
    } catch (error) {
      return (error as Error).message;
    }
    return null;
  };
  test.each([
    [{ index: 99, kind: 'ignore' as const }, 'There is no column 99: the file has columns 0 to 5'],
    [
      { index: 1, kind: 'need-rating' as const, points: points(1) },
      'Column “How important is it: A”: a rating needs at least 2 points; it has 1',
    ],
    [
      { index: 1, kind: 'need-rating' as const, points: [...points(1, 2), { label: '2', value: 3 }] },
      'Column “How important is it: A”: “2” cannot stand for both 2 and 3',
    ],
    [
      { index: 1, kind: 'need-rating' as const, points: [...points(1, 2), { label: 'two', value: 2 }] },
      'Column “How important is it: A”: “2” and “two” cannot both stand for 2',
    ],
    [{ index: 4, kind: 'numeric' as const }, 'Column “City”: no value is a number: “Lyon”'],
    [{ index: 4, kind: 'date' as const }, 'Column “City”: no value is a date: “Lyon”'],
    [
      { index: 4, kind: 'need-rating' as const },
      'Column “City”: say which numbers its 2 answers stand for: Lyon, Berlin',
    ],
    [
      {
        index: 4,
        kind: 'single-choice' as const,
        missing: [
          { word: 'NA', state: 'refused' as const },
          { word: 'NA', state: 'not-shown' as const },
        ],
      },
      'Column “City”: “NA” cannot mean both refused and not-shown',
    ],
  ])('%#', (correction, message) => expect(refused(correction)).toBe(message));

  test('a battery of another aspect', () => {
    const { key } = proposed.batteries[0]!;
    const correction = {
      index: 5,
      kind: 'need-rating' as const,
      points: points(0, 1),
      aspect: 'severity' as const,
      battery: key,
    };
    expect(refused(correction)).toBe(`Column “Uses R”: it rates severity, the battery “${key}” rates importance`);
  });
});

test('a column of consents takes its yes and no from the file, and a word cannot mean both', () => {
  const { columns } = correctMapping(proposed, profiles, [{ index: 5, kind: 'consent', purpose: 'contact' }]);
  expect(columns[5]!.role).toEqual({ kind: 'consent', purpose: 'contact', given: ['yes'], withheld: ['no'] });
  const both = () => correctMapping(proposed, profiles, [{ index: 5, kind: 'consent', given: ['yes', 'no'] }]);
  expect(both).toThrow('“no” cannot mean both yes and no');
});
