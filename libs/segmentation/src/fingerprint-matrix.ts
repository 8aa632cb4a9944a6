import { fingerprint } from '@needfinder/numeric';
import type { Indicator } from './types.js';

/**
 * The name of a data matrix: equal for equal values, scales, names, levels and weights in the same order of rows.
 *
 * @returns 64 hexadecimal digits (SHA-256).
 */
export function fingerprintMatrix(indicators: readonly Indicator[], weights?: Float64Array): string {
  return fingerprint([
    indicators.length,
    ...indicators.flatMap(({ name, scale, levels, values }) => [name, scale, levels ?? [], values]),
    weights ?? 'unweighted',
  ]);
}
