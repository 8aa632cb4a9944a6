import { partsOf } from '../stored/stored-questions.js';
import type { CompiledSurvey } from './compile-survey.js';
import { evaluate, type GivenAnswers } from './evaluate.js';
import { seedOf } from './seed-of.js';
import { simulateRespondent } from './simulate-respondent.js';

/** Which ways through a survey were taken. */
export interface SurveyPaths {
  readonly people: number;
  readonly screenedOut: number;
  /** People who saw each part, by key; what works unseen is not among them. */
  readonly seen: ReadonlyMap<string, number>;
  /** People for whom each screen-out held, by key. */
  readonly ended: ReadonlyMap<string, number>;
  /** People under each quota, by key. */
  readonly quotas: ReadonlyMap<string, number>;
}

/** Counts the ways of people one by one. */
export function pathCounter(survey: CompiledSurvey) {
  const parts = partsOf(survey.definition);
  const count = (keys: readonly string[]) => new Map(keys.map((key) => [key, 0]));
  const seen = count(parts.filter(({ type }) => !UNSEEN.has(type)).map(({ key }) => key));
  const ended = count(parts.filter(({ type }) => type === 'screen-out').map(({ key }) => key));
  const quotas = count(survey.definition.quotas.map(({ key }) => key));
  let people = 0;
  let screenedOut = 0;
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    /** @param seed - Of the person's shuffles. */
    add(given: GivenAnswers, seed: number): void {
      const evaluation = evaluate(survey, given, seed);
      people += 1;
      for (const { key } of evaluation.pages.flatMap((page) => page.parts)) add(seen, key);
      for (const key of evaluation.quotas) add(quotas, key);
      for (const key of evaluation.endedBy) add(ended, key);
      if (evaluation.isScreenedOut) screenedOut += 1;
    },
    counted: (): SurveyPaths => ({ people, screenedOut, seen, ended, quotas }),
  };
}

const UNSEEN = new Set<string>(['hidden', 'computed', 'screen-out']);

/**
 * Lets simulated people answer at random and says which ways they took: a way that nobody took may be one that nobody
 * can take.
 *
 * @param people - At least 1. @param seed - The same seed gives the same people. Cost: O(people · parts · fields).
 */
export function simulatePaths(survey: CompiledSurvey, people: number, seed: number): SurveyPaths {
  const counter = pathCounter(survey);
  for (let person = 0; person < people; person += 1) {
    const shuffles = seedOf(`${seed} ${person}`);
    counter.add(simulateRespondent(survey, shuffles, seed + person), shuffles);
  }
  return counter.counted();
}
