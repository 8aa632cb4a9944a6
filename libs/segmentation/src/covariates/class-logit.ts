import { choleskyFactor, choleskySolve } from '@needfinder/numeric';

/** Keeps Newton's matrix invertible where a covariate separates the classes completely. */
const RIDGE = 1e-8;
const HALVINGS = 12;

/**
 * Class probabilities of every row by multinomial logit.
 *
 * @param design - `rows × width`.
 * @param coefficients - `(k − 1) × width`; class 0 is the reference.
 * @returns `rows × k`, row-major, rows sum to 1.
 */
export function classProbabilities(
  design: Float64Array,
  width: number,
  coefficients: Float64Array,
  k: number,
): Float64Array {
  const rows = design.length / width;
  const result = new Float64Array(rows * k);
  for (let row = 0; row < rows; row += 1) {
    let top = 0;
    for (let c = 1; c < k; c += 1) {
      let logit = 0;
      for (let j = 0; j < width; j += 1) logit += coefficients[(c - 1) * width + j]! * design[row * width + j]!;
      result[row * k + c] = logit;
      if (logit > top) top = logit;
    }
    let sum = 0;
    for (let c = 0; c < k; c += 1) {
      result[row * k + c] = Math.exp(result[row * k + c]! - top);
      sum += result[row * k + c]!;
    }
    for (let c = 0; c < k; c += 1) result[row * k + c] = result[row * k + c]! / sum;
  }
  return result;
}

const objectiveOf = (priors: Float64Array, posteriors: Float64Array, weights: Float64Array, k: number): number => {
  let sum = 0;
  for (let cell = 0; cell < priors.length; cell += 1) {
    const p = posteriors[cell]!;
    if (p > 0) sum += weights[Math.floor(cell / k)]! * p * Math.log(Math.max(priors[cell]!, 1e-300));
  }
  return sum;
};

/**
 * One Newton step of the multinomial logit of the posteriors on the design, halved until the fit does not fall.
 *
 * @returns The new coefficients; the old ones where no step helps.
 *
 * Source: Bandeen-Roche, Miglioretti, Zeger & Rathouz (1997), J. Am. Stat. Ass. 92:1375-1386 (EM with a Newton step).
 */
export function newtonStep(
  design: Float64Array,
  width: number,
  coefficients: Float64Array,
  posteriors: Float64Array,
  weights: Float64Array,
  k: number,
): Float64Array {
  const size = (k - 1) * width;
  const rows = weights.length;
  const priors = classProbabilities(design, width, coefficients, k);
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  for (let row = 0; row < rows; row += 1) {
    const w = weights[row]!;
    for (let c = 1; c < k; c += 1) {
      const p = priors[row * k + c]!;
      const residual = w * (posteriors[row * k + c]! - p);
      for (let j = 0; j < width; j += 1) {
        const a = (c - 1) * width + j;
        const x = design[row * width + j]!;
        gradient[a] = gradient[a]! + residual * x;
        for (let d = 1; d <= c; d += 1) {
          const curvature = w * p * ((c === d ? 1 : 0) - priors[row * k + d]!) * x;
          for (let l = 0; l < width; l += 1) {
            const cell = a * size + (d - 1) * width + l;
            hessian[cell] = hessian[cell]! + curvature * design[row * width + l]!;
          }
        }
      }
    }
  }
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      if (Math.floor(a / width) !== Math.floor(b / width)) hessian[b * size + a] = hessian[a * size + b]!;
    }
    hessian[a * size + a] = hessian[a * size + a]! + RIDGE * rows;
  }
  const factor = choleskyFactor(hessian, size);
  if (!factor) return coefficients;
  const step = choleskySolve(factor, size, gradient);
  const before = objectiveOf(priors, posteriors, weights, k);
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const next = coefficients.map((value, a) => value + step[a]! / 2 ** halving);
    const after = objectiveOf(classProbabilities(design, width, next, k), posteriors, weights, k);
    if (after >= before) return next;
  }
  return coefficients;
}
