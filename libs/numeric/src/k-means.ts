import type { Rng } from './rng.js';

/** Points to be grouped. */
export interface KMeansProblem {
  /** `rows × columns`, row-major; what stands where `observed` is 0 is ignored. */
  readonly points: Float64Array;
  readonly rows: number;
  readonly columns: number;
  /** Length rows, > 0. */
  readonly weights: Float64Array;
  /** `rows × columns`, 1 = observed; null = all are. */
  readonly observed: Uint8Array | null;
}

export interface KMeansSolution {
  readonly k: number;
  /** `k × columns`, row-major. */
  readonly centres: Float64Array;
  readonly labels: Int32Array;
  /** Weighted sum of squared distances over the observed values. */
  readonly withinSS: number;
  readonly converged: boolean;
}

export interface KMeansSearch extends KMeansSolution {
  /** Share of the starts that reached the best sum within one part in a million. */
  readonly hitRate: number;
}

const MAX_ITERATIONS = 200;
/** A transfer must gain more than rounding could fake. */
const MINIMUM_GAIN = 1e-10;

/** Squared distance of row i to centre c over the observed values. */
function distance(problem: KMeansProblem, i: number, centres: Float64Array, c: number): number {
  const { points, columns, observed } = problem;
  const from = i * columns;
  const to = c * columns;
  let sum = 0;
  if (observed === null) {
    for (let j = 0; j < columns; j += 1) {
      const d = points[from + j]! - centres[to + j]!;
      sum += d * d;
    }
    return sum;
  }
  for (let j = 0; j < columns; j += 1) {
    if (observed[from + j] === 0) continue;
    const d = points[from + j]! - centres[to + j]!;
    sum += d * d;
  }
  return sum;
}

/** k-means++ seeding. Source: Arthur & Vassilvitskii (2007), SODA. */
function seedCentres(problem: KMeansProblem, k: number, rng: Rng): Float64Array {
  const { rows, columns, weights, points, observed } = problem;
  const centres = new Float64Array(k * columns);
  const means = columnMeans(problem);
  const nearest = new Float64Array(rows).fill(Infinity);
  for (let c = 0; c < k; c += 1) {
    let total = 0;
    for (let i = 0; i < rows; i += 1) total += weights[i]! * (c === 0 ? 1 : nearest[i]!);
    let left = rng.next() * total;
    let pick = 0;
    for (let i = 0; i < rows; i += 1) {
      const mass = weights[i]! * (c === 0 ? 1 : nearest[i]!);
      if (mass > 0) pick = i;
      left -= mass;
      if (left < 0) break;
    }
    for (let j = 0; j < columns; j += 1) {
      const cell = pick * columns + j;
      centres[c * columns + j] = observed === null || observed[cell] === 1 ? points[cell]! : means[j]!;
    }
    for (let i = 0; i < rows; i += 1) nearest[i] = Math.min(nearest[i]!, distance(problem, i, centres, c));
  }
  return centres;
}

function columnMeans(problem: KMeansProblem): Float64Array {
  const labels = new Int32Array(problem.rows);
  const means = new Float64Array(problem.columns);
  moveCentres(problem, labels, 1, means, new Float64Array(problem.columns));
  return means;
}

/** Sets each centre to the mean of its members; a centre without members in a column stays where it is. */
function moveCentres(
  problem: KMeansProblem,
  labels: Int32Array,
  k: number,
  centres: Float64Array,
  masses: Float64Array,
): void {
  const { rows, columns, weights, points, observed } = problem;
  const sums = new Float64Array(k * columns);
  masses.fill(0);
  for (let i = 0; i < rows; i += 1) {
    const to = labels[i]! * columns;
    const w = weights[i]!;
    const from = i * columns;
    if (observed === null) {
      masses[to] = masses[to]! + w;
      for (let j = 0; j < columns; j += 1) sums[to + j] = sums[to + j]! + w * points[from + j]!;
      continue;
    }
    for (let j = 0; j < columns; j += 1) {
      if (observed[from + j] === 0) continue;
      sums[to + j] = sums[to + j]! + w * points[from + j]!;
      masses[to + j] = masses[to + j]! + w;
    }
  }
  if (observed === null)
    for (let c = 0; c < k; c += 1) masses.fill(masses[c * columns]!, c * columns, (c + 1) * columns);
  for (let cell = 0; cell < sums.length; cell += 1) if (masses[cell]! > 0) centres[cell] = sums[cell]! / masses[cell]!;
}

/** How far each row is from its centre at most, and from any other at least, so that most distances can be skipped. */
interface Bounds {
  readonly own: Float64Array;
  readonly other: Float64Array;
}

/** Keeps the bounds true after the centres moved from `before` to `after`. */
function loosenBounds(bounds: Bounds, labels: Int32Array, before: Float64Array, after: Float64Array, k: number): void {
  const columns = after.length / k;
  const moves = new Float64Array(k);
  let farthest = 0;
  for (let c = 0; c < k; c += 1) {
    let sum = 0;
    for (let j = c * columns; j < (c + 1) * columns; j += 1) sum += (after[j]! - before[j]!) ** 2;
    moves[c] = Math.sqrt(sum);
    farthest = Math.max(farthest, moves[c]!);
  }
  for (let i = 0; i < labels.length; i += 1) {
    bounds.own[i] = bounds.own[i]! + moves[labels[i]!]!;
    bounds.other[i] = bounds.other[i]! - farthest;
  }
}

/**
 * Assigns every row to its nearest centre (the lowest number wins a tie); returns whether any row moved.
 * Source: Hamerly (2010), "Making k-means even faster", SDM: the bounds; they hold in the subspace a row is observed in.
 */
function assignRows(
  problem: KMeansProblem,
  centres: Float64Array,
  k: number,
  labels: Int32Array,
  bounds: Bounds,
): boolean {
  let moved = false;
  for (let i = 0; i < problem.rows; i += 1) {
    if (bounds.own[i]! < bounds.other[i]!) continue;
    const current = labels[i]!;
    if (current >= 0) {
      bounds.own[i] = Math.sqrt(distance(problem, i, centres, current));
      if (bounds.own[i]! < bounds.other[i]!) continue;
    }
    let best = 0;
    let smallest = Infinity;
    let second = Infinity;
    for (let c = 0; c < k; c += 1) {
      const d = distance(problem, i, centres, c);
      if (d < smallest) {
        second = smallest;
        smallest = d;
        best = c;
      } else if (d < second) second = d;
    }
    bounds.own[i] = Math.sqrt(smallest);
    bounds.other[i] = Math.sqrt(second);
    if (current !== best) {
      labels[i] = best;
      moved = true;
    }
  }
  return moved;
}

/**
 * Change of the within sum when row i joins group c (its weight as `change`) or leaves it (minus its weight).
 * Stops early once above `limit`.
 */
function transferCost(
  problem: KMeansProblem,
  i: number,
  centres: Float64Array,
  masses: Float64Array,
  c: number,
  change: number,
  limit: number,
): number {
  const { columns, points, observed } = problem;
  const from = i * columns;
  const to = c * columns;
  const w = Math.abs(change);
  if (observed === null) {
    // All columns of a group have the same mass.
    const mass = masses[to]!;
    const after = mass + change;
    return after > MINIMUM_GAIN * w ? ((mass * w) / after) * distance(problem, i, centres, c) : 0;
  }
  let sum = 0;
  for (let j = 0; j < columns && sum < limit; j += 1) {
    if (observed[from + j] === 0) continue;
    const mass = masses[to + j]!;
    const after = mass + change;
    if (after <= MINIMUM_GAIN * w) continue;
    const d = points[from + j]! - centres[to + j]!;
    sum += ((mass * w) / after) * d * d;
  }
  return sum;
}

/**
 * Moves single rows between groups while that lowers the sum of squares, the mean following each move.
 * Source: Hartigan & Wong (1979), AS 136: a row is moved by the change of the sum, not by the nearest mean.
 */
function transferRows(
  problem: KMeansProblem,
  centres: Float64Array,
  masses: Float64Array,
  k: number,
  labels: Int32Array,
): boolean {
  const { rows, columns, weights, points, observed } = problem;
  const members = new Int32Array(k);
  for (let i = 0; i < rows; i += 1) members[labels[i]!] = members[labels[i]!]! + 1;
  let moved = false;
  for (let i = 0; i < rows; i += 1) {
    const own = labels[i]!;
    if (members[own] === 1) continue;
    const w = weights[i]!;
    const from = i * columns;
    let best = own;
    let bestChange = 0;
    const leaving = transferCost(problem, i, centres, masses, own, -w, Infinity);
    for (let c = 0; c < k; c += 1) {
      if (c === own) continue;
      const joining = transferCost(problem, i, centres, masses, c, w, leaving);
      if (joining - leaving < bestChange - MINIMUM_GAIN * (1 + leaving)) {
        bestChange = joining - leaving;
        best = c;
      }
    }
    if (best === own) continue;
    for (let j = 0; j < columns; j += 1) {
      if (observed !== null && observed[from + j] === 0) continue;
      const x = points[from + j]!;
      const old = own * columns + j;
      const now = best * columns + j;
      const left = masses[old]! - w;
      if (left > MINIMUM_GAIN * w) centres[old] = (centres[old]! * masses[old]! - x * w) / left;
      masses[old] = Math.max(0, left);
      centres[now] = (centres[now]! * masses[now]! + x * w) / (masses[now]! + w);
      masses[now] = masses[now]! + w;
    }
    labels[i] = best;
    members[own] = members[own]! - 1;
    members[best] = members[best]! + 1;
    moved = true;
  }
  return moved;
}

/** Runs from the given centres (changed in place) to an optimum that no single transfer improves. */
export function kMeansFrom(problem: KMeansProblem, k: number, centres: Float64Array, transfer = true): KMeansSolution {
  const labels = new Int32Array(problem.rows).fill(-1);
  const masses = new Float64Array(k * problem.columns);
  const bounds: Bounds = {
    own: new Float64Array(problem.rows).fill(Infinity),
    other: new Float64Array(problem.rows),
  };
  let converged = false;
  for (let iteration = 0; iteration < MAX_ITERATIONS && !converged; iteration += 1) {
    if (!assignRows(problem, centres, k, labels, bounds)) {
      converged = true;
      continue;
    }
    const before = Float64Array.from(centres);
    moveCentres(problem, labels, k, centres, masses);
    loosenBounds(bounds, labels, before, centres, k);
  }
  if (transfer) {
    moveCentres(problem, labels, k, centres, masses);
    converged = false;
    for (let pass = 0; pass < MAX_ITERATIONS && !converged; pass += 1) {
      converged = !transferRows(problem, centres, masses, k, labels);
    }
    moveCentres(problem, labels, k, centres, masses);
  }
  let withinSS = 0;
  for (let i = 0; i < problem.rows; i += 1) withinSS += problem.weights[i]! * distance(problem, i, centres, labels[i]!);
  return { k, centres, labels, withinSS, converged };
}

/** One run from random seeds. */
export const kMeansOnce = (problem: KMeansProblem, k: number, rng: Rng, transfer = true): KMeansSolution =>
  kMeansFrom(problem, k, seedCentres(problem, k, rng), transfer);

/**
 * The best grouping found by several seeded runs, then by replacing single centres of the best one.
 *
 * @param starts - Seeded runs, ≥ 1.
 * @param swaps - Trials of moving one centre onto a random row; each is kept only when it lowers the sum.
 *
 * Source: Hartigan & Wong (1979); random swap after Fränti (2018), J. Big Data 5:13.
 * Checked against: best known sums of R kmeans and scikit-learn (reference.spec.ts of libs/segmentation).
 */
export function kMeans(problem: KMeansProblem, k: number, rng: Rng, starts: number, swaps: number): KMeansSearch {
  let best = kMeansOnce(problem, k, rng.fork('start', 0));
  const sums = [best.withinSS];
  for (let start = 1; start < starts; start += 1) {
    const found = kMeansOnce(problem, k, rng.fork('start', start));
    sums.push(found.withinSS);
    if (found.withinSS < best.withinSS) best = found;
  }
  const { columns, points, observed } = problem;
  for (let swap = 0; swap < swaps && k > 1; swap += 1) {
    const draw = rng.fork('swap', swap);
    const centres = Float64Array.from(best.centres);
    const replaced = draw.int(k);
    const row = draw.int(problem.rows);
    for (let j = 0; j < columns; j += 1) {
      const cell = row * columns + j;
      if (observed === null || observed[cell] === 1) centres[replaced * columns + j] = points[cell]!;
    }
    const found = kMeansFrom(problem, k, centres);
    if (found.withinSS < best.withinSS * (1 - MINIMUM_GAIN)) best = found;
  }
  const hits = sums.filter((sum) => sum <= best.withinSS * (1 + 1e-6) + 1e-12).length;
  return { ...best, hitRate: hits / sums.length };
}
