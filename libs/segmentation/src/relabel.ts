import { massesOf } from './criteria.js';
import type { LatentClassModel } from './em/model.js';
import type { PatternFit } from './estimator.js';
import type { PatternMatrix } from './patterns.js';

/** What relabelling changes of a fit. */
type Memberships = Pick<PatternFit, 'k' | 'posteriors' | 'labels'> & Partial<Pick<PatternFit, 'model'>>;

/** By segment and item, the mean of the members; 0 where they gave no answer. */
function itemMeans({ rows, items, values, weights }: PatternMatrix, { k, posteriors }: Memberships): Float64Array {
  const means = new Float64Array(k * items);
  const masses = new Float64Array(k * items);
  for (let row = 0; row < rows; row += 1) {
    for (let c = 0; c < k; c += 1) {
      const share = weights[row]! * posteriors[row * k + c]!;
      for (let item = 0; item < items; item += 1) {
        const value = values[row * items + item]!;
        if (Number.isNaN(value)) continue;
        means[c * items + item] = means[c * items + item]! + share * value;
        masses[c * items + item] = masses[c * items + item]! + share;
      }
    }
  }
  return means.map((sum, cell) => (masses[cell]! > 0 ? sum / masses[cell]! : 0));
}

/**
 * The order in which segments are numbered: the largest first; equal sizes by the mean of the first item in which they
 * differ, the lower first. The same solution gets the same numbers whatever start found it.
 */
function segmentOrder(matrix: PatternMatrix, fit: Memberships): number[] {
  const { items } = matrix;
  const sizes = massesOf(fit.posteriors, matrix.weights, fit.k);
  // Sizes are seldom equal, and the means are the dearer.
  let known: Float64Array | null = null;
  const meanOf = (c: number, item: number): number => (known ??= itemMeans(matrix, fit))[c * items + item]!;
  const differs = (a: number, b: number): boolean => Math.abs(a - b) > 1e-6 * (1 + Math.abs(a));
  return Array.from({ length: fit.k }, (_, c) => c).sort((a, b) => {
    if (differs(sizes[a]!, sizes[b]!)) return sizes[b]! - sizes[a]!;
    for (let item = 0; item < items; item += 1) {
      if (differs(meanOf(a, item), meanOf(b, item))) return meanOf(a, item) - meanOf(b, item);
    }
    return a - b;
  });
}

/** The same model with its classes in another order; `order[c]` is what class c was called before. */
function reorderClasses(model: LatentClassModel, order: readonly number[]): LatentClassModel {
  const { k } = model;
  const byClass = (source: Float64Array): Float64Array => {
    const cells = source.length / k;
    return source.map((_, at) => source[order[Math.floor(at / cells)]! * cells + (at % cells)]!);
  };
  return {
    ...model,
    shares: byClass(model.shares),
    logProbability: byClass(model.logProbability),
    means: byClass(model.means),
    variances: byClass(model.variances),
    // By item and class.
    tilt: model.tilt.map((_, at) => model.tilt[at - (at % k) + order[at % k]!]!),
  };
}

/** The same fit with its segments in canonical order. */
export function relabelFit<T extends Memberships>(matrix: PatternMatrix, fit: T): T {
  const order = segmentOrder(matrix, fit);
  const { k } = fit;
  const newName = new Int32Array(k);
  order.forEach((old, position) => (newName[old] = position));
  const posteriors = new Float64Array(fit.posteriors.length);
  for (let row = 0; row < matrix.rows; row += 1) {
    for (let c = 0; c < k; c += 1) posteriors[row * k + c] = fit.posteriors[row * k + order[c]!]!;
  }
  const model = fit.model ? { model: reorderClasses(fit.model, order) } : {};
  return { ...fit, ...model, posteriors, labels: fit.labels.map((label) => newName[label]!) };
}
