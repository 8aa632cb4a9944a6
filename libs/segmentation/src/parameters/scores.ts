import { choleskyFactor, choleskySolve } from '@needfinder/numeric';
import type { LatentClassModel } from '../em/model.js';
import type { LatentClassProblem } from '../em/problem.js';

/** One free parameter: what it belongs to, and its score for a row. */
interface Parameter {
  readonly item: number;
  /** −1 = shared by the classes. */
  readonly segment: number;
  /** Category within the item; −1 = a slope, mean or rate; −2 = the logarithm of a variance. */
  readonly category: number;
  readonly scoreOf: (row: number, posteriors: Float64Array) => number;
}

/** Item parameters of a latent class model, in the order of the covariance matrix. */
export function itemParameters(problem: LatentClassProblem, model: LatentClassModel): Parameter[] {
  const { codes, categories: common, numeric, numericItems, variances } = problem;
  const { k } = model;
  const J = problem.coded.length;
  const probability = (c: number, category: number): number =>
    Math.exp(model.logProbability[c * (common + 1) + category]!);
  const classes = Array.from({ length: k }, (_, c) => c);
  const coded = problem.coded.flatMap((item, j): Parameter[] => {
    const { start, categories, scores } = item;
    const levels = Array.from({ length: categories }, (_, m) => m);
    const meanScore = classes.map((c) => levels.reduce((sum, m) => sum + probability(c, start + m) * scores[m]!, 0));
    const slope = (c: number): Parameter => ({
      item: j,
      segment: c,
      category: -1,
      scoreOf: (row, posteriors) => {
        const code = codes[row * J + j]!;
        return code === common ? 0 : posteriors[row * k + c]! * (scores[code - start]! - centreOf(c));
      },
    });
    // A Poisson rate is not cut off at the largest count that occurs.
    const centreOf = (c: number): number => (item.model === 'poisson' ? rateOf(problem, model, j, c) : meanScore[c]!);
    const level = (m: number, among: readonly number[], segment: number): Parameter => ({
      item: j,
      segment,
      category: m,
      scoreOf: (row, posteriors) => {
        const code = codes[row * J + j]!;
        if (code === common) return 0;
        let sum = 0;
        for (const c of among) {
          sum += posteriors[row * k + c]! * ((code === start + m ? 1 : 0) - probability(c, start + m));
        }
        return sum;
      },
    });
    if (item.model === 'poisson') return classes.map(slope);
    if (item.model === 'adjacent-category') {
      return [...levels.slice(1).map((m) => level(m, classes, -1)), ...classes.slice(1).map(slope)];
    }
    return classes.flatMap((c) => {
      // The likeliest category is the one left out: others may sit at 0.
      const reference = levels.reduce((best, m) =>
        probability(c, start + m) > probability(c, start + best) ? m : best,
      );
      return levels.filter((m) => m !== reference).map((m) => level(m, [c], c));
    });
  });
  const standard = (row: number, q: number, c: number): number =>
    (numeric[row * numericItems + q]! - model.means[c * numericItems + q]!) /
    Math.sqrt(model.variances[c * numericItems + q]!);
  const numbers = Array.from({ length: numericItems }, (_, q) => q).flatMap((q): Parameter[] => {
    const mean = (c: number): Parameter => ({
      item: J + q,
      segment: c,
      category: -1,
      scoreOf: (row, posteriors) => {
        const z = standard(row, q, c);
        return Number.isNaN(z) ? 0 : (posteriors[row * k + c]! * z) / Math.sqrt(model.variances[c * numericItems + q]!);
      },
    });
    const variance = (among: readonly number[], segment: number): Parameter => ({
      item: J + q,
      segment,
      category: -2,
      scoreOf: (row, posteriors) => {
        let sum = 0;
        for (const c of among) {
          const z = standard(row, q, c);
          if (!Number.isNaN(z)) sum += (posteriors[row * k + c]! * (z * z - 1)) / 2;
        }
        return sum;
      },
    });
    return [
      ...classes.map(mean),
      ...(variances === 'class' ? classes.map((c) => variance([c], c)) : [variance(classes, -1)]),
    ];
  });
  return [...coded, ...numbers];
}

/** Rate of a Poisson item in a class, read back from two of its probabilities. */
export function rateOf(problem: LatentClassProblem, model: LatentClassModel, j: number, c: number): number {
  const { start, scores, logBase, categories } = problem.coded[j]!;
  const at = (m: number): number => model.logProbability[c * (problem.categories + 1) + start + m]! - logBase[m]!;
  if (categories < 2) return scores[0]!;
  return Math.exp((at(categories - 1) - at(0)) / (scores[categories - 1]! - scores[0]!));
}

/** Covariance of the free parameters: of the class logit first, then of the items. */
export interface ParameterCovariance {
  readonly size: number;
  /** `size × size`; NaN in the rows of parameters at their boundary. */
  readonly values: Float64Array;
}

/** Information per person under which a parameter sits at its boundary. */
const NO_INFORMATION = 1e-7;

/**
 * Inverse of the observed information, by the outer product of the scores.
 *
 * @param priors - `rows × k`, class probabilities before the answers.
 * @param design - `rows × width`, of the class logit; class 0 is the reference.
 * @returns null when there are fewer distinct answers than parameters, so that the information is singular.
 *
 * Source: Berndt, Hall, Hall & Hausman (1974), Annals of Economic and Social Measurement 3:653-665; for latent classes
 * Bandeen-Roche et al. (1997) and Linzer & Lewis (2011), J. Stat. Software 42(10), 2.4.
 */
export function parameterCovariance(
  problem: LatentClassProblem,
  posteriors: Float64Array,
  priors: Float64Array,
  design: Float64Array,
  k: number,
  parameters: readonly Parameter[],
): ParameterCovariance | null {
  const { rows, weights, totalWeight } = problem;
  const width = design.length / rows;
  const logits = (k - 1) * width;
  const size = logits + parameters.length;
  const information = new Float64Array(size * size);
  const scores = new Float64Array(size);
  for (let row = 0; row < rows; row += 1) {
    for (let a = 0; a < logits; a += 1) {
      const cell = row * k + 1 + Math.floor(a / width);
      scores[a] = (posteriors[cell]! - priors[cell]!) * design[row * width + (a % width)]!;
    }
    parameters.forEach(({ scoreOf }, position) => (scores[logits + position] = scoreOf(row, posteriors)));
    for (let a = 0; a < size; a += 1) {
      const score = weights[row]! * scores[a]!;
      if (score === 0) continue;
      for (let b = 0; b <= a; b += 1) information[a * size + b] = information[a * size + b]! + score * scores[b]!;
    }
  }
  const kept = Array.from({ length: size }, (_, a) => a).filter(
    (a) => information[a * size + a]! > NO_INFORMATION * totalWeight,
  );
  // In units of one each, so that "singular" means the same for every parameter.
  const scale = kept.map((a) => Math.sqrt(information[a * size + a]!));
  const m = kept.length;
  const unit = Float64Array.from({ length: m * m }, (_, cell) => {
    const [a, b] = [Math.floor(cell / m), cell % m];
    const [high, low] = kept[a]! >= kept[b]! ? [kept[a]!, kept[b]!] : [kept[b]!, kept[a]!];
    return information[high * size + low]! / (scale[a]! * scale[b]!);
  });
  const factor = choleskyFactor(unit, m);
  if (!factor || factor.some((value, cell) => cell % (m + 1) === 0 && value < 1e-5)) return null;
  const values = new Float64Array(size * size).fill(Number.NaN);
  kept.forEach((b, column) => {
    const right = new Float64Array(m);
    right[column] = 1;
    const solved = choleskySolve(factor, m, right);
    kept.forEach((a, row) => (values[a * size + b] = solved[row]! / (scale[row]! * scale[column]!)));
  });
  return { size, values };
}
