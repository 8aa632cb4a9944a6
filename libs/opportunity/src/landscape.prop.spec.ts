import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { opportunityLandscape } from './landscape.js';
import type { LandscapeInput, NeedRatings, RatedNeed } from './types.js';

const options = { minimumN: 1, bootstrap: 100 };
const rating = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(NaN));
const person = fc.array(fc.tuple(rating, rating), { minLength: 3, maxLength: 3 });
const people = fc.array(person, { minLength: 20, maxLength: 40 });

const needsOf = (answers: readonly (readonly [number, number][])[]): NeedRatings[] =>
  ['a', 'b', 'c'].map((key, j) => ({
    key,
    importance: Float64Array.from(answers, (row) => row[j]![0]),
    satisfaction: Float64Array.from(answers, (row) => row[j]![1]),
    importanceRange: [1, 5],
    satisfactionRange: [1, 5],
  }));
const rated = (input: LandscapeInput): RatedNeed[] =>
  opportunityLandscape(input).needs.filter((need): need is RatedNeed => need.enoughData);
const estimates = (needs: readonly RatedNeed[]) =>
  needs.flatMap((need) => [
    need.importance.mean,
    need.satisfaction.mean,
    need.importance.topBoxShare,
    need.satisfaction.topBoxShare,
    need.score.estimate,
    need.meanGap.estimate,
  ]);
const expectClose = (actual: number[], expected: number[]) => {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));
};

describe('whatever people answer', () => {
  test('scores stay in 0–20, gaps in −10–10, shares in 0–1, and every interval is in order', () => {
    fc.assert(
      fc.property(people, (answers) => {
        for (const need of rated({ needs: needsOf(answers), options })) {
          expect(need.score.low).toBeGreaterThanOrEqual(0);
          expect(need.score.high).toBeLessThanOrEqual(20 + 1e-9);
          expect(Math.abs(need.meanGap.estimate)).toBeLessThanOrEqual(10);
          for (const side of [need.importance, need.satisfaction]) {
            expect(side.low).toBeGreaterThanOrEqual(0);
            expect(side.high).toBeLessThanOrEqual(1 + 1e-12);
          }
          for (const { low, high } of [need.score, need.meanGap, need.importance, need.satisfaction, need.rank]) {
            expect(low).toBeLessThanOrEqual(high);
          }
          expect([need.rank.low, need.rank.high].every(Number.isInteger)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('where everybody is satisfied, opportunity is importance', () => {
    fc.assert(
      fc.property(people, (answers) => {
        const content = answers.map((row) => row.map(([important]): [number, number] => [important, 5]));
        for (const need of rated({ needs: needsOf(content), options })) {
          expect(need.score.estimate).toBeCloseTo(10 * need.importance.topBoxShare, 9);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the order of the rows changes no estimate', () => {
    fc.assert(
      fc.property(people, (answers) => {
        const turned = [...answers.slice(7), ...answers.slice(0, 7)].reverse();
        expectClose(
          estimates(rated({ needs: needsOf(turned), options })),
          estimates(rated({ needs: needsOf(answers), options })),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('a person of weight three is three people', () => {
    fc.assert(
      fc.property(people, (answers) => {
        const [first, ...rest] = answers;
        const weights = Float64Array.from(answers, (_, i) => (i === 0 ? 3 : 1));
        expectClose(
          estimates(rated({ needs: needsOf(answers), weights, options })),
          estimates(rated({ needs: needsOf([first!, first!, first!, ...rest]), options })),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('people outside the segment change no estimate', () => {
    fc.assert(
      fc.property(people, people, (inside, outside) => {
        const membership = Float64Array.from([...inside.map(() => 1), ...outside.map(() => 0)]);
        expectClose(
          estimates(rated({ needs: needsOf([...inside, ...outside]), membership, options })),
          estimates(rated({ needs: needsOf(inside), options })),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('stretching the scale changes nothing', () => {
    fc.assert(
      fc.property(people, (answers) => {
        const stretched = needsOf(answers).map((need) => ({
          ...need,
          importance: need.importance.map((answer) => 10 * answer - 3),
          importanceRange: [7, 47] as const,
        }));
        expectClose(
          estimates(rated({ needs: stretched, options })),
          estimates(rated({ needs: needsOf(answers), options })),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('the same seed gives the same bytes and another seed other intervals', () => {
    const answers = fc.sample(people, { numRuns: 1, seed: 3 })[0]!;
    const input = { needs: needsOf(answers), options: { ...options, seed: 5 } };
    expect(JSON.stringify(opportunityLandscape(input))).toBe(JSON.stringify(opportunityLandscape(input)));
    expect(opportunityLandscape({ ...input, options: { ...options, seed: 6 } }).needs).not.toEqual(
      opportunityLandscape(input).needs,
    );
  });
});
