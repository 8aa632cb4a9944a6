import { z } from 'zod';

/** The operators of JsonLogic (jsonlogic.com) that a survey may use: none loops, none can run for long. */
export const OPERATORS = [
  ...['var', '==', '!=', '===', '!==', '<', '<=', '>', '>=', '!', '!!', 'and', 'or', 'in', 'if'],
  ...['+', '-', '*', '/', '%', 'min', 'max', 'cat'],
] as const;
type Operator = (typeof OPERATORS)[number];

/** A condition or a computation in JsonLogic. `{"var": "key"}` is the answer to a field, null when there is none. */
export type Logic = string | number | boolean | null | readonly Logic[] | { readonly [operator: string]: Logic };

const DEEPEST = 12;
const LARGEST = 500;

/** Any JsonLogic within the operators and bounds above. */
export const logicSchema = z.custom<Logic>((value) => isLogic(value), {
  error: `JsonLogic with the operators ${OPERATORS.join(' ')}, at most ${DEEPEST} deep and ${LARGEST} parts`,
});

function isLogic(value: unknown): boolean {
  let parts = 0;
  const fits = (part: unknown, depth: number): boolean => {
    parts += 1;
    if (depth > DEEPEST || parts > LARGEST) return false;
    if (part === null || ['string', 'number', 'boolean'].includes(typeof part)) return true;
    if (Array.isArray(part)) return part.every((one) => fits(one, depth + 1));
    if (typeof part !== 'object') return false;
    const [[operator, operands] = ['', null], ...others] = Object.entries(part);
    return others.length === 0 && OPERATORS.includes(operator as Operator) && fits(operands, depth + 1);
  };
  return fits(value, 0);
}

/** Keys of the answers that a piece of logic reads, each once, in the order in which it names them. */
export function readsOf(logic: Logic | undefined): string[] {
  const found = new Set<string>();
  const visit = (part: Logic | undefined): void => {
    if (part === null || typeof part !== 'object') return;
    if (Array.isArray(part)) {
      part.forEach(visit);
      return;
    }
    for (const [operator, operands] of Object.entries(part as Record<string, Logic>)) {
      const name = Array.isArray(operands) ? (operands as readonly Logic[])[0] : operands;
      if (operator === 'var' && typeof name === 'string') found.add(name);
      else visit(operands);
    }
  };
  visit(logic);
  return [...found];
}
