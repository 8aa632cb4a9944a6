import type { Logic } from '../definition/logic.js';
import type { ForeignField } from './definition-writer.js';

const ORDERS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/**
 * One comparison of an answer in our terms.
 *
 * @param sign - One of == != < <= > >= contains notcontains. @param value - As the other program writes it.
 * @returns Null when no answer of ours is meant.
 */
export function comparisonOf(field: ForeignField, sign: string, value: string | number): Logic | null {
  const read: Logic = { var: field.key };
  const isNegative = sign === '!=' || sign === 'notcontains';
  const not = (logic: Logic): Logic => (isNegative ? { '!': [logic] } : logic);
  const isOrder = Object.hasOwn(ORDERS, sign);
  if (value === '') return isOrder ? null : open(field, isNegative);
  if (field.options.size === 0) {
    const wanted = field.isNumber && value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
    if (isOrder) return { and: [{ '!=': [read, null] }, { [sign]: [read, wanted] }] };
    if (field.isNumber || sign === '==' || sign === '!=') return { [isNegative ? '!=' : '==']: [read, wanted] };
    return not({ in: [String(value), read] });
  }
  if (isOrder) return oneOf(read, codesBeyond(field, sign, Number(value)));
  const ours = field.options.get(String(value));
  if (ours === undefined) return null;
  return field.isList ? not({ in: [ours, read] }) : { [isNegative ? '!=' : '==']: [read, ours] };
}

/** Compared with nothing: not answered, or, for one box of several, not ticked. */
function open(field: ForeignField, isNegative: boolean): Logic {
  const [ours, ...others] = field.options.values();
  if (!field.isList || ours === undefined || others.length > 0) {
    return { [isNegative ? '!=' : '==']: [{ var: field.key }, null] };
  }
  const ticked: Logic = { in: [ours, { var: field.key }] };
  return isNegative ? ticked : { '!': [ticked] };
}

/** Answers whose numbers lie on that side; none when their codes are no numbers. */
function codesBeyond(field: ForeignField, sign: string, bound: number): (string | number)[] {
  const codes = [...field.options].map(([code, ours]) => [Number(code), ours] as const);
  if (codes.some(([code]) => Number.isNaN(code))) return [];
  return codes.filter(([code]) => ORDERS[sign]!(code, bound)).map(([, ours]) => ours);
}

function oneOf(read: Logic, ours: readonly (string | number)[]): Logic | null {
  if (ours.length === 0) return null;
  const held = ours.map((one): Logic => ({ '==': [read, one] }));
  return held.length === 1 ? held[0]! : { or: held };
}
