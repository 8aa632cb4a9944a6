import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { fitBestWorstClasses } from './best-worst-classes.js';
import { bestWorstScores } from './best-worst-scores.js';
import type { BestWorstData } from './best-worst-task.js';

/** Choices of 90 people among seven things that matter when they buy rice, beside the checkout; no part of it. */
const FILE = new URL('../../../../../shared/data/segmentation/bws_rice.csv', import.meta.url);
const GOLDEN = new URL('../../../../test/golden/best-worst-rice.json', import.meta.url);

interface Golden {
  /** Items from 1, screen by screen. */
  readonly sets: readonly (readonly number[])[];
  readonly firstRespondent: Readonly<Record<'best' | 'worst' | 'standardised', readonly number[]>>;
  /** Of all choices, by positions of best and worst: (1, 2), (1, 3) … (4, 3). */
  readonly shareOfPositions: readonly number[];
  /** In logits above the item "washfree". */
  readonly pairedUtilities: readonly number[];
  readonly pairedLogLikelihood: number;
  readonly sequentialUtilities: readonly number[];
  readonly sequentialLogLikelihood: number;
}
const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Golden;
const present = existsSync(FILE);
if (!present) console.warn('SKIPPED: published counts of best–worst choices, because ../shared/data is absent');
const whenPresent = present ? test : test.skip;
const ITEMS = 7;

function readChoices(): BestWorstData {
  const [head, ...people] = readFileSync(FILE, 'utf8').trim().split('\n');
  const columns = head!.split(',').map((name) => name.replaceAll('"', ''));
  const tasks = people.flatMap((line, respondent) => {
    const cells = line.split(',').map(Number);
    return golden.sets.map((set, at) => {
      const shown = set.map((item) => item - 1);
      const chosen = (end: string): number => shown[cells[columns.indexOf(`${end}${at + 1}`)]! - 1]!;
      return { respondent, shown, best: chosen('b'), worst: chosen('w') };
    });
  });
  return { items: ITEMS, respondents: people.length, tasks };
}

whenPresent('the first person is counted as in the publication', () => {
  const { best, worst, standardised } = bestWorstScores(readChoices());
  expect([...best.slice(0, ITEMS)]).toEqual(golden.firstRespondent.best);
  expect([...worst.slice(0, ITEMS)]).toEqual(golden.firstRespondent.worst);
  expect([...standardised.slice(0, ITEMS)]).toEqual(golden.firstRespondent.standardised);
});

whenPresent('positions are chosen in the published shares, and all counts add up to them', () => {
  const data = readChoices();
  const pairs = [0, 1, 2, 3].flatMap((b) => [0, 1, 2, 3].filter((w) => w !== b).map((w) => [b, w]));
  const shares = pairs.map(
    ([b, w]) =>
      data.tasks.filter(({ shown, best, worst }) => shown[b!] === best && shown[w!] === worst).length /
      data.tasks.length,
  );
  shares.forEach((share, at) => expect(share).toBeCloseTo(golden.shareOfPositions[at]!, 6));
  const { best, worst, shown } = bestWorstScores(data);
  const total = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
  expect([total(best), total(worst), total(shown)]).toEqual([630, 630, 2520]);
});

whenPresent('the design and the choices give the published log-likelihood of the paired model', () => {
  const value = golden.pairedUtilities;
  const logLikelihood = readChoices().tasks.reduce((sum, { shown, best, worst }) => {
    const odds = shown.flatMap((b) => shown.filter((w) => w !== b).map((w) => Math.exp(value[b]! - value[w]!)));
    return sum + value[best!]! - value[worst!]! - Math.log(odds.reduce((all, one) => all + one, 0));
  }, 0);
  expect(logLikelihood).toBeCloseTo(golden.pairedLogLikelihood, 1);
});

whenPresent('our sequential model reaches the maximum of another optimiser, and orders items as published', () => {
  const { logLikelihood, utilities } = fitBestWorstClasses(readChoices(), 1, createRng(1));
  const [own] = utilities;
  const aboveWashfree = [...own!].map((utility) => utility - own![5]!);
  expect(logLikelihood).toBeCloseTo(golden.sequentialLogLikelihood, 3);
  aboveWashfree.forEach((utility, item) => expect(utility).toBeCloseTo(golden.sequentialUtilities[item]!, 2));
  const order = (values: readonly number[]): number[] => [...values.keys()].sort((a, b) => values[b]! - values[a]!);
  expect(order(aboveWashfree)).toEqual(order(golden.pairedUtilities));
});
