/** Value of a function at a point; writes its gradient into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  readonly iterations: number;
  /** Stops when the gradient has shrunk to this share of its length at the start. Default 1e-2. */
  readonly tolerance?: number;
}

const REMEMBERED_STEPS = 7;
const SUFFICIENT_DECREASE = 1e-4;
const MOST_HALVINGS = 30;

/**
 * Minimum of a smooth convex function.
 *
 * @param start - Not changed.
 * @returns The best point reached; the same input gives the same bits.
 *
 * Source: L-BFGS with backtracking to the Armijo condition, Nocedal & Wright (2006), Numerical Optimization, 2nd ed.,
 * algorithms 7.4 and 3.1. Cost: one evaluation and O(steps remembered × dimensions) an iteration.
 */
export function minimise(objective: Objective, start: Float64Array, options: MinimiseOptions): Float64Array {
  const { iterations, tolerance = 1e-2 } = options;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(point.length);
  let value = objective(point, gradient);
  const small = tolerance * Math.sqrt(dot(gradient, gradient));
  const steps: Step[] = [];
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const length = Math.sqrt(dot(gradient, gradient));
    if (length <= small || length === 0) break;
    const direction = newtonDirection(gradient, steps);
    const slope = dot(gradient, direction);
    let stride = steps.length === 0 ? Math.min(1, 1 / length) : 1;
    const next = new Float64Array(point.length);
    const nextGradient = new Float64Array(point.length);
    let nextValue = Infinity;
    let halvings = 0;
    for (; halvings < MOST_HALVINGS; halvings += 1) {
      for (let j = 0; j < next.length; j += 1) next[j] = point[j]! + stride * direction[j]!;
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + SUFFICIENT_DECREASE * stride * slope) break;
      stride /= 2;
    }
    if (halvings === MOST_HALVINGS) break;
    remember(steps, point, gradient, next, nextGradient);
    point = next;
    gradient = nextGradient;
    value = nextValue;
  }
  return point;
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  /** 1 / (moved · turned). */
  readonly curvature: number;
}

function remember(
  steps: Step[],
  point: Float64Array,
  gradient: Float64Array,
  next: Float64Array,
  nextGradient: Float64Array,
): void {
  const moved = next.map((value, j) => value - point[j]!);
  const turned = nextGradient.map((value, j) => value - gradient[j]!);
  const product = dot(moved, turned);
  // Without positive curvature the step says nothing about the shape of the valley.
  if (product <= 0) return;
  steps.push({ moved, turned, curvature: 1 / product });
  if (steps.length > REMEMBERED_STEPS) steps.shift();
}

/** The two-loop recursion: downhill, as the curvature of the remembered steps bends it. */
function newtonDirection(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { moved, turned, curvature } of steps.toReversed()) {
    const share = curvature * dot(moved, direction);
    shares.unshift(share);
    add(direction, turned, -share);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = 1 / (last.curvature * dot(last.turned, last.turned));
    for (let j = 0; j < direction.length; j += 1) direction[j]! *= scale;
  }
  steps.forEach(({ moved, turned, curvature }, i) => {
    add(direction, moved, shares[i]! - curvature * dot(turned, direction));
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j += 1) sum += a[j]! * b[j]!;
  return sum;
}

function add(into: Float64Array, values: Float64Array, weight: number): void {
  for (let j = 0; j < into.length; j += 1) into[j]! += weight * values[j]!;
}
