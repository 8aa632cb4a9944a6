import {
  at,
  codesOf,
  complete,
  halfPrecision,
  itemCount,
  logDensityTop,
  logProbability,
  logShare,
  means,
  numericCount,
  scoreOf,
  stride,
  valuesOf,
} from './layout';

/** Log share of the classes and log probability of the row's answers, up to eight classes from `group` on. */
function scoreCodes(position: i32, group: usize): void {
  const left = stride - group;
  const begin = codesOf(position);
  const end = begin + ((<usize>itemCount) << 1);
  const table = logProbability + group;
  const from = logShare + group;
  const to = scoreOf(position) + group;
  let a = v128.load(from);
  if (left <= 16) {
    for (let cell = begin; cell < end; cell += 2) {
      a = f64x2.add(a, v128.load(table + <usize>load<u16>(cell) * stride));
    }
    v128.store(to, a);
    return;
  }
  let b = v128.load(from, 16);
  if (left <= 32) {
    for (let cell = begin; cell < end; cell += 2) {
      const category = table + <usize>load<u16>(cell) * stride;
      a = f64x2.add(a, v128.load(category));
      b = f64x2.add(b, v128.load(category, 16));
    }
    v128.store(to, a);
    v128.store(to, b, 16);
    return;
  }
  let c = v128.load(from, 32);
  if (left <= 48) {
    for (let cell = begin; cell < end; cell += 2) {
      const category = table + <usize>load<u16>(cell) * stride;
      a = f64x2.add(a, v128.load(category));
      b = f64x2.add(b, v128.load(category, 16));
      c = f64x2.add(c, v128.load(category, 32));
    }
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    return;
  }
  let e = v128.load(from, 48);
  for (let cell = begin; cell < end; cell += 2) {
    const category = table + <usize>load<u16>(cell) * stride;
    a = f64x2.add(a, v128.load(category));
    b = f64x2.add(b, v128.load(category, 16));
    c = f64x2.add(c, v128.load(category, 32));
    e = f64x2.add(e, v128.load(category, 48));
  }
  v128.store(to, a);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, e, 48);
}

/** Adds the log density of one numeric value in two classes. */
function density(sum: v128, x: v128, mean: v128, top: v128, half: v128): v128 {
  const d = f64x2.sub(x, mean);
  return f64x2.add(sum, f64x2.sub(top, f64x2.mul(f64x2.mul(d, d), half)));
}
/** As `density`; a missing value is NaN, which is unequal to itself, and says nothing. */
function observedDensity(sum: v128, x: v128, mean: v128, top: v128, half: v128): v128 {
  const d = f64x2.sub(x, mean);
  return f64x2.add(sum, v128.and(f64x2.sub(top, f64x2.mul(f64x2.mul(d, d), half)), f64x2.eq(d, d)));
}

/** Adds the log densities of the numeric values of four rows that miss none, so that the parameters are loaded once for them. */
function scoreFour(position: i32): void {
  const first = valuesOf(position);
  const second = valuesOf(position + 1);
  const third = valuesOf(position + 2);
  const fourth = valuesOf(position + 3);
  for (let pair: usize = 0; pair < stride; pair += 16) {
    const to = scoreOf(position) + pair;
    let a = v128.load(to);
    let b = v128.load(to + stride);
    let c = v128.load(to + 2 * stride);
    let e = v128.load(to + 3 * stride);
    let cell = pair;
    for (let q: usize = 0; q < (<usize>numericCount) << 3; q += 8) {
      const mean = at(means, cell);
      const top = at(logDensityTop, cell);
      const half = at(halfPrecision, cell);
      a = density(a, v128.load_splat<f64>(first + q), mean, top, half);
      b = density(b, v128.load_splat<f64>(second + q), mean, top, half);
      c = density(c, v128.load_splat<f64>(third + q), mean, top, half);
      e = density(e, v128.load_splat<f64>(fourth + q), mean, top, half);
      cell += stride;
    }
    v128.store(to, a);
    v128.store(to + stride, b);
    v128.store(to + 2 * stride, c);
    v128.store(to + 3 * stride, e);
  }
}

function scoreOne(position: i32): void {
  const values = valuesOf(position);
  for (let pair: usize = 0; pair < stride; pair += 16) {
    const to = scoreOf(position) + pair;
    let sum = v128.load(to);
    let cell = pair;
    for (let q: usize = 0; q < (<usize>numericCount) << 3; q += 8) {
      const x = v128.load_splat<f64>(values + q);
      sum = observedDensity(sum, x, at(means, cell), at(logDensityTop, cell), at(halfPrecision, cell));
      cell += stride;
    }
    v128.store(to, sum);
  }
}

/** Log density of each row in each class, up to what is common to all, into `score`. */
export function scoreRows(count: i32): void {
  for (let group: usize = 0; group < stride; group += 64) {
    for (let position = 0; position < count; position += 1) scoreCodes(position, group);
  }
  if (numericCount === 0) return;
  let position = 0;
  if (complete) for (; position + 4 <= count; position += 4) scoreFour(position);
  for (; position < count; position += 1) scoreOne(position);
}
