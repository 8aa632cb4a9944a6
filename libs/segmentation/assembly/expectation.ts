/**
 * The expectation step for WebAssembly with SIMD. `node scripts/gen.mjs` compiles it into
 * src/em/expectation-wasm.generated.ts. It makes the same floating operations in the same order as
 * src/em/plain-expectation.ts, which explains them; change both together.
 *
 * The two numbers of a vector are two classes: what belongs to the classes stands side by side with an even stride, for
 * each category or numeric item. The class beside an odd last one has the share 0, so its posteriors are 0.
 *
 * Rows are taken a block at a time and a block in phases (score, exponentiate, add): each phase has much work that does
 * not wait for itself, where one row after the other waits for every exponential and logarithm. Every sum is still added
 * up in the order of the rows.
 */
import { BLOCK, at, k, picked, pickedWeights, posteriors, scoreOf, stride, sums, tops, weights } from './layout';
import { expOf, logOf } from './elementary';
import { scoreRows } from './scores';
import { addRows, clearTotals, weigh } from './totals';

export { placeRows, placeClasses, codesAt, numericAt, weightsAt, modelAt, totalsAt, posteriorsAt } from './layout';

let logLikelihood: f64 = 0;

export function lastLogLikelihood(): f64 {
  return logLikelihood;
}

export function clear(): void {
  clearTotals();
  logLikelihood = 0;
}

/** Notes the rows of a block that count, and their weights; returns how many. */
function pickRows(first: i32, last: i32, wanted: bool): i32 {
  let count = 0;
  for (let row = first; row < last; row += 1) {
    const w = load<f64>(weights + ((<usize>row) << 3));
    if (w === 0 && !wanted) continue;
    store<i32>(picked + ((<usize>count) << 2), row);
    store<f64>(pickedWeights + ((<usize>count) << 3), w);
    count += 1;
  }
  return count;
}

/** Turns the scores of each row into odds, the largest of them 1; notes the largest score and the sum of the odds. */
function exponentiate(count: i32): void {
  for (let position = 0; position < count; position += 1) {
    const own = scoreOf(position);
    let highest = at(own, 0);
    for (let pair: usize = 16; pair < stride; pair += 16) highest = f64x2.pmax(highest, at(own, pair));
    const even = f64x2.extract_lane(highest, 0);
    const odd = f64x2.extract_lane(highest, 1);
    const top = even > odd ? even : odd;
    const tops2 = f64x2.splat(top);
    let sums2 = f64x2.splat(0);
    for (let pair: usize = 0; pair < stride; pair += 16) {
      const p = expOf(f64x2.sub(at(own, pair), tops2));
      v128.store(own + pair, p);
      sums2 = f64x2.add(sums2, p);
    }
    store<f64>(tops + ((<usize>position) << 3), top);
    store<f64>(sums + ((<usize>position) << 3), f64x2.extract_lane(sums2, 0) + f64x2.extract_lane(sums2, 1));
  }
}

/** Adds the rows to the log-likelihood, and overwrites the sums of their odds with what makes them posterior weights. */
function addLogarithms(count: i32): void {
  if (count & 1) store<f64>(sums + ((<usize>count) << 3), 1);
  for (let position = 0; position < count; position += 2) {
    const place = (<usize>position) << 3;
    const sum = at(sums, place);
    const w = at(pickedWeights, place);
    const terms = f64x2.mul(w, f64x2.add(at(tops, place), logOf(sum)));
    logLikelihood += f64x2.extract_lane(terms, 0);
    if (position + 1 < count) logLikelihood += f64x2.extract_lane(terms, 1);
    v128.store(sums + place, f64x2.div(w, sum));
  }
}

function storePosteriors(count: i32, out: usize): void {
  for (let position = 0; position < count; position += 1) {
    const sum = load<f64>(sums + ((<usize>position) << 3));
    for (let c = 0; c < k; c += 1) {
      store<f64>(out, load<f64>(scoreOf(position) + ((<usize>c) << 3)) / sum);
      out += 8;
    }
  }
}

/** Rows first … last − 1; writes their posteriors, `rows × k`, when they are wanted. */
export function walk(first: i32, last: i32, wanted: bool): void {
  let out = posteriors;
  for (let from = first; from < last; from += BLOCK) {
    const count = pickRows(from, min(last, from + BLOCK), wanted);
    scoreRows(count);
    exponentiate(count);
    if (wanted) {
      storePosteriors(count, out);
      out += (<usize>count * <usize>k) << 3;
    }
    addLogarithms(count);
    weigh(count);
    addRows(count);
  }
}
