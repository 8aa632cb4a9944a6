import { type AnswerValue, isMissing, type MissingState, type StoredAnswer } from '@needfinder/domain';
import type { Field } from '../definition/field.js';
import type { Part } from '../definition/question-schemas.js';
import { type CompiledSurvey, holds, runLogic } from './compile-survey.js';
import { fieldProblem } from './field-problem.js';
import { partProblems } from './part-problems.js';
import type { Problem } from './problem.js';

/** What somebody has answered so far, by field; values that came from a stranger's browser. */
export type GivenAnswers = Readonly<Record<string, StoredAnswer>>;
export type FieldState = 'answered' | MissingState;

export interface ShownPage {
  readonly key: string;
  readonly parts: readonly Part[];
}
export interface Evaluation {
  /** In the order of this person; a page with nothing to see is not among them. */
  readonly pages: readonly ShownPage[];
  /** Of every field. */
  readonly states: Readonly<Record<string, FieldState>>;
  /** Answers that hold, with computed values, by field; without a prototype. */
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** Required answers that are still missing are among them; `code` tells them apart. */
  readonly problems: readonly Problem[];
  /** Answers to what is not shown any more: kept by nobody, counted by nobody. */
  readonly notShown: readonly string[];
  /** True once a screen-out holds: the page that holds it is the last one. */
  readonly isScreenedOut: boolean;
  /** Keys of the screen-outs that hold, of the page that is the last one. */
  readonly endedBy: readonly string[];
  /** Keys of the quotas this person falls under. */
  readonly quotas: readonly string[];
}

const ASKS_NOTHING = new Set(['hidden', 'computed', 'screen-out']);

/**
 * Judges a set of answers as a whole: what is shown, in which state every field is, what is wrong. The respondent's page
 * and the server call it with the same arguments and get the same result.
 *
 * @param seed - Of the person's shuffles (`seedOf`).
 * Cost: O(fields) with one run of JsonLogic per condition.
 */
export function evaluate(survey: CompiledSurvey, given: GivenAnswers, seed: number): Evaluation {
  const values: Record<string, AnswerValue> = Object.create(null);
  const states: Record<string, FieldState> = Object.create(null);
  const problems: Problem[] = [];
  const notShown: string[] = [];
  const pages: ShownPage[] = [];
  const endedBy: string[] = [];

  for (const { block, page, parts } of survey.orderFor(seed)) {
    const isOpen = endedBy.length === 0 && holds(block.when, values) && holds(page.when, values);
    const seen: Part[] = [];
    const endsHere: string[] = [];
    for (const part of parts) {
      const isShown = isOpen && holds(part.when, values);
      if (isShown && !ASKS_NOTHING.has(part.type)) seen.push(part);
      if (isShown && part.type === 'screen-out') endsHere.push(part.key);
      const fields = survey.fieldsOfPart(part);
      if (part.type === 'computed') {
        compute(part.key, isShown ? runLogic(part.logic, values) : null, isShown);
        continue;
      }
      const before = problems.length;
      for (const field of fields) judge(field, isShown);
      if (isShown && problems.length === before) problems.push(...partProblems(part, values));
    }
    if (seen.length > 0) pages.push({ key: page.key, parts: seen });
    endedBy.push(...endsHere);
  }
  for (const key of Object.keys(given)) if (!survey.fields.has(key)) problems.push({ field: key, code: 'unknown' });
  const quotas = survey.definition.quotas.filter(({ when }) => holds(when, values)).map(({ key }) => key);
  return { pages, states, values, problems, notShown, isScreenedOut: endedBy.length > 0, endedBy, quotas };

  function compute(key: string, value: unknown, isShown: boolean): void {
    if (Object.hasOwn(given, key)) problems.push({ field: key, code: 'unknown' });
    const isValue = typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
    if (isValue) values[key] = value;
    else if (typeof value === 'boolean') values[key] = Number(value);
    states[key] = !isShown ? 'not-shown' : key in values ? 'answered' : 'empty';
  }

  function judge(field: Field, isShown: boolean): void {
    const { key } = field;
    const answer = Object.hasOwn(given, key) ? given[key] : undefined;
    if (!isShown) {
      states[key] = 'not-shown';
      if (answer !== undefined) notShown.push(key);
      return;
    }
    if (isMissing(answer)) {
      const state = answer?.missing ?? 'empty';
      states[key] = state;
      if (state === 'empty' && field.required) problems.push({ field: key, code: 'required' });
      else if (state !== 'empty' && !offers(field.part, state)) problems.push({ field: key, code: 'not-offered' });
      return;
    }
    const value = answer as AnswerValue;
    const found = fieldProblem(field, value);
    if (found) problems.push({ field: key, ...found });
    else values[key] = value;
    states[key] = 'answered';
  }
}

function offers(part: Part, state: MissingState): boolean {
  if (state === 'refused') return 'refusable' in part && part.refusable === true;
  return state === 'not-applicable' && 'notApplicable' in part && part.notApplicable === true;
}
