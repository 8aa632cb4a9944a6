import type { IndicatorScale } from '@needfinder/domain';
import type { LatentClassModel } from '../em/model.js';
import type { LatentClassProblem } from '../em/problem.js';
import type { Indicator } from '../types.js';
import { itemParameters, rateOf, type ParameterCovariance } from './scores.js';

/** An estimate of the model with its standard error; null where the parameter sits at its boundary. */
export interface ParameterEstimate {
  readonly value: number;
  readonly standardError: number | null;
}

/** What a segment's members answer, by the model. */
export interface ItemEstimates {
  readonly name: string;
  readonly scale: IndicatorScale;
  /** One per level that occurs, with its probability; one for the mean of a numeric item or the rate of a count. */
  readonly rows: readonly {
    /** Value of the level in the data; null for a mean or rate. */
    readonly level: number | null;
    /** By segment. */
    readonly segments: readonly ParameterEstimate[];
  }[];
}

/** Standard error of a function with this gradient over the free parameters; null when one of them has no variance. */
export function standardErrorOf(
  covariance: ParameterCovariance | null,
  gradient: ReadonlyMap<number, number>,
): number | null {
  if (!covariance) return null;
  let variance = 0;
  for (const [a, slopeA] of gradient) {
    for (const [b, slopeB] of gradient) {
      if (slopeA === 0 || slopeB === 0) continue;
      variance += slopeA * slopeB * covariance.values[a * covariance.size + b]!;
    }
  }
  return variance > 0 ? Math.sqrt(variance) : null;
}

/**
 * Item probabilities, means and rates by segment with standard errors by the delta method.
 *
 * @param values - `rows × items`, the answers that the problem codes.
 * @param offset - Parameters of the class logit that come before those of the items.
 */
export function itemEstimates(
  indicators: readonly Indicator[],
  values: Float64Array,
  problem: LatentClassProblem,
  model: LatentClassModel,
  covariance: ParameterCovariance | null,
  offset: number,
): ItemEstimates[] {
  const { k } = model;
  const items = indicators.length;
  const classes = Array.from({ length: k }, (_, c) => c);
  const parameters = itemParameters(problem, model).map((parameter, position) => ({
    ...parameter,
    at: offset + position,
  }));
  const codedItems = indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [] : [item]));
  const numericItems = indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [item] : []));

  const levelsOf = (item: number, j: number): Float64Array => {
    const { start, categories } = problem.coded[j]!;
    const levels = new Float64Array(categories);
    for (let row = 0; row < problem.rows; row += 1) {
      const code = problem.codes[row * problem.coded.length + j]!;
      if (code < problem.categories) levels[code - start] = values[row * items + item]!;
    }
    return levels;
  };
  const probabilityRows = (j: number, levels: Float64Array): ItemEstimates['rows'] => {
    const { start, scores } = problem.coded[j]!;
    const own = parameters.filter(({ item }) => item === j);
    return [...levels].map((level, m) => ({
      level,
      segments: classes.map((c): ParameterEstimate => {
        const probabilityOf = (category: number): number =>
          Math.exp(model.logProbability[c * (problem.categories + 1) + start + category]!);
        const p = probabilityOf(m);
        const mean = levels.reduce((sum, _, r) => sum + probabilityOf(r) * scores[r]!, 0);
        const gradient = new Map(
          own
            .filter(({ segment }) => segment === c || segment === -1)
            .map(({ at, category }): [number, number] => [
              at,
              category === -1 ? p * (scores[m]! - mean) : p * ((category === m ? 1 : 0) - probabilityOf(category)),
            ]),
        );
        // Slopes next to nothing belong to categories at 0, which have no variance to give.
        for (const [at, slope] of gradient) if (Math.abs(slope) < 1e-9) gradient.delete(at);
        return { value: p, standardError: standardErrorOf(covariance, gradient) };
      }),
    }));
  };
  const single = (item: number, valueOf: (c: number) => [number, number]): ItemEstimates['rows'] => [
    {
      level: null,
      segments: classes.map((c): ParameterEstimate => {
        const [value, slope] = valueOf(c);
        const parameter = parameters.find((one) => one.item === item && one.segment === c && one.category === -1)!;
        return { value, standardError: standardErrorOf(covariance, new Map([[parameter.at, slope]])) };
      }),
    },
  ];
  return indicators.map(({ name, scale }, item): ItemEstimates => {
    const q = numericItems.indexOf(item);
    if (q >= 0) {
      const seen = Array.from({ length: problem.rows }, (_, row) => row).filter(
        (row) => !Number.isNaN(values[row * items + item]!),
      );
      // The problem holds standard units: two different values tell them.
      const low = seen.reduce((best, row) => (values[row * items + item]! < values[best * items + item]! ? row : best));
      const high = seen.reduce((best, row) =>
        values[row * items + item]! > values[best * items + item]! ? row : best,
      );
      const standard = (row: number): number => problem.numeric[row * numericItems.length + q]!;
      const span = standard(high) - standard(low);
      const unit = span > 0 ? (values[high * items + item]! - values[low * items + item]!) / span : 1;
      return {
        name,
        scale,
        rows: single(problem.coded.length + q, (c) => [
          values[low * items + item]! + unit * (model.means[c * numericItems.length + q]! - standard(low)),
          unit,
        ]),
      };
    }
    const j = codedItems.indexOf(item);
    if (problem.coded[j]!.model === 'poisson') {
      return {
        name,
        scale,
        rows: single(j, (c) => [rateOf(problem, model, j, c), rateOf(problem, model, j, c)]),
      };
    }
    return { name, scale, rows: probabilityRows(j, levelsOf(item, j)) };
  });
}
