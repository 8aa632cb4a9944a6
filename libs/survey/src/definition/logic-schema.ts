import { z } from 'zod';
import { type Logic, OPERATORS } from './logic.js';

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
    return (
      others.length === 0 && OPERATORS.includes(operator as (typeof OPERATORS)[number]) && fits(operands, depth + 1)
    );
  };
  return fits(value, 0);
}
