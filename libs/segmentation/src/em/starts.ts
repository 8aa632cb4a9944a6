import { kMeansOnce, type KMeansProblem, type Rng } from '@needfinder/numeric';
import type { ClassTotals } from './model.js';
import type { LatentClassProblem } from './problem.js';

/** How much of a start's partition is taken back to all classes, so that no class begins closed. */
const BLUR = 0.3;
/** The same for a neighbour: enough to leave a border. */
const SLIGHT_BLUR = 0.02;

/** Class totals of soft memberships; the start of a run of EM. */
export function totalsOf(
  problem: LatentClassProblem,
  k: number,
  membership: (row: number, c: number) => number,
  totals: ClassTotals,
): void {
  const { rows, codes, numeric, numericItems, weights } = problem;
  const J = problem.coded.length;
  totals.mass.fill(0);
  totals.counts.fill(0);
  totals.numericMass.fill(0);
  totals.numericSum.fill(0);
  totals.numericSquares.fill(0);
  for (let row = 0; row < rows; row += 1) {
    for (let c = 0; c < k; c += 1) {
      const share = weights[row]! * membership(row, c);
      totals.mass[c] = totals.mass[c]! + share;
      for (let j = 0; j < J; j += 1) {
        const cell = c * (problem.categories + 1) + codes[row * J + j]!;
        totals.counts[cell] = totals.counts[cell]! + share;
      }
      for (let q = 0; q < numericItems; q += 1) {
        const x = numeric[row * numericItems + q]!;
        if (Number.isNaN(x)) continue;
        const cell = c * numericItems + q;
        totals.numericMass[cell] = totals.numericMass[cell]! + share;
        totals.numericSum[cell] = totals.numericSum[cell]! + share * x;
        totals.numericSquares[cell] = totals.numericSquares[cell]! + share * x * x;
      }
    }
  }
}

/** Class totals of a partition, a little blurred. */
export function totalsOfLabels(
  problem: LatentClassProblem,
  labels: Int32Array,
  k: number,
  totals: ClassTotals,
  blur = BLUR,
): void {
  totalsOf(problem, k, (row, c) => (labels[row] === c ? 1 - blur : 0) + blur / k, totals);
}

/** Class totals drawn at random: every class of the same size, every answer as likely as chance has it. */
function drawTotals(problem: LatentClassProblem, k: number, rng: Rng, totals: ClassTotals): void {
  totalsOf(problem, k, () => 1 / k, totals);
  const { counts, numericMass, numericSum, numericSquares } = totals;
  for (let c = 0; c < k; c += 1) {
    for (const { start, categories } of problem.coded) {
      const from = c * (problem.categories + 1) + start;
      const own = counts.subarray(from, from + categories);
      const before = own.reduce((sum, count) => sum + count, 0);
      for (let m = 0; m < categories; m += 1) own[m] = own[m]! * -Math.log(1 - rng.next());
      const after = own.reduce((sum, count) => sum + count, 0);
      for (let m = 0; m < categories; m += 1) own[m] = own[m]! * (before / after);
    }
    for (let q = 0; q < problem.numericItems; q += 1) {
      const cell = c * problem.numericItems + q;
      const mean = numericSum[cell]! / numericMass[cell]! + rng.normal();
      numericSum[cell] = mean * numericMass[cell]!;
      numericSquares[cell] = numericMass[cell]! * (mean * mean + 1);
    }
  }
}

/** A random start: a k-means++ partition of the rows, random labels or random class totals by turns. */
export function randomStart(
  problem: LatentClassProblem,
  points: KMeansProblem,
  k: number,
  run: number,
  rng: Rng,
  totals: ClassTotals,
): void {
  if (run % 3 === 2) {
    drawTotals(problem, k, rng, totals);
    return;
  }
  const labels =
    run % 3 === 0
      ? kMeansOnce(points, k, rng, false).labels
      : Int32Array.from({ length: problem.rows }, () => rng.int(k));
  totalsOfLabels(problem, labels, k, totals);
}

/**
 * A neighbour of a solution: one class is given up to the others, another one is split in two.
 * Source: Ueda et al. (2000), Neural Computation 12:2109-2128 (split and merge EM).
 *
 * @param posteriors - `rows × k` of the solution.
 */
export function neighbourStart(
  problem: LatentClassProblem,
  points: KMeansProblem,
  k: number,
  posteriors: Float64Array,
  rng: Rng,
  totals: ClassTotals,
): void {
  const given = rng.int(k);
  const split = (given + 1 + rng.int(k - 1)) % k;
  const rowOf = (c: number): number => {
    let mass = 0;
    for (let row = 0; row < problem.rows; row += 1) mass += problem.weights[row]! * posteriors[row * k + c]!;
    let left = rng.next() * mass;
    for (let row = 0; row < problem.rows; row += 1) {
      left -= problem.weights[row]! * posteriors[row * k + c]!;
      if (left < 0) return row;
    }
    return problem.rows - 1;
  };
  const first = rowOf(split);
  const second = rowOf(split);
  const { columns, points: values } = points;
  const near = new Float64Array(problem.rows);
  for (let row = 0; row < problem.rows; row += 1) {
    let difference = 0;
    for (let j = 0; j < columns; j += 1) {
      const x = values[row * columns + j]!;
      difference += (x - values[second * columns + j]!) ** 2 - (x - values[first * columns + j]!) ** 2;
    }
    near[row] = difference > 0 ? 0.8 : difference < 0 ? 0.2 : 0.5;
  }
  totalsOf(
    problem,
    k,
    (row, c) => {
      const freed = posteriors[row * k + given]!;
      const own = c === given ? posteriors[row * k + split]! : posteriors[row * k + c]!;
      const share = freed < 1 ? own / (1 - freed) : 1 / k;
      const part = freed >= 1 ? 1 : c === given ? near[row]! : c === split ? 1 - near[row]! : 1;
      return (1 - SLIGHT_BLUR) * share * part + SLIGHT_BLUR / k;
    },
    totals,
  );
}
