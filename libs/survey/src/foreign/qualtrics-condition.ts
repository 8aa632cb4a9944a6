import type { Logic } from '../definition/logic.js';
import type { ForeignField } from './definition-writer.js';
import { comparisonOf } from './foreign-condition.js';
import { isJson, type Json, own } from './foreign-survey.js';

const SIGNS: Readonly<Record<string, string>> = {
  ...{ Selected: '==', NotSelected: '!=', EqualTo: '==', NotEqualTo: '!=', GreaterThan: '>', LessThan: '<' },
  ...{ GreaterThanOrEqual: '>=', LessThanOrEqual: '<=' },
};
const LOCATOR = /^q:\/\/(QID\d+)\/(?:SelectableChoice|ChoiceTextEntryValue|ChoiceNumericEntryValue)(?:\/(\w+))?/;

/** Display logic: groups of comparisons, all or any of which hold. Null when it says what cannot be said here. */
export function qualtricsCondition(logic: Json, fields: ReadonlyMap<string, ForeignField>): Logic | null {
  const groups = numbered(logic).map((group) => joined(numbered(group), (one) => comparison(one, fields)));
  if (groups.length === 0 || groups.some((group) => group === null)) return null;
  return groups.length === 1 ? groups[0]! : { or: groups as Logic[] };
}

function joined(rows: readonly Json[], read: (row: Json) => Logic | null): Logic | null {
  const found = rows.map(read);
  if (found.length === 0 || found.some((one) => one === null)) return null;
  // Qualtrics writes the word as "Conjuction".
  const joins = new Set(rows.slice(1).map((row) => String(own(row, 'Conjuction') ?? own(row, 'Conjunction') ?? 'And')));
  if (joins.size > 1) return null;
  if (found.length === 1) return found[0]!;
  return { [joins.has('Or') ? 'or' : 'and']: found as Logic[] };
}

function comparison(row: Json, fields: ReadonlyMap<string, ForeignField>): Logic | null {
  const operator = String(own(row, 'Operator') ?? '');
  const [, question = '', choice] = LOCATOR.exec(String(own(row, 'LeftOperand') ?? '')) ?? [];
  const field = fields.get(question);
  const sign = Object.hasOwn(SIGNS, operator) ? SIGNS[operator]! : null;
  if (!field) return null;
  if (operator === 'Empty') return { '==': [{ var: field.key }, null] };
  if (operator === 'NotEmpty') return { '!=': [{ var: field.key }, null] };
  if (sign === null) return null;
  if (operator === 'Selected' || operator === 'NotSelected') return choice ? comparisonOf(field, sign, choice) : null;
  const value = own(row, 'RightOperand');
  const number = Number(value);
  return typeof value === 'string' ? comparisonOf(field, sign, Number.isNaN(number) ? value : number) : null;
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
