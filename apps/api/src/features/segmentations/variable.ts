import type { AttributeKind, IndicatorScale } from '@needfinder/domain';
import type { Indicator } from '@needfinder/segmentation';
import type { BasisMeasure } from './basis.js';

/** One column for the engine, and where it comes from. Row i is respondent i of the matrix. */
export interface Variable {
  /** Stable: "need:<id>:importance", "question:<id>", "attribute:<key>"; options of a question add "=<option>". */
  readonly key: string;
  readonly label: string;
  readonly scale: IndicatorScale;
  /** As the engine wants them; NaN = missing. */
  readonly values: Float64Array;
  readonly levels?: readonly string[];
  /** Of a rating: the number that each level stands for, so that it can be shown as a mean. */
  readonly points?: readonly number[];
  /** Ends of the scale where it has ends. */
  readonly range?: readonly [min: number, max: number];
  readonly needId?: string;
  readonly measure?: BasisMeasure;
  readonly questionId?: string;
  readonly attributeKind?: AttributeKind;
  /** Of a need's measure: the questions that its ratings come from. */
  readonly sources?: readonly string[];
}

/** More steps than this are a measurement, not a rating. */
const MOST_STEPS = 11;

type Source = Pick<Variable, 'key' | 'label'> & Partial<Variable>;

/**
 * A rating: ordinal as long as it has few steps, so that the engine need not believe them equally wide.
 *
 * @param numbers - Turned so that more is more; NaN = missing.
 * @param steps - All numbers that the scale offers, and their words.
 */
export function ratingVariable(
  source: Source,
  numbers: Float64Array,
  steps: readonly { readonly value: number; readonly label: string }[],
): Variable {
  const points = steps.map(({ value }) => value);
  const range: [number, number] | undefined =
    points.length > 0 ? [Math.min(...points), Math.max(...points)] : undefined;
  const levelOf = new Map(points.map((value, level) => [value, level]));
  const fits = points.length <= MOST_STEPS && numbers.every((value) => Number.isNaN(value) || levelOf.has(value));
  if (!fits || points.length < 2) {
    return { ...source, scale: 'numeric', values: numbers, ...(range ? { range } : {}) };
  }
  const values = numbers.map((value) => levelOf.get(value) ?? Number.NaN);
  return { ...source, scale: 'ordinal', values, levels: steps.map(({ label }) => label), points, range: range! };
}

export const numericVariable = (source: Source, values: Float64Array): Variable => ({
  ...source,
  scale: 'numeric',
  values,
});

export const binaryVariable = (source: Source, values: Float64Array): Variable => ({
  ...source,
  scale: 'binary',
  values,
  range: [0, 1],
});

/**
 * Two answers in their order ("No" before "Yes") are a yes or no, shown as the share of those who gave the second.
 *
 * @param codes - Index into `labels`, −1 = missing.
 */
export function choiceVariable(
  source: Source,
  codes: Int32Array,
  labels: readonly string[],
  isOrdered: boolean,
): Variable {
  const values = Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code));
  if (isOrdered && labels.length === 2) return { ...binaryVariable(source, values), levels: labels };
  return { ...source, scale: isOrdered ? 'ordinal' : 'nominal', values, levels: labels };
}

export const indicatorOf = ({ key, scale, values, levels }: Variable): Indicator => ({
  name: key,
  scale,
  values,
  ...(levels ? { levels } : {}),
});

/** As it is shown: ratings by their mean, everything else as it was fitted. */
export function measuredIndicatorOf(variable: Variable): Indicator {
  const { key, values, points } = variable;
  if (!points) return indicatorOf(variable);
  return { name: key, scale: 'numeric', values: values.map((level) => points[level] ?? Number.NaN) };
}

export const countMissing = ({ values }: Variable): number =>
  values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);

/** True when everybody who has a value has the same one, or nobody has one: it cannot tell people apart. */
export function isConstant({ values }: Variable): boolean {
  let seen = Number.NaN;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(seen)) seen = value;
    else if (value !== seen) return false;
  }
  return true;
}
