import { createRng } from '@needfinder/numeric';
import { expect, test } from '@jest/globals';
import { opportunityLandscape } from './landscape.js';
import { opportunityScore } from './method.js';
import type { NeedRatings } from './types.js';

/** Share of important and of satisfied people, and how often "satisfied" repeats "important" instead of its own toss. */
const POPULATION = [
  { important: 0.85, satisfied: 0.35, tied: 0 },
  { important: 0.7, satisfied: 0.5, tied: 0.2 },
  { important: 0.5, satisfied: 0.75, tied: 0 },
  { important: 0.6, satisfied: 0.3, tied: 0.3 },
];

test.each([
  { n: 80, studies: 300 },
  { n: 300, studies: 150 },
])('95 % intervals hold the truth in 93 to 97 of 100 simulated studies of $n people', ({ n, studies }) => {
  const rng = createRng(20020101).fork(n);
  const truths = POPULATION.map(({ important, satisfied, tied }) => {
    const bothWays = tied * important + (1 - tied) * satisfied;
    return { important, satisfied: bothWays, score: opportunityScore(10 * important, 10 * bothWays) };
  });
  const held = { important: 0, satisfied: 0, score: 0 };
  for (let study = 0; study < studies; study++) {
    const needs = POPULATION.map((population, j): NeedRatings => {
      const importance = Float64Array.from({ length: n }, () => (rng.next() < population.important ? 5 : 2));
      const satisfaction = importance.map((answer) => {
        const satisfied = rng.next() < population.tied ? answer === 5 : rng.next() < population.satisfied;
        return satisfied ? 4 : 1;
      });
      return { key: `need ${j}`, importance, satisfaction, importanceRange: [1, 5], satisfactionRange: [1, 5] };
    });
    opportunityLandscape({ needs, options: { bootstrap: 300, seed: study } }).needs.forEach((need, j) => {
      if (!need.enoughData) throw new Error('Every simulated need has enough data');
      const truth = truths[j]!;
      const holds = ({ low, high }: { low: number; high: number }, value: number) =>
        low <= value + 1e-9 && value <= high + 1e-9 ? 1 : 0;
      held.important += holds(need.importance, truth.important);
      held.satisfied += holds(need.satisfaction, truth.satisfied);
      held.score += holds(need.score, truth.score);
    });
  }
  for (const count of Object.values(held)) {
    expect(count / (studies * POPULATION.length)).toBeGreaterThan(0.93);
    expect(count / (studies * POPULATION.length)).toBeLessThan(0.97);
  }
});
