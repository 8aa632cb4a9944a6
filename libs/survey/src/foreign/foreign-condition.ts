import type { Logic } from '../definition/logic.js';
import type { ForeignField } from './definition-writer.js';
import { comparisonOf } from './foreign-comparison.js';

type Token = { readonly kind: 'name' | 'text' | 'number' | 'sign'; readonly value: string };

const TOKEN =
  /\s*(?:\{([^{}]+)\}|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)(?![\w.])|((?:\d+X\d+X\d|[A-Za-z_])\w*(?:\.\w+)?)|(<=|>=|<>|!=|==|&&|\|\||[=<>!()]))/y;
const SIGNS: Readonly<Record<string, string>> = {
  ...{
    '=': '==',
    equal: '==',
    eq: '==',
    '<>': '!=',
    notequal: '!=',
    ne: '!=',
    greater: '>',
    gt: '>',
    less: '<',
    lt: '<',
  },
  ...{ greaterorequal: '>=', ge: '>=', lessorequal: '<=', le: '<=', '&&': 'and', '||': 'or', not: '!', negate: '!' },
  ...{ anyof: 'contains', allof: 'contains', noneof: 'notcontains' },
};
const LONGEST = 5_000;
const DEEPEST = 8;
type FieldOf = (name: string) => ForeignField | null;

/**
 * A condition of SurveyJS (`{plan} = 'team' and {seats} > 3`) or LimeSurvey (`Q1.NAOK == "A1" && !is_empty(Q2)`).
 *
 * @param fieldOf - What a name in it has become; null when nothing has.
 * @returns Null when it says what cannot be said here.
 */
export function foreignCondition(text: string, fieldOf: FieldOf): Logic | null {
  const tokens = tokensOf(text);
  if (!tokens) return null;
  let at = 0;
  const peek = (): string => (tokens[at]?.kind === 'sign' ? tokens[at]!.value : '');
  const take = (sign: string): boolean => (peek() === sign ? ((at += 1), true) : false);

  const joined = (sign: 'or' | 'and', inner: (depth: number) => Logic | null, depth: number): Logic | null => {
    const found: (Logic | null)[] = [inner(depth)];
    while (take(sign)) found.push(inner(depth));
    if (!found.every((one) => one !== null)) return null;
    return found.length === 1 ? found[0]! : { [sign]: found };
  };
  const any = (depth: number): Logic | null => (depth > DEEPEST ? null : joined('or', all, depth));
  const all = (depth: number): Logic | null => joined('and', one, depth);
  const one = (depth: number): Logic | null => {
    if (depth > DEEPEST) return null;
    if (take('!')) {
      const inner = one(depth + 1);
      return inner === null ? null : { '!': [inner] };
    }
    if (take('(')) {
      const inner = any(depth + 1);
      return take(')') ? inner : null;
    }
    if (take('is_empty')) {
      const [open, name, close] = [take('('), tokens[at++], take(')')];
      return open && close && name?.kind === 'name' ? answered(name.value, fieldOf, false) : null;
    }
    const name = operand();
    if (name?.kind !== 'name') return null;
    if (take('notempty')) return answered(name.value, fieldOf, true);
    if (take('empty')) return answered(name.value, fieldOf, false);
    const sign = tokens[at++];
    const value = tokens[at++];
    if (sign?.kind !== 'sign' || !value || (value.kind !== 'text' && value.kind !== 'number')) return null;
    return compared(name.value, sign.value, value, fieldOf);
  };
  /** A name, or a name that is read as a number. */
  const operand = (): Token | undefined => {
    if (!take('intval') && !take('floatval')) return tokens[at++];
    const [open, name, close] = [take('('), tokens[at++], take(')')];
    return open && close ? name : undefined;
  };
  const logic = any(0);
  return at === tokens.length ? logic : null;
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const source = text.slice(0, LONGEST).trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const found = TOKEN.exec(source);
    if (!found) return null;
    const [, braced, single, double, number, word, sign] = found;
    const plain = word?.toLowerCase() ?? sign ?? '';
    const known = SIGNS[plain] ?? plain;
    if (braced !== undefined) tokens.push({ kind: 'name', value: braced.trim() });
    else if (single !== undefined || double !== undefined) tokens.push({ kind: 'text', value: (single ?? double)! });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (sign !== undefined || WORDS.has(known)) tokens.push({ kind: 'sign', value: known });
    else tokens.push({ kind: 'name', value: word!.replace(/\.(?:NAOK|shown|value|code)$/, '') });
  }
  return tokens;
}

const WORDS = new Set([
  ...['and', 'or', '!', '==', '!=', '<', '<=', '>', '>='],
  ...['contains', 'notcontains', 'empty', 'notempty', 'is_empty', 'intval', 'floatval'],
]);

function answered(name: string, fieldOf: FieldOf, isAnswered: boolean): Logic | null {
  const field = fieldOf(name);
  if (field === null) return null;
  return { [isAnswered ? '!=' : '==']: [{ var: field.key }, null] };
}

function compared(name: string, sign: string, { kind, value }: Token, fieldOf: FieldOf): Logic | null {
  const field = fieldOf(name);
  if (field === null) return null;
  return comparisonOf(field, sign, kind === 'number' ? Number(value) : value);
}
