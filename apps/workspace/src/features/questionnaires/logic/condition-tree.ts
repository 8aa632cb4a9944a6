import { type Logic, operationOf } from '@needfinder/survey';

export const OPERATORS = ['==', '!=', 'in', 'not-in', '>', '>=', '<', '<=', 'answered', 'open'] as const;
export type Operator = (typeof OPERATORS)[number];

/** One row of a condition. */
export interface Comparison {
  readonly field: string;
  readonly operator: Operator;
  readonly value: string | number;
}
/** Rows of which all, or any, must hold. */
export interface Group {
  readonly join: 'and' | 'or';
  readonly rows: readonly (Comparison | Group)[];
}

export const isGroup = (row: Comparison | Group): row is Group => 'join' in row;

const COMPARED: ReadonlySet<string> = new Set(['>', '>=', '<', '<=']);

export const logicOfGroup = ({ join, rows }: Group): Logic => ({
  [join]: rows.map((row) => (isGroup(row) ? logicOfGroup(row) : logicOf(row))),
});

function logicOf({ field, operator, value }: Comparison): Logic {
  const read = { var: field };
  if (operator === 'answered') return { '!=': [read, null] };
  if (operator === 'open') return { '==': [read, null] };
  if (operator === 'in') return { in: [value, read] };
  if (operator === 'not-in') return { '!': [{ in: [value, read] }] };
  const compared: Logic = { [operator]: [read, value] };
  // In JsonLogic no answer counts as 0, so that it would be below 18.
  return COMPARED.has(operator) ? { and: [{ '!=': [read, null] }, compared] } : compared;
}

/** Rows of a condition; null when it says more than rows can, as one that a program wrote may do. */
export function groupOf(condition: Logic | undefined): Group | null {
  if (condition === undefined || typeof condition === 'boolean') return { join: 'and', rows: [] };
  const row = rowOf(condition);
  if (row === null) return null;
  return isGroup(row) ? row : { join: 'and', rows: [row] };
}

function rowOf(logic: Logic): Comparison | Group | null {
  const [operator, operands] = operationOf(logic);
  if (operator === 'and' || operator === 'or') {
    const guarded = operator === 'and' ? guardedRow(operands) : null;
    if (guarded) return guarded;
    const rows = operands.map(rowOf);
    return rows.every((row) => row !== null) ? { join: operator, rows } : null;
  }
  const [left = null, right = null] = operands;
  if (operator === '!!') return comparison('answered', left, '');
  if (operator === '!') {
    const [inner, [value = null, field = null]] = operationOf(left);
    return inner === 'in' ? comparison('not-in', field, value) : comparison('open', left, '');
  }
  if (operator === 'in') return comparison('in', right, left);
  if (right === null && operator === '!=') return comparison('answered', left, '');
  if (right === null && operator === '==') return comparison('open', left, '');
  const isKnown = operator === '==' || operator === '!=' || COMPARED.has(operator);
  return isKnown ? comparison(operator as Operator, left, right) : null;
}

/** {"and": [{"!=": [x, null]}, {"<": [x, 18]}]} is one row. */
function guardedRow(operands: readonly Logic[]): Comparison | null {
  if (operands.length !== 2) return null;
  const [guard, compared] = operands.map(rowOf);
  if (!guard || !compared || isGroup(guard) || isGroup(compared)) return null;
  const isGuard = guard.operator === 'answered' && guard.field === compared.field;
  return isGuard && COMPARED.has(compared.operator) ? compared : null;
}

function comparison(operator: Operator, read: Logic, value: Logic): Comparison | null {
  const [name, [field]] = operationOf(read);
  const isPlain = typeof value === 'string' || typeof value === 'number';
  return name === 'var' && typeof field === 'string' && isPlain ? { field, operator, value } : null;
}
