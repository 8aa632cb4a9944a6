import type { AnswerValue } from '@needfinder/domain';
import { createRng, type Rng } from '@needfinder/numeric';
import { type Field, OTHER, PRICE_LEVELS } from '../definition/field.js';
import type { Part } from '../definition/question-schemas.js';
import type { CompiledSurvey } from './compile-survey.js';
import { evaluate, type GivenAnswers } from './evaluate.js';

const MOST_ROUNDS = 1_000;
const WORDS = ['I', 'need', 'to', 'find', 'what', 'we', 'did', 'before', 'without', 'asking', 'every', 'colleague'];

/**
 * The answers of somebody who answers at random, question by question as they are shown: for trying a survey out.
 *
 * @param seed - The same seed gives the same answers.
 */
export function simulateRespondent(survey: CompiledSurvey, walkSeed: number, seed: number): GivenAnswers {
  const rng = createRng(seed);
  let given: Record<string, AnswerValue> = {};
  const met = new Set<Part>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { pages } = evaluate(survey, given, walkSeed);
    const next = pages.flatMap(({ parts }) => parts).find((part) => !met.has(part));
    if (!next) break;
    met.add(next);
    given = { ...given, ...answersTo(next, survey.fieldsOfPart(next), rng) };
  }
  return given;
}

function answersTo(part: Part, fields: readonly Field[], rng: Rng): Record<string, AnswerValue> {
  if (part.type === 'constant-sum') return shares(part, fields, rng);
  if (part.type === 'van-westendorp') {
    const prices = PRICE_LEVELS.map(() => Math.round(rng.next() * part.max)).sort((a, b) => a - b);
    return Object.fromEntries(fields.map(({ key }, at) => [key, prices[at]!]));
  }
  const answers: Record<string, AnswerValue> = {};
  for (const { key, rule } of fields) {
    const isOwnWords = rule.kind === 'text' && key !== part.key;
    if (isOwnWords && !chose(answers[part.key])) continue;
    const taken = key.endsWith('-worst') ? answers[key.replace(/worst$/, 'best')] : undefined;
    answers[key] = randomValue(rule, rng, taken);
  }
  return answers;
}

const chose = (answer: AnswerValue | undefined): boolean =>
  answer === OTHER || (Array.isArray(answer) && answer.includes(OTHER));

function shares({ total }: { readonly total: number }, fields: readonly Field[], rng: Rng): Record<string, number> {
  let left = total;
  return Object.fromEntries(
    fields.map(({ key }, at) => {
      const share = at === fields.length - 1 ? left : rng.int(left + 1);
      left -= share;
      return [key, share];
    }),
  );
}

function randomValue(rule: Field['rule'], rng: Rng, taken: AnswerValue | undefined): AnswerValue {
  const pick = <T>(items: Iterable<T>): T => {
    const list = [...items];
    return list[rng.int(list.length)]!;
  };
  switch (rule.kind) {
    case 'choice':
      return pick([...rule.options].filter((option) => option !== taken));
    case 'choices': {
      const free = rng.shuffle([...rule.options].filter((option) => !rule.exclusive.has(option)));
      const most = Math.min(rule.most, free.length);
      const least = Math.min(Math.max(rule.least, 1), most);
      return most === 0 ? [pick(rule.exclusive)] : free.slice(0, least + rng.int(most - least + 1));
    }
    case 'point':
      return pick(rule.values);
    case 'number': {
      const min = Number.isFinite(rule.min) ? rule.min : Math.min(0, rule.max);
      const max = Number.isFinite(rule.max) ? rule.max : Math.max(100, min);
      const value = Math.round(min + rng.next() * (max - min));
      return Math.min(Math.max(value, min), max);
    }
    case 'text':
      return Array.from({ length: 6 + rng.int(8) }, () => pick(WORDS))
        .join(' ')
        .slice(0, rule.longest);
    case 'date':
      return rule.min > '0001-01-01' ? rule.min : rule.max < '9999-12-31' ? rule.max : '2026-01-31';
    case 'order':
      return rng.shuffle([...rule.items]).slice(0, rule.places);
  }
}
