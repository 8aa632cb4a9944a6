import { formatInterval, formatNumber, formatValue } from '@needfinder/domain';
import type { Estimate, EstimateUnit } from '@needfinder/domain';

export interface EstimateWordsOptions {
  readonly unit: EstimateUnit;
  /** Under this n there is no number, only "not enough data". */
  readonly minimumN?: number | undefined;
  /** On pages that leave the research team, counts under this are hidden: "n < 5". None by default. */
  readonly privacyFloor?: number | undefined;
}

export interface EstimateWords {
  readonly value: string;
  readonly interval: string | null;
  readonly n: string;
  readonly isEnough: boolean;
}

export const DEFAULT_MINIMUM_N = 5;

/** The words of an estimate: "17 %", "13–23 %", "n = 212"; or "not enough data" and "n = 3". */
export function estimateWords(estimate: Estimate, options: EstimateWordsOptions): EstimateWords {
  const { unit, minimumN = DEFAULT_MINIMUM_N, privacyFloor = 0 } = options;
  const isHidden = estimate.n > 0 && estimate.n < privacyFloor;
  const n = isHidden ? `n < ${privacyFloor}` : `n = ${formatNumber(estimate.n, 0)}`;
  if (estimate.value === null || estimate.n < minimumN) {
    return { value: 'not enough data', interval: null, n, isEnough: false };
  }
  const { low, high } = estimate;
  const hasInterval = typeof low === 'number' && typeof high === 'number';
  return {
    value: formatValue(estimate.value, unit),
    interval: hasInterval ? formatInterval(low, high, unit) : null,
    n,
    isEnough: true,
  };
}
