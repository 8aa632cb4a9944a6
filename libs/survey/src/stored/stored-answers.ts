import type { AnswerValue, MissingState, StoredAnswer } from '@needfinder/domain';
import { bestWorstCounts } from '../best-worst/best-worst-counts.js';
import { OTHER } from '../definition/field.js';
import type { Part, PartOf } from '../definition/question-schemas.js';
import type { CompiledSurvey } from '../evaluate/compile-survey.js';
import type { Evaluation } from '../evaluate/evaluate.js';
import { kanoLabels, partsOf } from './stored-questions.js';

type Answers = Record<string, StoredAnswer>;

/**
 * The answers of one person as a response keeps them, by the keys of `storedQuestions`: words of options in the first
 * language of the survey, numbers of scales, and the reason wherever there is no answer. What is empty has no entry.
 */
export function storedAnswers(survey: CompiledSurvey, evaluation: Evaluation): Answers {
  const stored: Answers = {};
  for (const part of partsOf(survey.definition)) {
    if (part.type === 'hidden') continue;
    if (part.type === 'ranking') Object.assign(stored, ranks(part, evaluation));
    else {
      for (const { key } of survey.fieldsOfPart(part)) put(stored, key, answerIn(evaluation, key, labelsFor(part)));
    }
    if (part.type === 'best-worst') Object.assign(stored, itemScores(part, evaluation));
  }
  return stored;
}

/** What the answers say about the person, by attribute key. */
export function storedFacts(survey: CompiledSurvey, evaluation: Evaluation): Answers {
  const facts: Answers = {};
  for (const part of partsOf(survey.definition)) {
    if ('attribute' in part && part.attribute) put(facts, part.key, answerIn(evaluation, part.key, labelsFor(part)));
  }
  return facts;
}

type Labels = ReadonlyMap<string, string>;
const NO_LABELS: Labels = new Map();
const byKey = (items: readonly { readonly key: string; readonly label: string }[]): Labels =>
  new Map(items.map(({ key, label }) => [key, label]));

function labelsFor(part: Part): Labels {
  switch (part.type) {
    case 'single':
    case 'multiple':
      return new Map([...byKey(part.options), ...(part.other ? ([[OTHER, part.other]] as const) : [])]);
    case 'dropdown':
      return byKey(part.options);
    case 'best-worst':
      return byKey(part.items);
    case 'kano':
      return kanoLabels(part);
    case 'consent':
      return new Map([['agreed', part.agree]]);
    default:
      return NO_LABELS;
  }
}

function answerIn({ values, states }: Evaluation, key: string, labels: Labels): StoredAnswer {
  const value = values[key];
  if (value === undefined) return { missing: (states[key] === 'answered' ? 'empty' : states[key]) as MissingState };
  const labelled = (one: string) => labels.get(one) ?? one;
  if (typeof value === 'string') return labelled(value);
  return Array.isArray(value) ? (value as readonly string[]).map(labelled) : (value as AnswerValue);
}

function put(stored: Answers, key: string, answer: StoredAnswer): void {
  const isEmpty = typeof answer === 'object' && 'missing' in answer && answer.missing === 'empty';
  if (!isEmpty) stored[key] = answer;
}

/** The place of every item, 1 for the first; items without a place are not applicable, not empty. */
function ranks({ key, items }: PartOf<'ranking'>, evaluation: Evaluation): Answers {
  const stored: Answers = {};
  const order = evaluation.values[key] as readonly string[] | undefined;
  for (const item of items) {
    if (!order) put(stored, `${key}-${item.key}`, answerIn(evaluation, key, NO_LABELS));
    else {
      const place = order.indexOf(item.key);
      stored[`${key}-${item.key}`] = place < 0 ? { missing: 'not-applicable' } : place + 1;
    }
  }
  return stored;
}

function itemScores(part: PartOf<'best-worst'>, evaluation: Evaluation): Answers {
  const counts = bestWorstCounts(part, evaluation.values);
  const stored: Answers = {};
  for (const { key } of part.items) {
    const without = answerIn(evaluation, `${part.key}-1-best`, NO_LABELS);
    const missing = typeof without === 'object' && 'missing' in without ? without : ({ missing: 'empty' } as const);
    put(stored, `${part.key}-${key}`, counts?.get(key) ?? missing);
  }
  return stored;
}
