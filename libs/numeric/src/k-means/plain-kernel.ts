import { MINIMUM_GAIN, columnMeans, type KMeansKernel, type KMeansProblem, type KMeansRun } from './kernel.js';

/**
 * The k-means kernel in plain TypeScript: what the WebAssembly kernel (libs/numeric/assembly/k-means.ts) is held against,
 * and what runs where there is no WebAssembly. Change both together, operation by operation.
 */
export class PlainKernel implements KMeansKernel {
  readonly #problem: KMeansProblem;
  readonly #labels: Int32Array;
  /** Distance to the own centre at most, less that centre's drift when it was measured. */
  readonly #own: Float64Array;
  /** Distance to any other centre at least, plus the farthest drift when it was measured. */
  readonly #other: Float64Array;
  #k = 0;
  #centres: Float64Array = new Float64Array();
  #sums = new Float64Array();
  /** Per group where all values are observed, otherwise per group and column. */
  #masses = new Float64Array();
  /** Rows of each group. */
  #members = new Int32Array();
  /** Observed values per group and column; empty where all are observed. */
  #counts = new Int32Array();
  /** Mass of the lightest column of each group. */
  #lightest = new Float64Array();
  /** How far each centre has moved in all; `#farthest` is at least as much as any centre moved since any moment. */
  #drift = new Float64Array();
  #farthest = 0;
  /** Half the distance of each centre to its nearest neighbour. */
  #halves = new Float64Array();
  #distances = new Float64Array();

  constructor(problem: KMeansProblem) {
    this.#problem = problem;
    this.#labels = new Int32Array(problem.rows);
    this.#own = new Float64Array(problem.rows);
    this.#other = new Float64Array(problem.rows);
  }

  labels(): Int32Array {
    return this.#labels.slice();
  }

  seed(k: number, uniforms: Float64Array): Float64Array {
    const { rows, columns, weights, points, observed } = this.#problem;
    const centres = new Float64Array(k * columns);
    const means = observed === null ? null : columnMeans(this.#problem);
    const nearest = this.#own;
    nearest.fill(1);
    let total = 0;
    for (let i = 0; i < rows; i += 1) total += weights[i]!;
    for (let c = 0; c < k; c += 1) {
      let left = uniforms[c]! * total;
      let pick = 0;
      for (let i = 0; i < rows; i += 1) {
        const mass = weights[i]! * nearest[i]!;
        if (mass > 0) pick = i;
        left -= mass;
        if (left < 0) break;
      }
      for (let j = 0; j < columns; j += 1) {
        const cell = pick * columns + j;
        centres[c * columns + j] = observed === null || observed[cell] === 1 ? points[cell]! : means![j]!;
      }
      total = 0;
      for (let i = 0; i < rows; i += 1) {
        const d = this.#distance(i, centres, c);
        if (c === 0 || d < nearest[i]!) nearest[i] = d;
        total += weights[i]! * nearest[i]!;
      }
    }
    return centres;
  }

  run(k: number, centres: Float64Array, transfer: boolean, mostIterations: number): KMeansRun {
    const { rows, columns, weights, observed } = this.#problem;
    const complete = observed === null;
    this.#k = k;
    this.#centres = centres;
    this.#sums = new Float64Array(k * columns);
    this.#masses = new Float64Array(complete ? k : k * columns);
    this.#members = new Int32Array(k);
    this.#counts = new Int32Array(complete ? 0 : k * columns);
    this.#lightest = new Float64Array(k);
    this.#drift = new Float64Array(k);
    this.#halves = new Float64Array(k);
    this.#distances = new Float64Array(k);
    this.#farthest = 0;
    this.#labels.fill(-1);
    let converged = false;
    for (let iteration = 0; iteration < mostIterations && !converged; iteration += 1) {
      if (complete) this.#measureHalves();
      if (this.#assignRows() === 0) {
        converged = true;
        continue;
      }
      this.#moveCentres();
    }
    this.#sumRows();
    this.#moveCentres();
    if (transfer) {
      converged = false;
      for (let pass = 0; pass < mostIterations && !converged; pass += 1) {
        converged = this.#transferRows() === 0;
      }
      this.#sumRows();
      this.#moveCentres();
    }
    let withinSS = 0;
    for (let i = 0; i < rows; i += 1) withinSS += weights[i]! * this.#distance(i, centres, this.#labels[i]!);
    return { withinSS, converged };
  }

  /** Squared distance of row i to centre c over the observed values. */
  #distance(i: number, centres: Float64Array, c: number): number {
    const { points, columns, observed } = this.#problem;
    const from = i * columns;
    const to = c * columns;
    let sum = 0;
    for (let j = 0; j < columns; j += 1) {
      if (observed !== null && observed[from + j] === 0) continue;
      const d = points[from + j]! - centres[to + j]!;
      sum += d * d;
    }
    return sum;
  }

  #measureHalves(): void {
    const { columns } = this.#problem;
    const centres = this.#centres;
    for (let c = 0; c < this.#k; c += 1) {
      let nearest = Infinity;
      for (let b = 0; b < this.#k; b += 1) {
        if (b === c) continue;
        let sum = 0;
        for (let j = 0; j < columns; j += 1) {
          const d = centres[c * columns + j]! - centres[b * columns + j]!;
          sum += d * d;
        }
        if (sum < nearest) nearest = sum;
      }
      this.#halves[c] = 0.5 * Math.sqrt(nearest);
    }
  }

  /**
   * Assigns every row to its nearest centre (the lowest number wins a tie); returns how many rows moved. Rows whose
   * bounds show that they stay are not measured, and the sums follow the rows that move.
   * Source: Hamerly (2010), "Making k-means even faster", SDM: the bounds; they hold in the subspace a row is observed in.
   */
  #assignRows(): number {
    const { rows, weights } = this.#problem;
    let moved = 0;
    for (let i = 0; i < rows; i += 1) {
      const label = this.#labels[i]!;
      if (label >= 0) {
        const limit = this.#other[i]! - this.#farthest;
        const half = this.#halves[label]!;
        if (this.#own[i]! + this.#drift[label]! < (limit > half ? limit : half)) continue;
      }
      let best = 0;
      let smallest = Infinity;
      let second = Infinity;
      for (let c = 0; c < this.#k; c += 1) {
        const d = this.#distance(i, this.#centres, c);
        if (d < smallest) {
          second = smallest;
          smallest = d;
          best = c;
        } else if (d < second) second = d;
      }
      this.#own[i] = Math.sqrt(smallest) - this.#drift[best]!;
      this.#other[i] = Math.sqrt(second) + this.#farthest;
      if (label === best) continue;
      this.#labels[i] = best;
      moved += 1;
      if (label >= 0) this.#addRow(i, label, -weights[i]!, -1);
      this.#addRow(i, best, weights[i]!, 1);
    }
    return moved;
  }

  #addRow(i: number, c: number, weight: number, change: number): void {
    const { columns, points, observed } = this.#problem;
    this.#members[c] = this.#members[c]! + change;
    if (observed === null) this.#masses[c] = this.#masses[c]! + weight;
    for (let j = 0; j < columns; j += 1) {
      const cell = c * columns + j;
      if (observed !== null) {
        if (observed[i * columns + j] === 0) continue;
        this.#counts[cell] = this.#counts[cell]! + change;
        this.#masses[cell] = this.#masses[cell]! + weight;
      }
      this.#sums[cell] = this.#sums[cell]! + weight * points[i * columns + j]!;
    }
  }

  /** Sums, masses and counts afresh, row by row. */
  #sumRows(): void {
    const { rows, weights } = this.#problem;
    this.#sums.fill(0);
    this.#masses.fill(0);
    this.#members.fill(0);
    this.#counts.fill(0);
    for (let i = 0; i < rows; i += 1) this.#addRow(i, this.#labels[i]!, weights[i]!, 1);
  }

  /** Sets each centre to the mean of its members; a centre without members in a column stays where it is. */
  #moveCentres(): void {
    const { columns, observed } = this.#problem;
    let farthest = 0;
    for (let c = 0; c < this.#k; c += 1) {
      let square = 0;
      for (let j = 0; j < columns; j += 1) {
        const cell = c * columns + j;
        // What is left of the sums of a deserted group is rounding.
        if ((observed === null ? this.#members[c] : this.#counts[cell]) === 0) continue;
        const mass = this.#masses[observed === null ? c : cell]!;
        if (!(mass > 0)) continue;
        const now = this.#sums[cell]! / mass;
        const d = now - this.#centres[cell]!;
        square += d * d;
        this.#centres[cell] = now;
      }
      const move = Math.sqrt(square);
      this.#drift[c] = this.#drift[c]! + move;
      if (move > farthest) farthest = move;
    }
    this.#farthest += farthest;
  }

  /**
   * Moves single rows between groups while that lowers the sum of squares, the mean following each move.
   * Source: Hartigan & Wong (1979), AS 136: a row is moved by the change of the sum, not by the nearest mean. The bounds
   * of the assignment spare the rows whose change cannot be negative.
   */
  #transferRows(): number {
    const { rows, columns, weights, points, observed } = this.#problem;
    const k = this.#k;
    const masses = this.#masses;
    const centres = this.#centres;
    let moved = 0;
    for (let c = 0; c < k; c += 1) this.#weighColumns(c);
    let lightest = this.#lightestOfAll();
    for (let i = 0; i < rows; i += 1) {
      const own = this.#labels[i]!;
      if (this.#members[own] === 1) continue;
      const w = weights[i]!;
      const ownMass = this.#lightest[own]!;
      const at = this.#own[i]! + this.#drift[own]!;
      const limit = this.#other[i]! - this.#farthest;
      const canStay = limit > 0 && ownMass - w > MINIMUM_GAIN * w;
      if (canStay && ((ownMass * w) / (ownMass - w)) * at * at <= ((lightest * w) / (lightest + w)) * limit * limit)
        continue;
      for (let c = 0; c < k; c += 1) this.#distances[c] = this.#distance(i, centres, c);
      const leaving = this.#transferCost(i, own, -w);
      let best = own;
      let bestChange = 0;
      for (let c = 0; c < k; c += 1) {
        if (c === own) continue;
        const change = this.#transferCost(i, c, w) - leaving;
        if (change < bestChange - MINIMUM_GAIN * (1 + leaving)) {
          bestChange = change;
          best = c;
        }
      }
      this.#own[i] = Math.sqrt(this.#distances[best]!) - this.#drift[best]!;
      this.#other[i] = Math.sqrt(this.#nearestBeside(best)) + this.#farthest;
      if (best === own) continue;
      let ownSquare = 0;
      let bestSquare = 0;
      for (let j = 0; j < columns; j += 1) {
        if (observed !== null && observed[i * columns + j] === 0) continue;
        const x = points[i * columns + j]! * w;
        const from = own * columns + j;
        const to = best * columns + j;
        const fromMass = masses[observed === null ? own : from]!;
        const toMass = masses[observed === null ? best : to]!;
        if (fromMass - w > MINIMUM_GAIN * w) {
          const now = (centres[from]! * fromMass - x) / (fromMass - w);
          const d = now - centres[from]!;
          ownSquare += d * d;
          centres[from] = now;
        }
        const now = (centres[to]! * toMass + x) / (toMass + w);
        const d = now - centres[to]!;
        bestSquare += d * d;
        centres[to] = now;
      }
      this.#changeMasses(i, own, -w, -1);
      this.#changeMasses(i, best, w, 1);
      const ownMove = Math.sqrt(ownSquare);
      const bestMove = Math.sqrt(bestSquare);
      this.#drift[own] = this.#drift[own]! + ownMove;
      this.#drift[best] = this.#drift[best]! + bestMove;
      this.#farthest += ownMove > bestMove ? ownMove : bestMove;
      this.#labels[i] = best;
      lightest = this.#lightestOfAll();
      moved += 1;
    }
    return moved;
  }

  /** What row i adds to the within sum by joining group c (its weight as `change`) or takes by leaving it (minus it). */
  #transferCost(i: number, c: number, change: number): number {
    const { columns, points, observed } = this.#problem;
    const w = change < 0 ? -change : change;
    if (observed === null) {
      const mass = this.#masses[c]!;
      const after = mass + change;
      return after > MINIMUM_GAIN * w ? ((mass * w) / after) * this.#distances[c]! : 0;
    }
    let sum = 0;
    for (let j = 0; j < columns; j += 1) {
      if (observed[i * columns + j] === 0) continue;
      const mass = this.#masses[c * columns + j]!;
      const after = mass + change;
      if (after <= MINIMUM_GAIN * w) continue;
      const d = points[i * columns + j]! - this.#centres[c * columns + j]!;
      sum += ((mass * w) / after) * d * d;
    }
    return sum;
  }

  /** Distance of the row just measured to the nearest centre but one. */
  #nearestBeside(chosen: number): number {
    let nearest = Infinity;
    for (let c = 0; c < this.#k; c += 1)
      if (c !== chosen && this.#distances[c]! < nearest) nearest = this.#distances[c]!;
    return nearest;
  }

  #changeMasses(i: number, c: number, weight: number, change: number): void {
    const { columns, observed } = this.#problem;
    this.#members[c] = this.#members[c]! + change;
    if (observed === null) this.#masses[c] = this.#masses[c]! + weight;
    else {
      for (let j = 0; j < columns; j += 1) {
        if (observed[i * columns + j] === 0) continue;
        const cell = c * columns + j;
        this.#counts[cell] = this.#counts[cell]! + change;
        this.#masses[cell] = this.#counts[cell] === 0 ? 0 : this.#masses[cell]! + weight;
      }
    }
    this.#weighColumns(c);
  }

  #weighColumns(c: number): void {
    const { columns, observed } = this.#problem;
    if (observed === null) {
      this.#lightest[c] = this.#masses[c]!;
      return;
    }
    let lightest = Infinity;
    for (let cell = c * columns; cell < (c + 1) * columns; cell += 1)
      if (this.#masses[cell]! < lightest) lightest = this.#masses[cell]!;
    this.#lightest[c] = lightest;
  }

  #lightestOfAll(): number {
    let lightest = Infinity;
    for (let c = 0; c < this.#k; c += 1) if (this.#lightest[c]! < lightest) lightest = this.#lightest[c]!;
    return lightest;
  }
}
