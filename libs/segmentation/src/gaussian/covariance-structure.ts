import { choleskyFactor } from '@needfinder/numeric';

/**
 * How the covariances of the segments may differ. In brackets the name that mclust uses.
 *
 * - `spherical`: the same spread in every direction, one size per segment (VII); `spherical-shared` one for all (EII).
 * - `diagonal`: a variance per item and segment (VVI); `diagonal-shared`: per item (EEI).
 * - `full`: any covariance per segment (VVV); `full-shared`: one for all (EEE).
 */
export const COVARIANCE_STRUCTURES = [
  'spherical-shared',
  'spherical',
  'diagonal-shared',
  'diagonal',
  'full-shared',
  'full',
] as const;
export type CovarianceStructure = (typeof COVARIANCE_STRUCTURES)[number];

/** Free parameters of the covariances of k segments over q items. */
export function covarianceParameters(structure: CovarianceStructure, k: number, q: number): number {
  const one = structure.startsWith('spherical') ? 1 : structure.startsWith('diagonal') ? q : (q * (q + 1)) / 2;
  return structure.endsWith('shared') ? one : k * one;
}

/** A variance under one hundredth of the item's own is a spike on few points, not a segment. */
const SMALLEST_VARIANCE = 0.01;
/** Variance left to an item once the others are known, under which a covariance is taken for singular. */
const SMALLEST_PIVOT = 1e-4;

function structured(scatter: Float64Array, mass: number, structure: CovarianceStructure, q: number): Float64Array {
  const covariance = scatter.map((value) => value / mass);
  if (structure.startsWith('full')) return awayFromSingular(covariance, q);
  let trace = 0;
  for (let a = 0; a < q; a += 1) trace += covariance[a * q + a]!;
  return covariance.map((value, cell) => {
    if (Math.floor(cell / q) !== cell % q) return 0;
    return Math.max(structure.startsWith('spherical') ? trace / q : value, SMALLEST_VARIANCE);
  });
}

/** A full covariance that has collapsed onto fewer dimensions is widened by as little as keeps it invertible. */
function awayFromSingular(covariance: Float64Array, q: number): Float64Array {
  const factor = choleskyFactor(covariance, q);
  const flat =
    !factor || Array.from({ length: q }, (_, a) => factor[a * q + a]! ** 2).some((pivot) => pivot < SMALLEST_PIVOT);
  return flat
    ? covariance.map((value, cell) => (Math.floor(cell / q) === cell % q ? value + SMALLEST_VARIANCE : value))
    : covariance;
}

/**
 * The covariances that maximise the likelihood under a structure.
 *
 * @param scatters - By segment, `q × q`: weighted squares and products about its mean.
 * @param masses - People by segment.
 *
 * Source: Banfield & Raftery (1993), Biometrics 49:803-821; Celeux & Govaert (1995), Pattern Recognition 28:781-793.
 */
export function maximiseCovariances(
  scatters: readonly Float64Array[],
  masses: Float64Array,
  structure: CovarianceStructure,
  q: number,
): Float64Array[] {
  if (!structure.endsWith('shared')) {
    return scatters.map((scatter, c) => structured(scatter, Math.max(masses[c]!, 1e-9), structure, q));
  }
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const pooled = new Float64Array(q * q);
  for (const scatter of scatters) scatter.forEach((value, cell) => (pooled[cell] = pooled[cell]! + value));
  const shared = structured(pooled, total, structure, q);
  return scatters.map(() => shared);
}
