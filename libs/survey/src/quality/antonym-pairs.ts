import type { AnswerValue } from '@needfinder/domain';

/** Two ratings that people answer against each other: who rates one high rates the other low. */
export interface AntonymPair {
  readonly one: string;
  readonly other: string;
  /** Mean and standard deviation of each over everybody, in that order. */
  readonly means: readonly [number, number];
  readonly deviations: readonly [number, number];
}
type Values = Readonly<Record<string, AnswerValue | undefined>>;

/** Meade & Craig (2012) take pairs from here on. */
const STRONGEST_CORRELATION = -0.6;
const FEWEST_PEOPLE = 50;
const MOST_KEYS = 150;
const FEWEST_PAIRS = 3;

/**
 * Pairs of ratings whose answers contradict each other across people (“psychometric antonyms”).
 *
 * @param people - Answers by field; numbers count, anything else is missing.
 * @param keys - Of rating fields; the first 150 are looked at.
 * @returns Pairs with a correlation of −.6 or less over at least 50 people who answered both; none when there are fewer.
 * **Source**: Johnson (2005), Journal of Research in Personality 39:103–129; Meade & Craig (2012), Psychological Methods
 * 17:437–455, for the bound. Cost: O(people · keys²).
 */
export function antonymPairs(people: readonly Values[], keys: readonly string[]): AntonymPair[] {
  if (people.length < FEWEST_PEOPLE) return [];
  const columns = keys
    .slice(0, MOST_KEYS)
    .map((key) => ({ key, values: people.map((values) => numberIn(values[key])) }));
  return columns.flatMap((one, at) =>
    columns.slice(at + 1).flatMap((other): AntonymPair[] => {
      const { count, correlation, means, deviations } = momentsOf(one.values, other.values);
      if (count < FEWEST_PEOPLE || !(correlation <= STRONGEST_CORRELATION)) return [];
      return [{ one: one.key, other: other.key, means, deviations }];
    }),
  );
}

/**
 * How one person answers such pairs: the correlation of the two sides over the pairs.
 *
 * @returns In [−1, 1]; low for who contradicts nothing, 0 on average for who answers at random. null with fewer than three
 * answered pairs, or when a side of them does not vary.
 */
export function antonymIndex(pairs: readonly AntonymPair[], values: Values): number | null {
  const sides = pairs.flatMap(({ one, other, means, deviations }) => {
    const [a, b] = [numberIn(values[one]), numberIn(values[other])];
    if (Number.isNaN(a) || Number.isNaN(b)) return [];
    return [[(a - means[0]) / deviations[0], (b - means[1]) / deviations[1]] as const];
  });
  if (sides.length < FEWEST_PAIRS) return null;
  const { correlation } = momentsOf(
    sides.map(([a]) => a),
    sides.map(([, b]) => b),
  );
  return Number.isNaN(correlation) ? null : correlation;
}

const numberIn = (value: AnswerValue | undefined): number => (typeof value === 'number' ? value : Number.NaN);

/** Over the places where both are numbers; the correlation is NaN when one of them does not vary. */
function momentsOf(one: readonly number[], other: readonly number[]) {
  const both = one.flatMap((a, at) => (Number.isNaN(a) || Number.isNaN(other[at]!) ? [] : [[a, other[at]!] as const]));
  const count = both.length;
  const mean = (side: 0 | 1) => both.reduce((sum, pair) => sum + pair[side], 0) / count;
  const means: [number, number] = [mean(0), mean(1)];
  const product = (a: 0 | 1, b: 0 | 1) =>
    both.reduce((sum, pair) => sum + (pair[a] - means[a]) * (pair[b] - means[b]), 0) / count;
  const deviations: [number, number] = [Math.sqrt(product(0, 0)), Math.sqrt(product(1, 1))];
  return { count, means, deviations, correlation: product(0, 1) / (deviations[0] * deviations[1]) };
}
