import { estimate, estimateOf, quantitiesOf, robustRange, type ProfileQuantity } from './estimates.js';
import { classScores, type ClassScores } from './three-step/class-scores.js';
import type { BasisProfileItem, Estimate, Indicator } from './types.js';

const MARKER_DIFFERENCE = 0.25;
const MARKER_RATIO = 0.5;

const SHARE_RULE = 'differs from the total by more than .25, or by more than 50 % of the total';
const MEAN_RULE = 'differs from the total by more than .25 of the range (middle 96 % of the answers)';

/**
 * Variance of the mean of a quantity in a segment, from the information of the class model: the delta method on the
 * statistics of the item that the quantity belongs to. Null when the information is singular.
 */
function varianceOf(
  model: ClassScores,
  item: number,
  quantity: ProfileQuantity,
  value: number,
  belongs: (row: number) => number,
  segment: number,
): number | null {
  const [first, end] = [model.firstOf[item]!, model.firstOf[item + 1]!];
  const gradient = new Float64Array(model.size);
  let mass = 0;
  for (let row = 0; row < model.statistics[first]!.length; row += 1) {
    const answer = quantity.read(row);
    if (Number.isNaN(answer)) continue;
    const w = belongs(row);
    mass += w;
    for (let s = first; s < end; s += 1) {
      const cell = segment * model.width + s;
      gradient[cell] = gradient[cell]! + w * (answer - value) * (model.statistics[s]![row]! - model.means[cell]!);
    }
  }
  for (let cell = 0; cell < gradient.length; cell += 1) gradient[cell] = gradient[cell]! / mass;
  const solved = model.solve(gradient);
  return solved && solved.reduce((sum, slope, cell) => sum + slope * gradient[cell]!, 0);
}

/**
 * The profile of the indicators that formed the segments: means or level shares with intervals, and what stands out.
 * No test: the segments were made to differ on these.
 *
 * @param indicators - Length n each.
 * @param posteriors - `n × k`, row-major.
 * @param weights - Length n.
 *
 * Source: Dolnicar, Grün & Leisch (2018), Market Segmentation Analysis, section 8.2 (marker variables); intervals by the
 * outer product of the scores and the delta method, for shares Wilson's at the number of people the variance is worth.
 * Checked against: coverage in simulation (coverage.spec.ts).
 */
export function profileBasis(
  indicators: readonly Indicator[],
  posteriors: Float64Array,
  k: number,
  weights?: Float64Array,
): BasisProfileItem[] {
  const weightOf = (row: number): number => (weights ? weights[row]! : 1);
  const people = weights ?? new Float64Array(posteriors.length / k).fill(1);
  const model = indicators.length > 0 ? classScores(indicators, people, posteriors, k) : null;
  return indicators.map((indicator, item): BasisProfileItem => {
    const rows = indicator.values.length;
    const asMean = indicator.scale === 'ordinal';
    const quantities = asMean
      ? [{ level: null, isShare: false, read: (row: number) => indicator.values[row]! }]
      : quantitiesOf(indicator);
    const shares = quantities[0]!.isShare;
    const range = shares ? 1 : robustRange(indicator.values);
    const standsOut = (segment: Estimate, total: Estimate): boolean => {
      if (segment.value === null || total.value === null || range <= 0) return false;
      const difference = Math.abs(segment.value - total.value);
      if (difference > MARKER_DIFFERENCE * range) return true;
      return indicator.scale === 'binary' && difference > MARKER_RATIO * total.value;
    };
    return {
      name: indicator.name,
      scale: indicator.scale,
      rows: quantities.map((quantity) => {
        const total = estimate(quantity, rows, weightOf);
        const segments = Array.from({ length: k }, (_, c) => {
          const belongs = (row: number): number => weightOf(row) * posteriors[row * k + c]!;
          const naive = estimate(quantity, rows, belongs);
          if (naive.value === null) return naive;
          const variance = varianceOf(model!, item, quantity, naive.value, belongs, c);
          return variance === null || variance < 1e-12
            ? naive
            : estimateOf(naive.value, variance, quantity.isShare, model!.classMass[c]!);
        });
        return {
          level: quantity.level,
          segments,
          total,
          marker: segments.map((segment) => standsOut(segment, total)),
        };
      }),
      markerRule:
        indicator.scale === 'binary' ? SHARE_RULE : shares ? 'differs from the total by more than .25' : MEAN_RULE,
    };
  });
}
