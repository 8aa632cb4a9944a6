import {
  afterCounts,
  addTo,
  at,
  codesOf,
  complete,
  counts,
  itemCount,
  mass,
  numericCount,
  numericMass,
  numericSquares,
  numericSum,
  scoreOf,
  stride,
  sums,
  valuesOf,
} from './layout';

export function clearTotals(): void {
  memory.fill(mass, 0, afterCounts - mass);
}

/** Turns odds into posterior weights, and adds them up by class. */
export function weigh(count: i32): void {
  for (let position = 0; position < count; position += 1) {
    const scale = v128.load_splat<f64>(sums + ((<usize>position) << 3));
    const own = scoreOf(position);
    for (let pair: usize = 0; pair < stride; pair += 16) {
      const m = f64x2.mul(at(own, pair), scale);
      v128.store(own + pair, m);
      addTo(mass + pair, m);
    }
  }
}

/** Adds a row's posterior weights to the counts of its answers, up to eight classes from `group` on. */
function addCodes(position: i32, group: usize): void {
  const left = stride - group;
  const begin = codesOf(position);
  const end = begin + ((<usize>itemCount) << 1);
  const from = scoreOf(position) + group;
  const table = counts + group;
  const a = v128.load(from);
  if (left <= 16) {
    for (let cell = begin; cell < end; cell += 2) addTo(table + <usize>load<u16>(cell) * stride, a);
    return;
  }
  const b = v128.load(from, 16);
  if (left <= 32) {
    for (let cell = begin; cell < end; cell += 2) {
      const category = table + <usize>load<u16>(cell) * stride;
      addTo(category, a);
      addTo(category + 16, b);
    }
    return;
  }
  const c = v128.load(from, 32);
  if (left <= 48) {
    for (let cell = begin; cell < end; cell += 2) {
      const category = table + <usize>load<u16>(cell) * stride;
      addTo(category, a);
      addTo(category + 16, b);
      addTo(category + 32, c);
    }
    return;
  }
  const e = v128.load(from, 48);
  for (let cell = begin; cell < end; cell += 2) {
    const category = table + <usize>load<u16>(cell) * stride;
    addTo(category, a);
    addTo(category + 16, b);
    addTo(category + 32, c);
    addTo(category + 48, e);
  }
}

/** Sums and squares of one numeric item that nobody left out, in up to four classes from `pair` on. */
function addComplete(count: i32, q: usize, pair: usize): void {
  const cell = q * stride + pair;
  const isWide = stride - pair > 16;
  let sum = at(numericSum, cell);
  let squares = at(numericSquares, cell);
  let sumBeside = isWide ? at(numericSum, cell + 16) : f64x2.splat(0);
  let squaresBeside = isWide ? at(numericSquares, cell + 16) : f64x2.splat(0);
  for (let position = 0; position < count; position += 1) {
    const x = v128.load_splat<f64>(valuesOf(position) + (q << 3));
    const own = scoreOf(position) + pair;
    const mx = f64x2.mul(v128.load(own), x);
    sum = f64x2.add(sum, mx);
    squares = f64x2.add(squares, f64x2.mul(mx, x));
    if (!isWide) continue;
    const beside = f64x2.mul(v128.load(own, 16), x);
    sumBeside = f64x2.add(sumBeside, beside);
    squaresBeside = f64x2.add(squaresBeside, f64x2.mul(beside, x));
  }
  v128.store(numericSum + cell, sum);
  v128.store(numericSquares + cell, squares);
  if (!isWide) return;
  v128.store(numericSum + cell, sumBeside, 16);
  v128.store(numericSquares + cell, squaresBeside, 16);
}

/** Mass, sums and squares of one numeric item over the rows that have a value, in two classes. */
function addObserved(count: i32, q: usize, pair: usize): void {
  const cell = q * stride + pair;
  let observed = at(numericMass, cell);
  let sum = at(numericSum, cell);
  let squares = at(numericSquares, cell);
  for (let position = 0; position < count; position += 1) {
    const x = v128.load_splat<f64>(valuesOf(position) + (q << 3));
    const m = at(scoreOf(position), pair);
    const mx = f64x2.mul(m, x);
    const seen = f64x2.eq(x, x);
    observed = f64x2.add(observed, v128.and(m, seen));
    sum = f64x2.add(sum, v128.and(mx, seen));
    squares = f64x2.add(squares, v128.and(f64x2.mul(mx, x), seen));
  }
  v128.store(numericMass + cell, observed);
  v128.store(numericSum + cell, sum);
  v128.store(numericSquares + cell, squares);
}

/** Adds the posterior weights, which stand in `score`, to the totals of the classes. */
export function addRows(count: i32): void {
  for (let group: usize = 0; group < stride; group += 64) {
    for (let position = 0; position < count; position += 1) addCodes(position, group);
  }
  for (let q: usize = 0; q < <usize>numericCount; q += 1) {
    if (complete) for (let pair: usize = 0; pair < stride; pair += 32) addComplete(count, q, pair);
    else for (let pair: usize = 0; pair < stride; pair += 16) addObserved(count, q, pair);
  }
}
