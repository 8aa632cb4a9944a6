import type { Variable } from '../data-file/data-file.js';
import { ELEMENT_BYTES } from './sav-format.js';
import { type Segment, segmentsOf } from './segments.js';

/** A variable with its place in the file. */
export interface PlacedVariable {
  readonly variable: Variable;
  readonly segments: readonly Segment[];
  /** One per segment. */
  readonly shortNames: readonly string[];
  /** Elements of a row before it. */
  readonly offset: number;
}

/** Missing values and labels of text beyond 8 bytes have records of their own. */
export const isLongText = ({ width }: Variable): boolean => width > ELEMENT_BYTES;

export function placeVariables(variables: readonly Variable[]): PlacedVariable[] {
  const taken = new Set(variables.map(({ name }) => name.toUpperCase()));
  // A short name must not be the long name of another variable: readers rename one after the other.
  let prefix = 'V';
  while ([...taken].some((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))) prefix += '_';
  let count = 0;
  let offset = 0;
  return variables.map((variable) => {
    const segments = segmentsOf(variable.width);
    const placed = { variable, segments, shortNames: segments.map(() => `${prefix}${++count}`), offset };
    offset += segments.reduce((sum, { elements }) => sum + elements, 0);
    return placed;
  });
}
