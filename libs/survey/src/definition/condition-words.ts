import type { Logic } from './logic.js';

const COMPARISONS: Readonly<Record<string, string>> = {
  '==': 'is',
  '===': 'is',
  '!=': 'is not',
  '!==': 'is not',
  '<': 'is below',
  '<=': 'is at most',
  '>': 'is above',
  '>=': 'is at least',
  in: 'includes',
};
const SUMS = new Set(['+', '-', '*', '/', '%']);

/** Words for a field and for an answer to it. */
export interface ConditionNames {
  field(key: string): string;
  answer(key: string, value: string | number): string;
}

/** A condition as a sentence: `"Which plan?" is "Team", and "Age" is at least 18`. */
export function conditionInWords(logic: Logic, names: ConditionNames): string {
  return words(logic, names, false);
}

function words(logic: Logic, names: ConditionNames, isInside: boolean): string {
  if (logic === null || typeof logic !== 'object') return JSON.stringify(logic);
  if (Array.isArray(logic)) return (logic as readonly Logic[]).map((one) => words(one, names, true)).join(', ');
  const [operator, operands] = Object.entries(logic as Record<string, Logic>)[0] ?? ['', null];
  const list: readonly Logic[] = Array.isArray(operands) ? (operands as readonly Logic[]) : [operands];
  if (operator === 'var') return `“${names.field(String(list[0]))}”`;
  if (operator === 'and' || operator === 'or') {
    const sentence = list.map((one) => words(one, names, true)).join(operator === 'and' ? ', and ' : ', or ');
    return isInside && list.length > 1 ? `(${sentence})` : sentence;
  }
  if (operator === '!') return `not ${words(list[0] ?? null, names, true)}`;
  if (operator === '!!') return `${words(list[0] ?? null, names, true)} is answered`;
  if (operator in COMPARISONS) return comparison(operator, list, names);
  if (SUMS.has(operator)) return list.map((one) => words(one, names, true)).join(` ${operator} `);
  return `${operator}(${list.map((one) => words(one, names, true)).join(', ')})`;
}

function comparison(operator: string, [left = null, right = null]: readonly Logic[], names: ConditionNames): string {
  // {"in": ["option", {"var": "field"}]} reads the other way round.
  const [subject, object] = operator === 'in' ? [right, left] : [left, right];
  const field = fieldOf(subject);
  const isPlain = typeof object === 'string' || typeof object === 'number';
  const said = field !== null && isPlain ? `“${names.answer(field, object)}”` : words(object, names, true);
  return `${words(subject, names, true)} ${COMPARISONS[operator]} ${said}`;
}

const fieldOf = (logic: Logic): string | null => {
  if (logic === null || typeof logic !== 'object' || Array.isArray(logic)) return null;
  const name = (logic as Record<string, Logic>).var;
  return typeof name === 'string' ? name : null;
};
