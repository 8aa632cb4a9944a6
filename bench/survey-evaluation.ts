/** What judging one answer of a 60-question survey costs: the whole survey is evaluated again, as on the phone and the server. */
import {
  compileSurvey,
  evaluate,
  type Logic,
  type Part,
  seedOf,
  simulateRespondent,
  surveyTemplate,
} from '@needfinder/survey';

const QUESTIONS = 60;
const ROUNDS = 20_000;

const options = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, label: key.toUpperCase() }));
const points = [1, 2, 3, 4, 5].map((value) => ({ value, label: '' }));
/** A third single choices, a third ratings, a third texts and numbers; every second one has a condition on the one before. */
const parts = Array.from({ length: QUESTIONS }, (_, at): Part => {
  const key = `q${at}`;
  const when: { when?: Logic } =
    at % 2 === 1 ? { when: { or: [{ '!!': [{ var: `q${at - 1}` }] }, { '==': [{ var: 'q0' }, 'a'] }] } } : {};
  if (at % 3 === 0) return { key, type: 'single', title: key, options, required: true, ...when };
  if (at % 3 === 1) return { key, type: 'rating', title: key, points, ...when };
  return at % 2 === 0
    ? { key, type: 'long-text', title: key, role: 'pain', ...when }
    : { key, type: 'numeric', title: key, min: 0, max: 100, ...when };
});
const pages = Array.from({ length: QUESTIONS / 5 }, (_, at) => ({
  key: `p${at}`,
  shuffle: true,
  parts: parts.slice(at * 5, at * 5 + 5),
}));
const survey = compileSurvey({ ...surveyTemplate('blank', 'Bench'), blocks: [{ key: 'b', title: '', pages }] });

const people = Array.from({ length: 100 }, (_, at) => {
  const seed = seedOf(`person-${at}`);
  return { seed, given: simulateRespondent(survey, seed, at) };
});
const once = (round: number): number => {
  const { given, seed } = people[round % people.length]!;
  return evaluate(survey, given, seed).problems.length;
};
for (let round = 0; round < 1_000; round += 1) once(round);
const started = process.cpuUsage();
let problems = 0;
for (let round = 0; round < ROUNDS; round += 1) problems += once(round);
const { user } = process.cpuUsage(started);
console.log(
  `${QUESTIONS} questions: ${(user / ROUNDS).toFixed(1)} µs of processor time per answer (${problems} problems; the bound is 100 µs)`,
);
