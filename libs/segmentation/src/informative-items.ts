import type { PatternMatrix } from './patterns.js';
import type { Indicator } from './types.js';

/** Twice the log-likelihood ratio of "differs between segments" against "does not", and its degrees of freedom. */
interface Difference {
  readonly statistic: number;
  readonly df: number;
}

/** Shares of the levels by segment against those of everybody. */
function levelDifference(matrix: PatternMatrix, posteriors: Float64Array, k: number, item: number): Difference {
  const byLevel = new Map<number, Float64Array>();
  const masses = new Float64Array(k);
  for (let row = 0; row < matrix.rows; row += 1) {
    const value = matrix.values[row * matrix.items + item]!;
    if (Number.isNaN(value)) continue;
    const counts = byLevel.get(value) ?? new Float64Array(k);
    byLevel.set(value, counts);
    for (let c = 0; c < k; c += 1) {
      const mass = matrix.weights[row]! * posteriors[row * k + c]!;
      counts[c] = counts[c]! + mass;
      masses[c] = masses[c]! + mass;
    }
  }
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  let statistic = 0;
  for (const counts of byLevel.values()) {
    const share = counts.reduce((sum, count) => sum + count, 0) / total;
    counts.forEach((count, c) => {
      if (count > 0) statistic += 2 * count * Math.log(count / masses[c]! / share);
    });
  }
  return { statistic, df: (k - 1) * (byLevel.size - 1) };
}

/** Means by segment against the mean of everybody. */
function meanDifference(matrix: PatternMatrix, posteriors: Float64Array, k: number, item: number): Difference {
  const masses = new Float64Array(k);
  const sums = new Float64Array(k);
  let squares = 0;
  for (let row = 0; row < matrix.rows; row += 1) {
    const value = matrix.values[row * matrix.items + item]!;
    if (Number.isNaN(value)) continue;
    squares += matrix.weights[row]! * value * value;
    for (let c = 0; c < k; c += 1) {
      const mass = matrix.weights[row]! * posteriors[row * k + c]!;
      masses[c] = masses[c]! + mass;
      sums[c] = sums[c]! + mass * value;
    }
  }
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const sum = sums.reduce((all, part) => all + part, 0);
  const around = squares - (sum * sum) / total;
  const within = sums.reduce((left, part, c) => (masses[c]! > 0 ? left - (part * part) / masses[c]! : left), squares);
  return { statistic: within > 0 && around > 0 ? total * Math.log(around / within) : 0, df: k - 1 };
}

/**
 * Which indicators tell the segments apart: those whose differences between segments are worth their parameters by BIC.
 *
 * @param posteriors - `rows × k`, row-major.
 * @returns By indicator; all true for one segment, which has nothing to be told from.
 *
 * Source: Raftery & Dean (2006), JASA 101:168-178 (an item is judged by the BIC of letting it differ), here given the
 * memberships. Checked against: planted informative and noise items (informative-items.spec.ts).
 */
export function informativeItems(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  posteriors: Float64Array,
  k: number,
): boolean[] {
  if (k === 1) return indicators.map(() => true);
  return indicators.map(({ scale }, item) => {
    const isNamed = scale === 'binary' || scale === 'nominal';
    const { statistic, df } = (isNamed ? levelDifference : meanDifference)(matrix, posteriors, k, item);
    return statistic > df * Math.log(matrix.totalWeight);
  });
}

const MOST_NAMES = 6;

/** Which indicators do the telling apart, where some do not; null where all do or none can be named. */
export function informativeSentence(indicators: readonly Indicator[], informative: readonly boolean[]): string | null {
  const names = indicators.flatMap(({ name }, item) => (informative[item] ? [`"${name}"`] : []));
  if (names.length === 0 || names.length === indicators.length) return null;
  const listed = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ' and others' : '');
  return `${names.length} of ${indicators.length} items tell the segments apart: ${listed}.`;
}
