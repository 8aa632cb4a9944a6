import type { Logic } from '../definition/logic.js';
import type { ForeignField } from './definition-writer.js';
import { comparisonOf } from './foreign-comparison.js';
import { isJson, type Json, own } from './foreign-survey.js';

const SIGNS: Readonly<Record<string, string>> = {
  ...{ Selected: '==', NotSelected: '!=', EqualTo: '==', NotEqualTo: '!=', GreaterThan: '>', LessThan: '<' },
  ...{ GreaterThanOrEqual: '>=', LessThanOrEqual: '<=', Contains: 'contains', DoesNotContain: 'notcontains' },
};
const VALUES = 'SelectableChoice|SelectableAnswer|ChoiceTextEntryValue|ChoiceNumericEntryValue';
/** A question, then a choice, or a row and an answer of a matrix. */
const LOCATOR = new RegExp(`^q://(QID\\d+(?:#\\d+)?)/(?:${VALUES})(?:/(\\w+))?(?:/(\\w+))?`);
type Fields = ReadonlyMap<string, ForeignField>;

/**
 * Display logic or branch logic: groups of comparisons, each of which holds for all or any of its comparisons.
 *
 * @returns Null when it says what cannot be said here.
 */
export function qualtricsCondition(logic: Json, fields: Fields): Logic | null {
  const groups = numbered(logic);
  const joins = new Set(groups.slice(1).map((group) => (own(group, 'Type') === 'AndIf' ? 'and' : 'or')));
  return joined(
    groups.map((group) => groupOf(group, fields)),
    joins,
  );
}

function groupOf(group: Json, fields: Fields): Logic | null {
  const rows = numbered(group);
  // Qualtrics writes the word as "Conjuction".
  const wordOf = (row: Json) => String(own(row, 'Conjuction') ?? own(row, 'Conjunction') ?? 'And');
  const joins = new Set(rows.slice(1).map((row) => (wordOf(row) === 'Or' ? 'or' : 'and')));
  return joined(
    rows.map((row) => comparison(row, fields)),
    joins,
  );
}

/** Null as well where "and" and "or" stand beside each other: Qualtrics says nowhere which of them binds first. */
function joined(found: readonly (Logic | null)[], joins: ReadonlySet<'and' | 'or'>): Logic | null {
  if (found.length === 0 || found.includes(null) || joins.size > 1) return null;
  const [join = 'and'] = joins;
  return found.length === 1 ? found[0]! : { [join]: found as Logic[] };
}

/** One comparison, also of a skip: `{LeftOperand, Operator, RightOperand}`. */
export function comparison(row: Json, fields: Fields): Logic | null {
  const operator = String(own(row, 'Operator') ?? '');
  const operand = String(own(row, 'LeftOperand') ?? '');
  const [, question = '', first, second] = LOCATOR.exec(operand) ?? [];
  const isEmbedded = own(row, 'LogicType') === 'EmbeddedField';
  const field = isEmbedded ? fields.get(operand) : (fields.get(`${question}/${first}`) ?? fields.get(question));
  if (!field) return null;
  if (operator === 'Empty') return { '==': [{ var: field.key }, null] };
  if (operator === 'NotEmpty') return { '!=': [{ var: field.key }, null] };
  const sign = Object.hasOwn(SIGNS, operator) ? SIGNS[operator]! : null;
  if (sign === null) return null;
  if (operator === 'Selected' || operator === 'NotSelected') {
    const choice = second ?? first;
    return choice ? comparisonOf(field, sign, choice) : null;
  }
  const value = own(row, 'RightOperand');
  return typeof value === 'string' || typeof value === 'number' ? comparisonOf(field, sign, value) : null;
}

/** The entries that are called "0", "1", … in their order. */
const numbered = (logic: Json): Json[] =>
  Object.keys(logic)
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((name) => {
      const value = own(logic, name);
      return isJson(value) ? [value] : [];
    });
