import type { Rng } from '@needfinder/numeric';

/** Points known by their distances alone. */
export interface MedoidProblem {
  readonly size: number;
  /** `size × size`, symmetric, zero diagonal. */
  readonly distances: Float64Array;
  /** Length size, > 0. */
  readonly weights: Float64Array;
}

export interface MedoidSolution {
  /** Length k, positions of the medoids. */
  readonly medoids: Int32Array;
  /** Weighted sum of the distances to the nearest medoid. */
  readonly loss: number;
}

/** A swap must gain more than rounding could fake. */
const MINIMUM_GAIN = 1e-12;

/**
 * BUILD: the point nearest to all others, then each time the point that brings the others most.
 * Source: Kaufman & Rousseeuw (1990), Finding Groups in Data, section 2.4.
 */
export function buildMedoids({ size, distances, weights }: MedoidProblem, k: number): Int32Array {
  const nearest = new Float64Array(size).fill(Infinity);
  const medoids: number[] = [];
  while (medoids.length < k) {
    let best = -1;
    let bestLoss = Infinity;
    for (let x = 0; x < size; x += 1) {
      if (medoids.includes(x)) continue;
      let loss = 0;
      for (let o = 0; o < size; o += 1) {
        const distance = distances[x * size + o]!;
        loss += weights[o]! * (distance < nearest[o]! ? distance : nearest[o]!);
      }
      if (loss < bestLoss) {
        bestLoss = loss;
        best = x;
      }
    }
    medoids.push(best);
    for (let o = 0; o < size; o += 1) nearest[o] = Math.min(nearest[o]!, distances[best * size + o]!);
  }
  return Int32Array.from(medoids);
}

/** Nearest and second nearest medoid of every point. */
interface Ranking {
  readonly nearest: Int32Array;
  readonly nearestDistance: Float64Array;
  readonly secondDistance: Float64Array;
}

function rankMedoids({ size, distances }: MedoidProblem, medoids: Int32Array): Ranking {
  const nearest = new Int32Array(size);
  const nearestDistance = new Float64Array(size).fill(Infinity);
  const secondDistance = new Float64Array(size).fill(Infinity);
  for (let o = 0; o < size; o += 1) {
    for (let c = 0; c < medoids.length; c += 1) {
      const distance = distances[medoids[c]! * size + o]!;
      if (distance < nearestDistance[o]!) {
        secondDistance[o] = nearestDistance[o]!;
        nearestDistance[o] = distance;
        nearest[o] = c;
      } else if (distance < secondDistance[o]!) secondDistance[o] = distance;
    }
  }
  return { nearest, nearestDistance, secondDistance };
}

/**
 * Swaps medoids for other points until no single swap lowers the weighted sum of distances. Every improving swap is made
 * as soon as it is found, the best medoid to give up for a candidate being known from one pass over the points.
 *
 * @param start - Length k, distinct positions; left as it is.
 *
 * Source: Schubert & Rousseeuw (2021), Information Systems 101:101804, algorithm 3 (FasterPAM), here with weights.
 * Checked against: R cluster::pam (faster-pam.spec.ts).
 */
export function fasterPam(problem: MedoidProblem, start: Int32Array): MedoidSolution {
  const { size, distances, weights } = problem;
  const k = start.length;
  const medoids = Int32Array.from(start);
  let ranking = rankMedoids(problem, medoids);
  const removal = new Float64Array(k);
  const price = (): void => {
    removal.fill(0);
    for (let o = 0; o < size; o += 1) {
      const c = ranking.nearest[o]!;
      if (k > 1) removal[c] = removal[c]! + weights[o]! * (ranking.secondDistance[o]! - ranking.nearestDistance[o]!);
    }
  };
  price();
  const change = new Float64Array(k);
  let sinceSwap = 0;
  for (let x = 0; sinceSwap < size; x = (x + 1) % size) {
    sinceSwap += 1;
    if (medoids.includes(x)) continue;
    change.set(removal);
    let shared = 0;
    for (let o = 0; o < size; o += 1) {
      const distance = distances[x * size + o]!;
      const first = ranking.nearestDistance[o]!;
      const c = ranking.nearest[o]!;
      if (k === 1) change[0] = change[0]! + weights[o]! * (distance - first);
      else if (distance < first) {
        shared += weights[o]! * (distance - first);
        change[c] = change[c]! + weights[o]! * (first - ranking.secondDistance[o]!);
      } else if (distance < ranking.secondDistance[o]!) {
        change[c] = change[c]! + weights[o]! * (distance - ranking.secondDistance[o]!);
      }
    }
    let out = 0;
    for (let c = 1; c < k; c += 1) if (change[c]! < change[out]!) out = c;
    if (change[out]! + shared >= -MINIMUM_GAIN) continue;
    medoids[out] = x;
    ranking = rankMedoids(problem, medoids);
    price();
    sinceSwap = 0;
  }
  const loss = ranking.nearestDistance.reduce((sum, distance, o) => sum + weights[o]! * distance, 0);
  return { medoids, loss };
}

/** k different points at random. */
export function randomMedoids(size: number, k: number, rng: Rng): Int32Array {
  return rng.shuffle(Int32Array.from({ length: size }, (_, position) => position)).slice(0, k);
}
