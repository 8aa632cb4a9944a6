/**
 * The k-means kernel for WebAssembly with SIMD. `node scripts/gen.mjs` compiles it into
 * src/k-means/k-means-wasm.generated.ts. It makes the same floating operations in the same order as
 * src/k-means/plain-kernel.ts, which explains them; change both together.
 *
 * The two numbers of a vector are two centres: the distances of one row to up to eight centres are summed side by side,
 * each over the columns in their order. Centres therefore stand twice: row-major (`centres`), and column-major with an
 * even stride (`lanes`), where the lane beside an odd last centre is at infinity and never nearest. A value that is not
 * observed is NaN.
 */

const MINIMUM_GAIN: f64 = 1e-10;

let rows: i32 = 0;
let columns: i32 = 0;
let complete: bool = true;
let points: usize = 0;
let weights: usize = 0;
let labels: usize = 0;
let own: usize = 0;
let other: usize = 0;
let afterRows: usize = 0;

let k: i32 = 0;
let stride: usize = 0;
let uniforms: usize = 0;
let means: usize = 0;
let centres: usize = 0;
let lanes: usize = 0;
let distances: usize = 0;
let sums: usize = 0;
let masses: usize = 0;
let members: usize = 0;
let counts: usize = 0;
let lightest: usize = 0;
let drift: usize = 0;
let halves: usize = 0;
let farthest: f64 = 0;

let smallest: f64 = 0;
let second: f64 = 0;
let best: i32 = 0;
let withinSS: f64 = 0;

/** Lays out the rows from `base` on; returns the first byte behind them. */
export function placeRows(base: usize, rowCount: i32, columnCount: i32, allObserved: bool): usize {
  rows = rowCount;
  columns = columnCount;
  complete = allObserved;
  points = base;
  weights = points + ((<usize>rows * <usize>columns) << 3);
  own = weights + ((<usize>rows) << 3);
  other = own + ((<usize>rows) << 3);
  labels = other + ((<usize>rows) << 3);
  afterRows = (labels + ((<usize>rows) << 2) + 15) & ~15;
  return afterRows;
}

/** Lays out what belongs to k groups behind the rows; returns the first byte behind that. */
export function placeGroups(groups: i32): usize {
  k = groups;
  stride = (<usize>((k + 1) & ~1)) << 3;
  const matrix = <usize>columns * stride;
  lanes = afterRows;
  centres = lanes + matrix;
  sums = centres + matrix;
  masses = sums + matrix;
  distances = masses + matrix;
  drift = distances + stride;
  halves = drift + stride;
  uniforms = halves + stride;
  members = uniforms + stride;
  lightest = members + stride;
  counts = lightest + stride;
  means = counts + matrix;
  return means + ((<usize>columns) << 3);
}

export function pointsAt(): usize {
  return points;
}
export function weightsAt(): usize {
  return weights;
}
export function labelsAt(): usize {
  return labels;
}
export function centresAt(): usize {
  return centres;
}
export function uniformsAt(): usize {
  return uniforms;
}
export function meansAt(): usize {
  return means;
}
export function lastWithinSS(): f64 {
  return withinSS;
}

function get(base: usize, index: i32): f64 {
  return load<f64>(base + ((<usize>index) << 3));
}
function set(base: usize, index: i32, value: f64): void {
  store<f64>(base + ((<usize>index) << 3), value);
}
function pointOf(i: i32): usize {
  return points + ((<usize>i * <usize>columns) << 3);
}

function squareOf(x: v128, centre: v128): v128 {
  const d = f64x2.sub(x, centre);
  return f64x2.mul(d, d);
}
/** As `squareOf`, 0 where the value is not observed. */
function observedSquareOf(x: v128, centre: v128): v128 {
  const d = f64x2.sub(x, centre);
  return v128.and(f64x2.mul(d, d), f64x2.eq(d, d));
}

/** Squared distances of a row to all centres, into `distances`. */
function measure(row: usize): void {
  const end = row + ((<usize>columns) << 3);
  for (let group: usize = 0; group < stride; group += 64) {
    const left = stride - group;
    const out = distances + group;
    let at = lanes + group;
    let a = f64x2.splat(0);
    let b = f64x2.splat(0);
    let c = f64x2.splat(0);
    let e = f64x2.splat(0);
    if (!complete) {
      for (let x = row; x < end; x += 8) {
        const value = v128.load_splat<f64>(x);
        a = f64x2.add(a, observedSquareOf(value, v128.load(at)));
        if (left > 16) b = f64x2.add(b, observedSquareOf(value, v128.load(at, 16)));
        if (left > 32) c = f64x2.add(c, observedSquareOf(value, v128.load(at, 32)));
        if (left > 48) e = f64x2.add(e, observedSquareOf(value, v128.load(at, 48)));
        at += stride;
      }
    } else if (left > 48) {
      for (let x = row; x < end; x += 8) {
        const value = v128.load_splat<f64>(x);
        a = f64x2.add(a, squareOf(value, v128.load(at)));
        b = f64x2.add(b, squareOf(value, v128.load(at, 16)));
        c = f64x2.add(c, squareOf(value, v128.load(at, 32)));
        e = f64x2.add(e, squareOf(value, v128.load(at, 48)));
        at += stride;
      }
    } else if (left > 32) {
      for (let x = row; x < end; x += 8) {
        const value = v128.load_splat<f64>(x);
        a = f64x2.add(a, squareOf(value, v128.load(at)));
        b = f64x2.add(b, squareOf(value, v128.load(at, 16)));
        c = f64x2.add(c, squareOf(value, v128.load(at, 32)));
        at += stride;
      }
    } else if (left > 16) {
      for (let x = row; x < end; x += 8) {
        const value = v128.load_splat<f64>(x);
        a = f64x2.add(a, squareOf(value, v128.load(at)));
        b = f64x2.add(b, squareOf(value, v128.load(at, 16)));
        at += stride;
      }
    } else {
      for (let x = row; x < end; x += 8) {
        a = f64x2.add(a, squareOf(v128.load_splat<f64>(x), v128.load(at)));
        at += stride;
      }
    }
    v128.store(out, a);
    if (left > 16) v128.store(out, b, 16);
    if (left > 32) v128.store(out, c, 32);
    if (left > 48) v128.store(out, e, 48);
  }
}

/** The nearest centre (the lowest number wins a tie) and the two smallest distances, without an unforeseeable branch. */
function findNearest(): void {
  let low = v128.load(distances);
  let next = f64x2.splat(Infinity);
  let where = i64x2.splat(0);
  for (let at: usize = 16; at < stride; at += 16) {
    const d = v128.load(distances + at);
    next = f64x2.pmin(next, f64x2.pmax(low, d));
    where = v128.bitselect(i64x2.splat(<i64>at), where, f64x2.lt(d, low));
    low = f64x2.pmin(low, d);
  }
  const even = f64x2.extract_lane(low, 0);
  const odd = f64x2.extract_lane(low, 1);
  const evenBest = (<i32>i64x2.extract_lane(where, 0)) >> 3;
  const oddBest = ((<i32>i64x2.extract_lane(where, 1)) >> 3) + 1;
  if (odd < even || (odd === even && oddBest < evenBest)) {
    const runnerUp = f64x2.extract_lane(next, 1);
    best = oddBest;
    smallest = odd;
    second = runnerUp < even ? runnerUp : even;
  } else {
    const runnerUp = f64x2.extract_lane(next, 0);
    best = evenBest;
    smallest = even;
    second = runnerUp < odd ? runnerUp : odd;
  }
}

/** Squared distance of a row to one row-major centre. */
function distanceTo(row: usize, centre: usize): f64 {
  let sum: f64 = 0;
  const bytes = (<usize>columns) << 3;
  if (complete) {
    for (let at: usize = 0; at < bytes; at += 8) {
      const d = load<f64>(row + at) - load<f64>(centre + at);
      sum += d * d;
    }
    return sum;
  }
  for (let at: usize = 0; at < bytes; at += 8) {
    const d = load<f64>(row + at) - load<f64>(centre + at);
    if (d === d) sum += d * d;
  }
  return sum;
}

function centreOf(c: i32): usize {
  return centres + ((<usize>c * <usize>columns) << 3);
}

/** Brings the column-major copy of a centre up to date. */
function copyToLanes(c: i32): void {
  let to = lanes + ((<usize>c) << 3);
  for (let j = 0; j < columns; j += 1) {
    store<f64>(to, get(centreOf(c), j));
    to += stride;
  }
}

function copyAllToLanes(): void {
  for (let c = 0; c < k; c += 1) copyToLanes(c);
  if ((k & 1) === 0) return;
  let to = lanes + ((<usize>k) << 3);
  for (let j = 0; j < columns; j += 1) {
    store<f64>(to, Infinity);
    to += stride;
  }
}

/** k-means++ from `uniforms` into `centres`. */
export function seed(): void {
  let total: f64 = 0;
  for (let i = 0; i < rows; i += 1) {
    set(own, i, 1);
    total += get(weights, i);
  }
  for (let c = 0; c < k; c += 1) {
    let left = get(uniforms, c) * total;
    let pick = 0;
    for (let i = 0; i < rows; i += 1) {
      const mass = get(weights, i) * get(own, i);
      if (mass > 0) pick = i;
      left -= mass;
      if (left < 0) break;
    }
    const centre = centreOf(c);
    for (let j = 0; j < columns; j += 1) {
      const x = get(pointOf(pick), j);
      set(centre, j, x === x ? x : get(means, j));
    }
    total = 0;
    for (let i = 0; i < rows; i += 1) {
      const d = distanceTo(pointOf(i), centre);
      if (c === 0 || d < get(own, i)) set(own, i, d);
      total += get(weights, i) * get(own, i);
    }
  }
}

function measureHalves(): void {
  for (let c = 0; c < k; c += 1) {
    let nearest: f64 = Infinity;
    for (let b = 0; b < k; b += 1) {
      if (b === c) continue;
      let sum: f64 = 0;
      for (let j = 0; j < columns; j += 1) {
        const d = get(centreOf(c), j) - get(centreOf(b), j);
        sum += d * d;
      }
      if (sum < nearest) nearest = sum;
    }
    set(halves, c, 0.5 * Math.sqrt(nearest));
  }
}

function count(base: usize, index: i32, change: i32): void {
  const at = base + ((<usize>index) << 2);
  store<i32>(at, load<i32>(at) + change);
}
function countOf(base: usize, index: i32): i32 {
  return load<i32>(base + ((<usize>index) << 2));
}

function addRow(row: usize, c: i32, weight: f64, change: i32): void {
  count(members, c, change);
  if (!complete) {
    for (let j = 0; j < columns; j += 1) {
      const x = get(row, j);
      if (x !== x) continue;
      const cell = c * columns + j;
      count(counts, cell, change);
      set(masses, cell, get(masses, cell) + weight);
      set(sums, cell, get(sums, cell) + weight * x);
    }
    return;
  }
  set(masses, c, get(masses, c) + weight);
  const to = sums + ((<usize>c * <usize>columns) << 3);
  const bytes = (<usize>columns) << 3;
  const even = bytes & ~15;
  const w = f64x2.splat(weight);
  for (let at: usize = 0; at < even; at += 16) {
    v128.store(to + at, f64x2.add(v128.load(to + at), f64x2.mul(w, v128.load(row + at))));
  }
  if (even < bytes) store<f64>(to + even, load<f64>(to + even) + weight * load<f64>(row + even));
}

function clearSums(): void {
  const cells = k * columns;
  memory.fill(sums, 0, (<usize>cells) << 3);
  memory.fill(masses, 0, (<usize>(complete ? k : cells)) << 3);
  memory.fill(members, 0, (<usize>k) << 2);
  memory.fill(counts, 0, (<usize>cells) << 2);
}

function assignRows(): i32 {
  let moved = 0;
  for (let i = 0; i < rows; i += 1) {
    const label = load<i32>(labels + ((<usize>i) << 2));
    if (label >= 0) {
      const limit = get(other, i) - farthest;
      const half = get(halves, label);
      if (get(own, i) + get(drift, label) < (limit > half ? limit : half)) continue;
    }
    const row = pointOf(i);
    measure(row);
    findNearest();
    set(own, i, Math.sqrt(smallest) - get(drift, best));
    set(other, i, Math.sqrt(second) + farthest);
    if (label === best) continue;
    store<i32>(labels + ((<usize>i) << 2), best);
    moved += 1;
    const w = get(weights, i);
    if (label >= 0) addRow(row, label, -w, -1);
    addRow(row, best, w, 1);
  }
  return moved;
}

function sumRows(): void {
  clearSums();
  for (let i = 0; i < rows; i += 1) addRow(pointOf(i), load<i32>(labels + ((<usize>i) << 2)), get(weights, i), 1);
}

function moveCentres(): void {
  let most: f64 = 0;
  for (let c = 0; c < k; c += 1) {
    let square: f64 = 0;
    for (let j = 0; j < columns; j += 1) {
      const cell = c * columns + j;
      if ((complete ? countOf(members, c) : countOf(counts, cell)) === 0) continue;
      const mass = get(masses, complete ? c : cell);
      if (!(mass > 0)) continue;
      const now = get(sums, cell) / mass;
      const d = now - get(centres, cell);
      square += d * d;
      set(centres, cell, now);
    }
    const move = Math.sqrt(square);
    set(drift, c, get(drift, c) + move);
    if (move > most) most = move;
    copyToLanes(c);
  }
  farthest += most;
}

function weighColumns(c: i32): void {
  if (complete) {
    set(lightest, c, get(masses, c));
    return;
  }
  let least: f64 = Infinity;
  for (let j = 0; j < columns; j += 1) {
    const mass = get(masses, c * columns + j);
    if (mass < least) least = mass;
  }
  set(lightest, c, least);
}

function lightestOfAll(): f64 {
  let least: f64 = Infinity;
  for (let c = 0; c < k; c += 1) if (get(lightest, c) < least) least = get(lightest, c);
  return least;
}

function changeMasses(row: usize, c: i32, weight: f64, change: i32): void {
  count(members, c, change);
  if (complete) set(masses, c, get(masses, c) + weight);
  else {
    for (let j = 0; j < columns; j += 1) {
      const x = get(row, j);
      if (x !== x) continue;
      const cell = c * columns + j;
      count(counts, cell, change);
      set(masses, cell, countOf(counts, cell) === 0 ? 0 : get(masses, cell) + weight);
    }
  }
  weighColumns(c);
}

function nearestBeside(chosen: i32): f64 {
  let nearest: f64 = Infinity;
  for (let c = 0; c < k; c += 1) if (c !== chosen && get(distances, c) < nearest) nearest = get(distances, c);
  return nearest;
}

function transferCost(row: usize, c: i32, change: f64): f64 {
  const w = change < 0 ? -change : change;
  if (complete) {
    const mass = get(masses, c);
    const after = mass + change;
    return after > MINIMUM_GAIN * w ? ((mass * w) / after) * get(distances, c) : 0;
  }
  let sum: f64 = 0;
  for (let j = 0; j < columns; j += 1) {
    const x = get(row, j);
    if (x !== x) continue;
    const cell = c * columns + j;
    const mass = get(masses, cell);
    const after = mass + change;
    if (after <= MINIMUM_GAIN * w) continue;
    const d = x - get(centres, cell);
    sum += ((mass * w) / after) * d * d;
  }
  return sum;
}

function transferRows(): i32 {
  let moved = 0;
  for (let c = 0; c < k; c += 1) weighColumns(c);
  let least = lightestOfAll();
  for (let i = 0; i < rows; i += 1) {
    const from = load<i32>(labels + ((<usize>i) << 2));
    if (countOf(members, from) === 1) continue;
    const w = get(weights, i);
    const ownMass = get(lightest, from);
    const at = get(own, i) + get(drift, from);
    const limit = get(other, i) - farthest;
    const canStay = limit > 0 && ownMass - w > MINIMUM_GAIN * w;
    if (canStay && ((ownMass * w) / (ownMass - w)) * at * at <= ((least * w) / (least + w)) * limit * limit) continue;
    const row = pointOf(i);
    measure(row);
    const leaving = transferCost(row, from, -w);
    let to = from;
    let bestChange: f64 = 0;
    for (let c = 0; c < k; c += 1) {
      if (c === from) continue;
      const change = transferCost(row, c, w) - leaving;
      if (change < bestChange - MINIMUM_GAIN * (1 + leaving)) {
        bestChange = change;
        to = c;
      }
    }
    set(own, i, Math.sqrt(get(distances, to)) - get(drift, to));
    set(other, i, Math.sqrt(nearestBeside(to)) + farthest);
    if (to === from) continue;
    let fromSquare: f64 = 0;
    let toSquare: f64 = 0;
    for (let j = 0; j < columns; j += 1) {
      const value = get(row, j);
      if (value !== value) continue;
      const x = value * w;
      const fromCell = from * columns + j;
      const toCell = to * columns + j;
      const fromMass = get(masses, complete ? from : fromCell);
      const toMass = get(masses, complete ? to : toCell);
      if (fromMass - w > MINIMUM_GAIN * w) {
        const now = (get(centres, fromCell) * fromMass - x) / (fromMass - w);
        const d = now - get(centres, fromCell);
        fromSquare += d * d;
        set(centres, fromCell, now);
      }
      const now = (get(centres, toCell) * toMass + x) / (toMass + w);
      const d = now - get(centres, toCell);
      toSquare += d * d;
      set(centres, toCell, now);
    }
    copyToLanes(from);
    copyToLanes(to);
    changeMasses(row, from, -w, -1);
    changeMasses(row, to, w, 1);
    const fromMove = Math.sqrt(fromSquare);
    const toMove = Math.sqrt(toSquare);
    set(drift, from, get(drift, from) + fromMove);
    set(drift, to, get(drift, to) + toMove);
    farthest += fromMove > toMove ? fromMove : toMove;
    store<i32>(labels + ((<usize>i) << 2), to);
    least = lightestOfAll();
    moved += 1;
  }
  return moved;
}

/** From `centres` to an optimum, in place; returns whether it converged. */
export function run(transfer: bool, mostIterations: i32): bool {
  clearSums();
  memory.fill(drift, 0, (<usize>k) << 3);
  memory.fill(halves, 0, (<usize>k) << 3);
  memory.fill(labels, 255, (<usize>rows) << 2);
  farthest = 0;
  copyAllToLanes();
  let converged = false;
  for (let iteration = 0; iteration < mostIterations && !converged; iteration += 1) {
    if (complete) measureHalves();
    if (assignRows() === 0) {
      converged = true;
      continue;
    }
    moveCentres();
  }
  sumRows();
  moveCentres();
  if (transfer) {
    converged = false;
    for (let pass = 0; pass < mostIterations && !converged; pass += 1) {
      converged = transferRows() === 0;
    }
    sumRows();
    moveCentres();
  }
  withinSS = 0;
  for (let i = 0; i < rows; i += 1) {
    withinSS += get(weights, i) * distanceTo(pointOf(i), centreOf(load<i32>(labels + ((<usize>i) << 2))));
  }
  return converged;
}
