import { describe, expect, test } from '@jest/globals';
import { opportunityLandscape } from './landscape.js';
import type { LandscapeInput, NeedRatings, RatedNeed } from './types.js';

const rated = (key: string, importance: number[], satisfaction: number[]): NeedRatings => ({
  key,
  importance: Float64Array.from(importance),
  satisfaction: Float64Array.from(satisfaction),
  importanceRange: [1, 5],
  satisfactionRange: [1, 5],
});
const repeat = (values: number[], times: number): number[] => Array.from({ length: times }, () => values).flat();
const few = { minimumN: 1, bootstrap: 100 };
const only = (input: LandscapeInput): RatedNeed => {
  const [need] = opportunityLandscape(input).needs;
  if (!need?.enoughData) throw new Error('The need should have enough data');
  return need;
};

test('one need of ten people, worked by hand', () => {
  // Importance 4–5: 8 of 10; satisfaction 4–5: 3 of 10; 8 + (8 − 3) = 13. Means 4 and 2.5 of 5 are 7.5 and 3.75 of 10.
  const need = only({
    needs: [rated('find', [5, 5, 5, 4, 4, 4, 4, 4, 3, 2], [1, 1, 1, 2, 2, 3, 3, 4, 4, 4])],
    options: few,
  });
  expect(need.n).toBe(10);
  expect(need.importance.topBoxShare).toBeCloseTo(0.8, 12);
  expect(need.satisfaction.topBoxShare).toBeCloseTo(0.3, 12);
  expect(need.importance.mean).toBeCloseTo(7.5, 12);
  expect(need.satisfaction.mean).toBeCloseTo(3.75, 12);
  expect(need.score.estimate).toBeCloseTo(13, 12);
  expect(need.meanGap.estimate).toBeCloseTo(3.75, 12);
  expect(need.zone).toBe('underserved');
});

test('weights count people and membership chooses them', () => {
  const needs = [rated('find', [5, 5, 1, 1], [1, 5, 1, 5])];
  const need = only({
    needs,
    weights: Float64Array.of(3, 1, 1, 1),
    membership: Float64Array.of(1, 1, 0.5, 0.5),
    options: few,
  });
  // Weights × membership: 3, 1, ½, ½. Important 4 of 5, satisfied 1.5 of 5. Effective: 5² / (9 + 1 + ½ + ½).
  expect(need.importance.topBoxShare).toBeCloseTo(0.8, 12);
  expect(need.satisfaction.topBoxShare).toBeCloseTo(0.3, 12);
  expect(need.n).toBe(3);
  expect(need.effectiveN).toBeCloseTo(25 / 11, 12);
});

test('who rated only one side does not count for the need', () => {
  const need = only({ needs: [rated('find', [5, 5, NaN, 1], [1, NaN, 5, 1])], options: few });
  expect(need.n).toBe(2);
  expect(need.importance.topBoxShare).toBeCloseTo(0.5, 12);
});

test.each([
  ['two of five', [1, 5], [3, 4], 0.5],
  ['three of seven', [1, 7], [4, 5], 0.5],
  ['six to ten of eleven', [0, 10], [5, 6], 0.5],
  ['yes of yes and no', [0, 1], [0, 1], 0.5],
] as const)('the top box is the upper two fifths of the range: %s', (_, range, answers, share) => {
  const need = only({
    needs: [{ ...rated('find', [...answers], [...answers]), importanceRange: range, satisfactionRange: range }],
    options: few,
  });
  expect(need.importance.topBoxShare).toBe(share);
});

test('below the minimum a need carries a reason with both numbers, and takes part in no ranking', () => {
  const landscape = opportunityLandscape({
    needs: [
      rated('sparse', [...repeat([5], 29), NaN], repeat([1], 30)),
      rated('full', repeat([4, 5], 15), repeat([2, 3], 15)),
    ],
    options: { bootstrap: 100 },
  });
  expect(landscape.needs[0]).toEqual({
    key: 'sparse',
    n: 29,
    effectiveN: 29,
    enoughData: false,
    reason: 'Not enough data: 29 effective respondents rated this need, 30 are needed',
  });
  expect(landscape.needs[1]).toMatchObject({ enoughData: true, rank: { estimate: 1, probabilityTop3: 1 } });
  expect(landscape.rankAgreement).toBeNull();
});

test('a clear order is ranked with certainty, a tie is shown as one', () => {
  const important = repeat([5, 5, 5, 1], 100);
  const landscape = opportunityLandscape({
    needs: [
      rated('met', important, repeat([5, 5, 4, 4], 100)),
      rated('unmet', important, repeat([1, 1, 1, 1], 100)),
      rated('unmet too', important, repeat([2, 2, 2, 2], 100)),
      rated('half', important, repeat([5, 5, 1, 1], 100)),
    ],
  });
  const ranks = landscape.needs.map((need) => need.enoughData && need.rank);
  expect(ranks).toMatchObject([
    { estimate: 4, low: 4, high: 4, probabilityTop3: 0, byMeanGap: 4 },
    { estimate: 1, low: 1, high: 1, probabilityTop3: 1, byMeanGap: 1 },
    { estimate: 1, low: 1, high: 1, probabilityTop3: 1, byMeanGap: 2 },
    { estimate: 3, low: 3, high: 3, probabilityTop3: 1, byMeanGap: 3 },
  ]);
  expect(landscape.rankAgreement).toBeGreaterThan(0.9);
});

test('an empty segment yields reasons, not zeros', () => {
  const landscape = opportunityLandscape({
    needs: [rated('find', [5, 4], [1, 2])],
    membership: new Float64Array(2),
    options: few,
  });
  expect(landscape.needs[0]).toMatchObject({ n: 0, effectiveN: 0, enoughData: false });
});

describe('refusals name the culprit and both numbers', () => {
  const need = rated('find', [5, 4], [1, 2]);
  test.each([
    [{ needs: [] }, 'opportunity.needs.empty', 'at least one need'],
    [{ needs: [need, need] }, 'opportunity.needs.duplicate', 'find is given twice'],
    [{ needs: [rated('find', [5, 9], [1, 2])] }, 'opportunity.rating', 'respondent 1: importance 9 is outside 1–5'],
    [{ needs: [rated('find', [5], [1, 2])] }, 'opportunity.length', '2 satisfaction ratings were given for 1'],
    [{ needs: [{ ...need, importanceRange: [5, 5] as const }] }, 'opportunity.range', '5–5 is not a range'],
    [{ needs: [need], weights: Float64Array.of(1, -1) }, 'opportunity.weights', 'Respondent 1: -1'],
    [{ needs: [need], membership: Float64Array.of(1, 1.5) }, 'opportunity.membership', 'Respondent 1: 1.5'],
    [{ needs: [need], membership: Float64Array.of(1) }, 'opportunity.length', '1 membership were given for 2'],
    [{ needs: [need], options: { bootstrap: 10 } }, 'opportunity.option', 'bootstrap: 10'],
    [{ needs: [need], options: { confidence: 1 } }, 'opportunity.option', 'confidence: 1'],
  ])('%#', (input, code, words) => {
    expect(() => opportunityLandscape(input)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });
});
