import { type Logic, operationOf } from '@needfinder/survey';

/** Ways to work a value out that the builder offers; more can be written as JsonLogic. */
export const COMPUTATIONS = ['sum', 'mean', 'least', 'largest', 'difference', 'ratio', 'text'] as const;
export type Computation = (typeof COMPUTATIONS)[number];

export interface Computed {
  readonly how: Computation;
  /** In their order: a difference is the first without the others, a ratio the first by the second. */
  readonly fields: readonly string[];
}

const OPERATOR = { sum: '+', least: 'min', largest: 'max', difference: '-', ratio: '/', text: 'cat' } as const;

export function computedLogic({ how, fields }: Computed): Logic {
  if (fields.length === 0) return 0;
  const reads = fields.map((field) => ({ var: field }));
  return how === 'mean' ? { '/': [{ '+': reads }, fields.length] } : { [OPERATOR[how]]: reads };
}

/** Null when the logic is something else. */
export function computedOf(logic: Logic): Computed | null {
  if (logic === 0) return { how: 'sum', fields: [] };
  const [operator, operands] = operationOf(logic);
  if (operator === '/' && typeof operands[1] === 'number') {
    const [inner, summed] = operationOf(operands[0] ?? null);
    const fields = fieldsIn(summed);
    return inner === '+' && fields?.length === operands[1] ? { how: 'mean', fields } : null;
  }
  const how = (Object.keys(OPERATOR) as (keyof typeof OPERATOR)[]).find((one) => OPERATOR[one] === operator);
  const fields = fieldsIn(operands);
  return how && fields ? { how, fields } : null;
}

function fieldsIn(operands: readonly Logic[]): string[] | null {
  const fields = operands.map((one) => {
    const [name, [field]] = operationOf(one);
    return name === 'var' && typeof field === 'string' ? field : null;
  });
  return fields.every((field) => field !== null) ? fields : null;
}
