import type { AnswerValue } from '@needfinder/domain';
import type { Field, FieldRule } from '../definition/field.js';
import type { ProblemCode } from './problem.js';

type Found = { readonly code: ProblemCode; readonly detail?: string | number } | null;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_SHOWN = 40;

/** What is wrong with the value of one field by itself; null when nothing is. */
export function fieldProblem({ rule }: Field, value: AnswerValue): Found {
  switch (rule.kind) {
    case 'choice':
      if (typeof value !== 'string') return { code: 'wrong-type' };
      return rule.options.has(value) ? null : { code: 'not-an-option', detail: shortened(value) };
    case 'choices':
      return isList(value) ? choicesProblem(rule, value) : { code: 'wrong-type' };
    case 'point':
      if (typeof value !== 'number') return { code: 'wrong-type' };
      return rule.values.has(value) ? null : { code: 'not-a-point', detail: value };
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? numberProblem(rule, value) : { code: 'wrong-type' };
    case 'text':
      if (typeof value !== 'string') return { code: 'wrong-type' };
      return value.length > rule.longest ? { code: 'too-long', detail: rule.longest } : null;
    case 'date':
      return typeof value === 'string' ? dateProblem(rule, value) : { code: 'wrong-type' };
    case 'order': {
      if (!isList(value)) return { code: 'wrong-type' };
      const isRanked =
        value.length === rule.places &&
        new Set(value).size === value.length &&
        value.every((item) => rule.items.has(item));
      return isRanked ? null : { code: 'not-ranked', detail: rule.places };
    }
  }
}

const isList = (value: AnswerValue): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function choicesProblem(rule: Extract<FieldRule, { kind: 'choices' }>, chosen: readonly string[]): Found {
  const stranger = chosen.find((key, at) => !rule.options.has(key) || chosen.indexOf(key) !== at);
  if (stranger !== undefined) return { code: 'not-an-option', detail: shortened(stranger) };
  const alone = chosen.find((key) => rule.exclusive.has(key));
  if (alone !== undefined) return chosen.length > 1 ? { code: 'exclusive', detail: alone } : null;
  if (chosen.length < rule.least) return { code: 'too-few', detail: rule.least };
  return chosen.length > rule.most ? { code: 'too-many', detail: rule.most } : null;
}

function numberProblem({ min, max, whole }: Extract<FieldRule, { kind: 'number' }>, value: number): Found {
  if (value < min) return { code: 'too-small', detail: min };
  if (value > max) return { code: 'too-large', detail: max };
  return whole && !Number.isInteger(value) ? { code: 'not-whole' } : null;
}

function dateProblem({ min, max }: Extract<FieldRule, { kind: 'date' }>, value: string): Found {
  const time = ISO_DATE.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // 31 February is read as 3 March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) return { code: 'not-a-date' };
  if (value < min) return { code: 'too-early', detail: min };
  return value > max ? { code: 'too-late', detail: max } : null;
}

const shortened = (text: string): string => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
