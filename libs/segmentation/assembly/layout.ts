/** Where the kernel of the expectation step keeps what in its memory. */

/** Rows of a block: their scores, codes and numeric values stay in the first cache. */
export const BLOCK: i32 = 64;

export let itemCount: i32 = 0;
export let numericCount: i32 = 0;
export let complete: bool = true;
export let codes: usize = 0;
export let numeric: usize = 0;
export let weights: usize = 0;
export let afterRows: usize = 0;

export let k: i32 = 0;
export let stride: usize = 0;
export let logShare: usize = 0;
export let logProbability: usize = 0;
export let means: usize = 0;
export let halfPrecision: usize = 0;
export let logDensityTop: usize = 0;
export let mass: usize = 0;
export let numericMass: usize = 0;
export let numericSum: usize = 0;
export let numericSquares: usize = 0;
export let counts: usize = 0;
export let afterCounts: usize = 0;
export let score: usize = 0;
export let picked: usize = 0;
export let pickedWeights: usize = 0;
export let tops: usize = 0;
export let sums: usize = 0;
export let posteriors: usize = 0;

/**
 * Lays out the rows from `base` on: categories of 16 bits, numeric values, weights.
 *
 * @param allObserved - Whether no numeric value is missing.
 * @returns The first byte behind them.
 */
export function placeRows(base: usize, rows: i32, items: i32, numericItems: i32, allObserved: bool): usize {
  itemCount = items;
  numericCount = numericItems;
  complete = allObserved;
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
  picked = score + <usize>BLOCK * stride;
  pickedWeights = picked + <usize>BLOCK * 8;
  tops = pickedWeights + <usize>BLOCK * 8;
  sums = tops + <usize>BLOCK * 8;
  posteriors = sums + <usize>BLOCK * 8;
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

export function at(base: usize, index: usize): v128 {
  return v128.load(base + index);
}
export function addTo(address: usize, value: v128): void {
  v128.store(address, f64x2.add(v128.load(address), value));
}
export function rowOf(position: i32): usize {
  return <usize>load<i32>(picked + ((<usize>position) << 2));
}
export function scoreOf(position: i32): usize {
  return score + <usize>position * stride;
}
export function codesOf(position: i32): usize {
  return codes + ((rowOf(position) * <usize>itemCount) << 1);
}
export function valuesOf(position: i32): usize {
  return numeric + ((rowOf(position) * <usize>numericCount) << 3);
}
