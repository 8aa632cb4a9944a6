import { InvalidError } from '@needfinder/domain';
import type { Indicator } from '../types.js';
import { levelCount } from '../validate.js';

/** Covariates as columns of a regression. */
export interface Design {
  /** Name of each column; the first is "(intercept)". */
  readonly names: readonly string[];
  /** `rows × names.length`, row-major. */
  readonly values: Float64Array;
}

interface Column {
  readonly name: string;
  readonly read: (value: number) => number;
}

/** A nominal covariate gets a column per level but the first; every other scale enters as the number it is. */
function columnsOf(covariate: Indicator): Column[] {
  const { name, scale, levels } = covariate;
  if (scale !== 'nominal') return [{ name, read: (value) => value }];
  return Array.from({ length: levelCount(covariate) - 1 }, (_, position) => ({
    name: `${name}: ${levels?.[position + 1] ?? String(position + 1)}`,
    read: (value) => (value === position + 1 ? 1 : 0),
  }));
}

/**
 * The design matrix of some covariates.
 *
 * @param valueOf - Value of a covariate in a row; none missing.
 * @throws InvalidError `segmentation.covariate.constant` when a column does not vary over the rows: it cannot be told
 *   from the intercept.
 */
export function designOf(
  covariates: readonly Indicator[],
  rows: number,
  valueOf: (row: number, covariate: number) => number,
): Design {
  const columns = covariates.flatMap((covariate, position) =>
    columnsOf(covariate).map(({ name, read }) => ({ name, read: (row: number) => read(valueOf(row, position)) })),
  );
  const width = columns.length + 1;
  const values = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    values[row * width] = 1;
    columns.forEach(({ read }, column) => (values[row * width + column + 1] = read(row)));
  }
  columns.forEach(({ name }, column) => {
    const first = values[column + 1];
    for (let row = 1; row < rows; row += 1) if (values[row * width + column + 1] !== first) return;
    throw new InvalidError('segmentation.covariate.constant', `Covariate "${name}" is ${first} for everybody`, {
      covariate: name,
      rows,
    });
  });
  return { names: ['(intercept)', ...columns.map(({ name }) => name)], values };
}

/** Mean and standard deviation of each column; the intercept keeps its place. */
export function unitsOf(design: Design, weights: Float64Array): { mean: Float64Array; deviation: Float64Array } {
  const width = design.names.length;
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width).fill(1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let column = 1; column < width; column += 1) {
    let sum = 0;
    weights.forEach((weight, row) => (sum += weight * design.values[row * width + column]!));
    let squares = 0;
    weights.forEach((weight, row) => (squares += weight * (design.values[row * width + column]! - sum / total) ** 2));
    mean[column] = sum / total;
    deviation[column] = Math.sqrt(squares / total) || 1;
  }
  return { mean, deviation };
}
