import { type Logic, operationOf } from './logic.js';

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
  'not-in': 'does not include',
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
  const [operator, list] = operationOf(logic);
  if (operator === 'var') return `“${names.field(String(list[0]))}”`;
  if (operator === 'and' || operator === 'or') {
    const said = operator === 'and' ? list.filter((one) => !isGuard(one, list)) : list;
    if (said.length === 1) return words(said[0]!, names, isInside);
    const sentence = said.map((one) => words(one, names, true)).join(operator === 'and' ? ', and ' : ', or ');
    return isInside ? `(${sentence})` : sentence;
  }
  const isOpen = list.length === 2 && list[1] === null;
  if (isOpen && operator === '==') return `${words(list[0] ?? null, names, true)} is not answered`;
  if (isOpen && operator === '!=') return `${words(list[0] ?? null, names, true)} is answered`;
  const [inner, [wanted = null, listed = null]] = operationOf(list[0] ?? null);
  if (operator === '!' && inner === 'in') return comparison('not-in', [wanted, listed], names);
  if (operator === '!') return `not ${words(list[0] ?? null, names, true)}`;
  if (operator === '!!') return `${words(list[0] ?? null, names, true)} is answered`;
  if (operator in COMPARISONS) return comparison(operator, list, names);
  if (SUMS.has(operator)) return list.map((one) => words(one, names, true)).join(` ${operator} `);
  return `${operator}(${list.map((one) => words(one, names, true)).join(', ')})`;
}

/** "It is answered" beside a comparison of the same field goes without saying. */
function isGuard(logic: Logic, beside: readonly Logic[]): boolean {
  const [operator, [read = null, value]] = operationOf(logic);
  const field = fieldOf(read);
  if (operator !== '!=' || value !== null || field === null) return false;
  return beside.some((one) => {
    const [other, [compared = null]] = operationOf(one);
    return ['<', '<=', '>', '>='].includes(other) && fieldOf(compared) === field;
  });
}

function comparison(operator: string, [left = null, right = null]: readonly Logic[], names: ConditionNames): string {
  // {"in": ["option", {"var": "field"}]} reads the other way round.
  const [subject, object] = operator === 'in' || operator === 'not-in' ? [right, left] : [left, right];
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
