import { InvalidError } from '@needfinder/domain';
import { COVARIANCE_STRUCTURES } from './gaussian/covariance-structure.js';
import type { Indicator, SegmentationOptions } from './types.js';

/** Number of levels of a nominal, ordinal or binary indicator. */
export function levelCount(indicator: Indicator): number {
  if (indicator.scale === 'binary') return 2;
  if (indicator.levels) return indicator.levels.length;
  let largest = 0;
  for (const value of indicator.values) if (value > largest) largest = value;
  return largest + 1;
}

/** Why a value is impossible on its scale, or null. NaN is missing and always possible. */
function impossible(indicator: Indicator, value: number, levels: number): string | null {
  switch (indicator.scale) {
    case 'binary':
      return value === 0 || value === 1 ? null : `${value} is neither 0 nor 1`;
    case 'nominal':
    case 'ordinal':
      return Number.isInteger(value) && value >= 0 && value < levels
        ? null
        : `${value} is not the index of a level (0–${levels - 1})`;
    case 'count':
      return Number.isInteger(value) && value >= 0 ? null : `${value} is not a whole number of 0 or more`;
    case 'numeric':
      return Number.isFinite(value) ? null : `${value} is not a finite number`;
  }
}

function checkIndicator(indicator: Indicator, rows: number): void {
  const { name, values } = indicator;
  if (values.length !== rows) {
    throw new InvalidError(
      'segmentation.indicator.length',
      `Indicator "${name}" has ${values.length} values, the first indicator has ${rows}`,
      { indicator: name, values: values.length, rows },
    );
  }
  const levels = levelCount(indicator);
  let seen = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    seen += 1;
    const reason = impossible(indicator, value, levels);
    if (reason !== null) {
      throw new InvalidError('segmentation.indicator.value', `Row ${row + 1}, indicator "${name}": ${reason}`, {
        indicator: name,
        row: row + 1,
        value,
      });
    }
  }
  if (seen === 0) {
    throw new InvalidError('segmentation.indicator.empty', `Indicator "${name}" has no value in any of ${rows} rows`, {
      indicator: name,
      rows,
    });
  }
}

/**
 * Refuses a matrix no engine function can work with.
 *
 * @throws InvalidError `segmentation.indicators.none`, `segmentation.indicators.duplicate`, `segmentation.rows.none`,
 *   `segmentation.indicator.length`, `.value`, `.empty`, `segmentation.weights.length`, `.value`.
 */
export function checkMatrix(indicators: readonly Indicator[], weights?: Float64Array): void {
  const first = indicators[0];
  if (!first) throw new InvalidError('segmentation.indicators.none', 'A segmentation needs at least one indicator');
  const rows = first.values.length;
  if (rows === 0) throw new InvalidError('segmentation.rows.none', 'There is no respondent to segment');
  const names = new Set<string>();
  for (const indicator of indicators) {
    if (names.has(indicator.name)) {
      throw new InvalidError('segmentation.indicators.duplicate', `Indicator "${indicator.name}" is given twice`, {
        indicator: indicator.name,
      });
    }
    names.add(indicator.name);
    checkIndicator(indicator, rows);
  }
  if (!weights) return;
  if (weights.length !== rows) {
    throw new InvalidError('segmentation.weights.length', `There are ${weights.length} weights for ${rows} rows`, {
      weights: weights.length,
      rows,
    });
  }
  weights.forEach((weight, row) => {
    if (Number.isFinite(weight) && weight >= 0) return;
    throw new InvalidError('segmentation.weights.value', `Row ${row + 1}: weight ${weight} is not a number ≥ 0`, {
      row: row + 1,
      weight,
    });
  });
  if (!weights.some((weight) => weight > 0)) {
    throw new InvalidError('segmentation.weights.value', 'Every weight is 0');
  }
}

const RANGES = {
  kMin: [1, 50],
  kMax: [1, 50],
  restarts: [1, 10_000],
  bootstrap: [0, 10_000],
  seed: [0, 2 ** 31 - 1],
} as const;

/** @throws InvalidError `segmentation.option` with the option, the value and the range. */
export function checkOptions(options: SegmentationOptions, rows: number): void {
  for (const [name, [low, high]] of Object.entries(RANGES)) {
    const value = options[name as keyof typeof RANGES];
    if (Number.isInteger(value) && value >= low && value <= high) continue;
    throw new InvalidError(
      'segmentation.option',
      `Option ${name}: ${value} is not a whole number from ${low} to ${high}`,
      {
        option: name,
        value,
      },
    );
  }
  const { method, covariance } = options;
  if (covariance !== undefined && (method !== 'gaussian' || !COVARIANCE_STRUCTURES.includes(covariance))) {
    throw new InvalidError(
      'segmentation.option',
      `Option covariance: ${covariance} is for the method gaussian, one of ${COVARIANCE_STRUCTURES.join(', ')}; the method is ${method}`,
      { option: 'covariance', value: covariance, method },
    );
  }
  if (options.kMin > options.kMax) {
    throw new InvalidError('segmentation.option', `kMin ${options.kMin} is above kMax ${options.kMax}`, {
      kMin: options.kMin,
      kMax: options.kMax,
    });
  }
  if (options.kMin > rows) {
    throw new InvalidError(
      'segmentation.k.above-n',
      `${options.kMin} segments were asked for, there are ${rows} rows`,
      {
        k: options.kMin,
        rows,
      },
    );
  }
}
