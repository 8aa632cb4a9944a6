/**
 * Time to learn need mentions from decisions on 8,500 passages, one core, by how many are decided:
 * `node --import ./scripts/swc-register.mjs bench/text/learning.ts`.
 *
 * Every passage is judged on all five kinds; a decision is what the rules say, wrong once in ten.
 */
import { MENTION_KINDS } from '@needfinder/domain';
import { createRng } from '@needfinder/numeric';
import { findMentions, mentionLearner, type KindDecisions } from '@needfinder/text';
import { cpuSeconds, timed } from '../measure.js';
import { answersOf } from './answers.js';

const PASSAGES = 8_500;
const WRONG = 0.1;
const seconds = (work: () => void): string => timed(1, work, cpuSeconds)[0]!.toFixed(2);

const passages = findMentions(answersOf(), { minProbability: 0 }).slice(0, PASSAGES);
let learner!: ReturnType<typeof mentionLearner>;
console.log(`${passages.length} passages read in ${seconds(() => (learner = mentionLearner(passages)))} s of CPU`);
for (const count of [200, 600, 1_000, PASSAGES]) {
  const rng = createRng(count);
  const judged = rng.shuffle([...passages.keys()]).slice(0, count);
  const decisions = new Map(
    judged.map((place): [number, KindDecisions] => {
      const said = MENTION_KINDS.map((kind) => [kind, passages[place]!.kinds[kind] >= 0.5 !== rng.next() < WRONG]);
      return [place, Object.fromEntries(said) as KindDecisions];
    }),
  );
  console.log(`${count} decided: learned in ${seconds(() => learner.learn(decisions))} s of CPU`);
}
