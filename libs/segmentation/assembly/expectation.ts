/**
 * The expectation step for WebAssembly with SIMD. `node scripts/gen.mjs` compiles it into
 * src/em/expectation-wasm.generated.ts. It makes the same floating operations in the same order as
 * src/em/plain-expectation.ts, which explains them; change both together.
 *
 * The two numbers of a vector are two classes: what belongs to the classes stands side by side with an even stride, for
 * each category or numeric item. The class beside an odd last one has the share 0, so its posteriors are 0.
 */

let itemCount: i32 = 0;
let numericCount: i32 = 0;
let codes: usize = 0;
let numeric: usize = 0;
let weights: usize = 0;
let afterRows: usize = 0;

let k: i32 = 0;
let stride: usize = 0;
let logShare: usize = 0;
let logProbability: usize = 0;
let means: usize = 0;
let halfPrecision: usize = 0;
let logDensityTop: usize = 0;
let mass: usize = 0;
let numericMass: usize = 0;
let numericSum: usize = 0;
let numericSquares: usize = 0;
let counts: usize = 0;
let afterCounts: usize = 0;
let score: usize = 0;
let posteriors: usize = 0;
let logLikelihood: f64 = 0;

/** Lays out the rows from `base` on: categories of 16 bits, numeric values, weights. Returns the first byte behind them. */
export function placeRows(base: usize, rows: i32, items: i32, numericItems: i32): usize {
  itemCount = items;
  numericCount = numericItems;
  codes = base;
  numeric = (codes + ((<usize>rows * <usize>items) << 1) + 15) & ~15;
  weights = numeric + ((<usize>rows * <usize>numericItems) << 3);
  afterRows = (weights + ((<usize>rows) << 3) + 15) & ~15;
  return afterRows;
}

/** Lays out what belongs to k classes and a block of posteriors; returns the first byte behind that. */
export function placeClasses(classes: i32, categories: i32, block: i32): usize {
  k = classes;
  stride = (<usize>((k + 1) & ~1)) << 3;
  const numericSize = <usize>numericCount * stride;
  logShare = afterRows;
  means = logShare + stride;
  halfPrecision = means + numericSize;
  logDensityTop = halfPrecision + numericSize;
  logProbability = logDensityTop + numericSize;
  mass = logProbability + <usize>(categories + 1) * stride;
  numericMass = mass + stride;
  numericSum = numericMass + numericSize;
  numericSquares = numericSum + numericSize;
  counts = numericSquares + numericSize;
  afterCounts = counts + <usize>(categories + 1) * stride;
  score = afterCounts;
  posteriors = score + stride;
  return posteriors + ((<usize>block * <usize>k) << 3);
}

export function codesAt(): usize {
  return codes;
}
export function numericAt(): usize {
  return numeric;
}
export function weightsAt(): usize {
  return weights;
}
export function modelAt(): usize {
  return logShare;
}
export function totalsAt(): usize {
  return mass;
}
export function posteriorsAt(): usize {
  return posteriors;
}
export function lastLogLikelihood(): f64 {
  return logLikelihood;
}

export function clear(): void {
  memory.fill(mass, 0, afterCounts - mass);
  logLikelihood = 0;
}

/** e^x for x ≤ 0, 0 below −700; see `expOf` of plain-expectation.ts. */
function expOf(given: v128): v128 {
  const x = f64x2.pmax(f64x2.splat(-700), given);
  const shifter = f64x2.splat(6755399441055744);
  const shifted = f64x2.add(f64x2.mul(x, f64x2.splat(1.4426950408889634)), shifter);
  const n = f64x2.sub(shifted, shifter);
  const r = f64x2.sub(
    f64x2.sub(x, f64x2.mul(n, f64x2.splat(0.6931471803691238))),
    f64x2.mul(n, f64x2.splat(1.9082149292705877e-10)),
  );
  let p = f64x2.splat(1.0 / 6227020800);
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 479001600));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 39916800));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 3628800));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 362880));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 40320));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 5040));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 720));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 120));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 24));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 6));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(0.5));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1));
  // The whole number sits in the low bits of `shifted`; as an exponent it is the power of two.
  const power = i64x2.shl(i64x2.add(shifted, i64x2.splat(1023)), 52);
  return v128.and(f64x2.mul(p, power), f64x2.ge(given, f64x2.splat(-700)));
}

/** ln x for x ≥ 1; see `logOf` of plain-expectation.ts. */
function logOf(given: f64): f64 {
  let x = given;
  let halvings: f64 = 0;
  while (x > 1.4142135623730951) {
    x *= 0.5;
    halvings += 1;
  }
  const s = (x - 1) / (x + 1);
  const q = s * s;
  let p: f64 = 1.0 / 21;
  p = p * q + 1.0 / 19;
  p = p * q + 1.0 / 17;
  p = p * q + 1.0 / 15;
  p = p * q + 1.0 / 13;
  p = p * q + 1.0 / 11;
  p = p * q + 1.0 / 9;
  p = p * q + 1.0 / 7;
  p = p * q + 1.0 / 5;
  p = p * q + 1.0 / 3;
  p = p * q + 1;
  return halvings * 0.6931471805599453 + 2 * s * p;
}

function at(base: usize, index: usize): v128 {
  return v128.load(base + index);
}
function addTo(address: usize, value: v128): void {
  v128.store(address, f64x2.add(v128.load(address), value));
}

/** Log density of a row in each class, up to what is common to all, into `score`. */
function scoreRow(row: i32): void {
  const begin = codes + ((<usize>row * <usize>itemCount) << 1);
  const end = begin + ((<usize>itemCount) << 1);
  for (let group: usize = 0; group < stride; group += 64) {
    const left = stride - group;
    const from = logShare + group;
    let a = v128.load(from);
    let b = f64x2.splat(0);
    let c = f64x2.splat(0);
    let e = f64x2.splat(0);
    if (left > 16) b = v128.load(from, 16);
    if (left > 32) c = v128.load(from, 32);
    if (left > 48) e = v128.load(from, 48);
    const table = logProbability + group;
    if (left > 48) {
      for (let cell = begin; cell < end; cell += 2) {
        const category = table + <usize>load<u16>(cell) * stride;
        a = f64x2.add(a, v128.load(category));
        b = f64x2.add(b, v128.load(category, 16));
        c = f64x2.add(c, v128.load(category, 32));
        e = f64x2.add(e, v128.load(category, 48));
      }
    } else {
      for (let cell = begin; cell < end; cell += 2) {
        const category = table + <usize>load<u16>(cell) * stride;
        a = f64x2.add(a, v128.load(category));
        if (left > 16) b = f64x2.add(b, v128.load(category, 16));
        if (left > 32) c = f64x2.add(c, v128.load(category, 32));
      }
    }
    const to = score + group;
    v128.store(to, a);
    if (left > 16) v128.store(to, b, 16);
    if (left > 32) v128.store(to, c, 32);
    if (left > 48) v128.store(to, e, 48);
  }
  if (numericCount === 0) return;
  const values = numeric + ((<usize>row * <usize>numericCount) << 3);
  for (let pair: usize = 0; pair < stride; pair += 16) {
    let sum = at(score, pair);
    let cell = pair;
    for (let q = 0; q < numericCount; q += 1) {
      const d = f64x2.sub(v128.load_splat<f64>(values + ((<usize>q) << 3)), at(means, cell));
      const term = f64x2.sub(at(logDensityTop, cell), f64x2.mul(f64x2.mul(d, d), at(halfPrecision, cell)));
      // A missing value is NaN, which is unequal to itself.
      sum = f64x2.add(sum, v128.and(term, f64x2.eq(d, d)));
      cell += stride;
    }
    v128.store(score + pair, sum);
  }
}

/** Adds a row's posterior weights, which stand in `score`, to the totals of the classes. */
function addRow(row: i32): void {
  const begin = codes + ((<usize>row * <usize>itemCount) << 1);
  const end = begin + ((<usize>itemCount) << 1);
  for (let group: usize = 0; group < stride; group += 64) {
    const left = stride - group;
    const from = score + group;
    const a = v128.load(from);
    let b = f64x2.splat(0);
    let c = f64x2.splat(0);
    let e = f64x2.splat(0);
    if (left > 16) b = v128.load(from, 16);
    if (left > 32) c = v128.load(from, 32);
    if (left > 48) e = v128.load(from, 48);
    const table = counts + group;
    for (let cell = begin; cell < end; cell += 2) {
      const category = table + <usize>load<u16>(cell) * stride;
      addTo(category, a);
      if (left > 16) addTo(category + 16, b);
      if (left > 32) addTo(category + 32, c);
      if (left > 48) addTo(category + 48, e);
    }
  }
  for (let pair: usize = 0; pair < stride; pair += 16) addTo(mass + pair, at(score, pair));
  const values = numeric + ((<usize>row * <usize>numericCount) << 3);
  for (let q = 0; q < numericCount; q += 1) {
    const value = load<f64>(values + ((<usize>q) << 3));
    if (value !== value) continue;
    const x = f64x2.splat(value);
    for (let pair: usize = 0; pair < stride; pair += 16) {
      const cell = <usize>q * stride + pair;
      const m = at(score, pair);
      const mx = f64x2.mul(m, x);
      addTo(numericMass + cell, m);
      addTo(numericSum + cell, mx);
      addTo(numericSquares + cell, f64x2.mul(mx, x));
    }
  }
}

/** Rows first … last − 1; writes their posteriors, `rows × k`, when they are wanted. */
export function walk(first: i32, last: i32, wanted: bool): void {
  let out = posteriors;
  for (let row = first; row < last; row += 1) {
    const w = load<f64>(weights + ((<usize>row) << 3));
    if (w === 0 && !wanted) continue;
    scoreRow(row);
    let highest = at(score, 0);
    for (let pair: usize = 16; pair < stride; pair += 16) highest = f64x2.pmax(highest, at(score, pair));
    const even = f64x2.extract_lane(highest, 0);
    const odd = f64x2.extract_lane(highest, 1);
    const top = even > odd ? even : odd;
    const tops = f64x2.splat(top);
    let sums = f64x2.splat(0);
    for (let pair: usize = 0; pair < stride; pair += 16) {
      const p = expOf(f64x2.sub(at(score, pair), tops));
      v128.store(score + pair, p);
      sums = f64x2.add(sums, p);
    }
    const sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
    logLikelihood += w * (top + logOf(sum));
    if (wanted) {
      for (let c = 0; c < k; c += 1) {
        store<f64>(out, load<f64>(score + ((<usize>c) << 3)) / sum);
        out += 8;
      }
    }
    const scale = f64x2.splat(w / sum);
    for (let pair: usize = 0; pair < stride; pair += 16) v128.store(score + pair, f64x2.mul(at(score, pair), scale));
    addRow(row);
  }
}
