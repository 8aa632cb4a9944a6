/** The operators of JsonLogic (jsonlogic.com) that a survey may use: none loops, none can run for long. */
export const OPERATORS = [
  ...['var', '==', '!=', '===', '!==', '<', '<=', '>', '>=', '!', '!!', 'and', 'or', 'in', 'if'],
  ...['+', '-', '*', '/', '%', 'min', 'max', 'cat'],
] as const;

/** A condition or a computation in JsonLogic. `{"var": "key"}` is the answer to a field, null when there is none. */
export type Logic = string | number | boolean | null | readonly Logic[] | { readonly [operator: string]: Logic };

/** The operator of a piece of logic and its operands; an empty operator for what is a plain value. */
export function operationOf(logic: Logic): readonly [operator: string, operands: readonly Logic[]] {
  if (logic === null || typeof logic !== 'object' || Array.isArray(logic)) return ['', []];
  const [operator, operands] = Object.entries(logic as Record<string, Logic>)[0] ?? ['', null];
  return [operator, Array.isArray(operands) ? (operands as readonly Logic[]) : [operands]];
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
