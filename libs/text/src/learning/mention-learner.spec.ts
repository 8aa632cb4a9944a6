import { expect, test } from '@jest/globals';
import { mentionLearner, type KindDecisions, type ReadPassage } from './mention-learner.js';

const RULES = { pain: 0.2, desire: 0.2, job: 0.1, gain: 0.1, workaround: 0.1 };
const WHEN = ['today', 'on Monday', 'at noon', 'in spring', 'before lunch', 'by bus', 'at night', 'with friends'];
/** The rules know neither; only a person can tell that "the gate sulks" is a complaint. */
const passages: ReadPassage[] = WHEN.flatMap((when) => [
  { text: `The gate sulks ${when}`, kinds: RULES },
  { text: `We visited the museum ${when}`, kinds: RULES },
]);
const decided = new Map<number, KindDecisions>(
  passages.slice(0, 12).map((_, place) => [place, { pain: place % 2 === 0 }]),
);

test('without a decision the rules stand', () => {
  expect(mentionLearner(passages).learn(new Map()).kinds).toEqual(passages.map(({ kinds }) => kinds));
});

test('learns from accepts and rejects what the rules do not know', () => {
  const { kinds, agreement } = mentionLearner(passages).learn(decided);
  for (const place of [12, 14]) expect(kinds[place]!.pain).toBeGreaterThan(kinds[place + 1]!.pain + 0.3);
  expect(agreement.n).toBe(12);
  expect(agreement.kappa).toBeGreaterThan(0.6);
});

test('kinds that nobody judged stay as the rules have them', () => {
  const { kinds } = mentionLearner(passages).learn(decided);
  expect(kinds.map(({ desire }) => desire)).toEqual(passages.map(() => RULES.desire));
});

test('the order of the passages changes no bit', () => {
  const forth = mentionLearner(passages).learn(decided).kinds;
  const turned = new Map([...decided].map(([place, said]) => [passages.length - 1 - place, said]));
  const back = mentionLearner(passages.toReversed()).learn(turned).kinds;
  expect(back.toReversed()).toEqual(forth);
});
