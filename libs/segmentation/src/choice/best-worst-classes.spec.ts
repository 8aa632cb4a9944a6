import { describe, expect, test } from '@jest/globals';
import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import { fitBestWorstClasses } from './best-worst-classes.js';
import { bestWorstScores, rescaleToHundred } from './best-worst-scores.js';
import type { BestWorstData, BestWorstTask } from './best-worst-task.js';

/** A balanced design: seven items, seven questions of four. */
const DESIGN = [0, 1, 2, 3, 4, 5, 6].map((shift) => [0, 1, 2, 4].map((item) => (item + shift) % 7));

function plant(utilities: readonly (readonly number[])[], respondents: number, seed: number) {
  const rng = createRng(seed);
  const pick = (items: readonly number[], value: (item: number) => number): number => {
    const odds = items.map((item) => Math.exp(value(item)));
    let left = rng.next() * odds.reduce((sum, odd) => sum + odd, 0);
    return items.find((_, place) => (left -= odds[place]!) < 0) ?? items.at(-1)!;
  };
  const truth = Int32Array.from({ length: respondents }, (_, row) => (row % 5 < 3 ? 0 : utilities.length - 1));
  const tasks = [...truth].flatMap((segment, respondent) =>
    DESIGN.map((shown): BestWorstTask => {
      const own = utilities[segment]!;
      const best = pick(shown, (item) => own[item]!);
      const worst = pick(
        shown.filter((item) => item !== best),
        (item) => -own[item]!,
      );
      return { respondent, shown, best, worst };
    }),
  );
  return { truth, data: { items: 7, respondents, tasks } satisfies BestWorstData };
}
const PRICE = [1.8, 0.9, 0.3, 0, -0.5, -1, -1.5];
const TASTE = [-1.5, -1, 0.3, 0, 1.8, 0.9, -0.5];

describe('bestWorstScores', () => {
  const data: BestWorstData = {
    items: 3,
    respondents: 2,
    tasks: [
      { respondent: 0, shown: [0, 1, 2], best: 0, worst: 2 },
      { respondent: 0, shown: [0, 1], best: 0, worst: 1 },
      { respondent: 1, shown: [0, 1, 2], best: null, worst: null },
    ],
  };
  test('counts, worked by hand; an unanswered question counts for nothing', () => {
    const { best, worst, shown, standardised, zeroCentred } = bestWorstScores(data);
    expect([...best.slice(0, 3)]).toEqual([2, 0, 0]);
    expect([...worst.slice(0, 3)]).toEqual([0, 1, 1]);
    expect([...shown]).toEqual([2, 2, 1, 0, 0, 0]);
    expect([...standardised.slice(0, 3)]).toEqual([1, -0.5, -1]);
    expect(zeroCentred.slice(0, 3).reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 12);
    expect(standardised[3]).toBeNaN();
  });

  test('0–100 scores sum to 100 and keep the order', () => {
    const { zeroToHundred } = bestWorstScores(data);
    expect(zeroToHundred.slice(0, 3).reduce((sum, score) => sum + score, 0)).toBeCloseTo(100, 9);
    expect(zeroToHundred[0]).toBeGreaterThan(zeroToHundred[1]!);
  });

  test('the probability scale, worked by hand', () => {
    // e^1 / (e^1 + 3) = .4754 and e^-1 / (e^-1 + 3) = .1092.
    const [high, low] = rescaleToHundred(Float64Array.from([1, -1]), 4);
    expect(high).toBeCloseTo((100 * 0.475367) / (0.475367 + 0.109232), 3);
    expect(high! + low!).toBeCloseTo(100, 9);
  });

  test.each([
    [{ respondent: 0, shown: [0, 1], best: 2, worst: 1 }, 'Task 1: item 2 was chosen as best and not shown'],
    [{ respondent: 0, shown: [0, 1], best: 1, worst: 1 }, 'Task 1: item 1 was chosen as best and as worst'],
    [{ respondent: 0, shown: [0, 3], best: 0, worst: null }, 'Task 1: item 3 is not one of 3'],
    [{ respondent: 5, shown: [0, 1], best: 0, worst: null }, 'Task 1: respondent 5 is not one of 2'],
  ])('%j is refused', (task, message) => {
    expect(() => bestWorstScores({ ...data, tasks: [task] })).toThrow(message);
  });
});

describe('fitBestWorstClasses', () => {
  test('one segment: the planted utilities', () => {
    const { data } = plant([PRICE], 1500, 1);
    const { utilities, parameters } = fitBestWorstClasses(data, 1, createRng(1));
    expect(parameters).toBe(6);
    PRICE.forEach((utility, item) => expect(Math.abs(utilities[0]![item]! - utility)).toBeLessThan(0.09));
  });

  test('two planted segments: BIC says two, people and utilities are recovered', () => {
    const { data, truth } = plant([PRICE, TASTE], 300, 2);
    const fits = [1, 2, 3].map((k) => fitBestWorstClasses(data, k, createRng(1)));
    expect(fits.map(({ bic }) => bic).indexOf(Math.min(...fits.map(({ bic }) => bic)))).toBe(1);
    const { labels, shares, utilities, zeroToHundred } = fits[1]!;
    expect(adjustedRandIndex(labels, truth)).toBeGreaterThan(0.95);
    expect(shares[0]).toBeCloseTo(0.6, 1);
    TASTE.forEach((utility, item) => expect(Math.abs(utilities[1]![item]! - utility)).toBeLessThan(0.3));
    expect(zeroToHundred[1]!.indexOf(Math.max(...zeroToHundred[1]!))).toBe(4);
  });

  test('no segments planted: BIC says one', () => {
    const { data } = plant([PRICE], 200, 3);
    const [one, two] = [1, 2].map((k) => fitBestWorstClasses(data, k, createRng(1)));
    expect(one!.bic).toBeLessThan(two!.bic);
  });

  test('who made no choice gets the shares; the same seed gives the same numbers', () => {
    const { data } = plant([PRICE, TASTE], 60, 4);
    const silent = { ...data, respondents: 61 };
    const { posteriors, shares } = fitBestWorstClasses(silent, 2, createRng(1));
    expect(posteriors[120]).toBeCloseTo(shares[0]!, 6);
    expect(fitBestWorstClasses(silent, 2, createRng(1)).posteriors).toEqual(posteriors);
  });
});
