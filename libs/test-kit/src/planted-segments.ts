import type { IndicatorScale } from '@needfinder/domain';
import { createRng, type Rng } from '@needfinder/numeric';

/** Respondents whose segments are known, or known not to exist. */
export interface PlantedData {
  readonly indicators: readonly {
    readonly name: string;
    readonly scale: IndicatorScale;
    readonly values: Float64Array;
  }[];
  /** Segment of each respondent; all 0 where there are none. */
  readonly truth: Int32Array;
}

export interface PlantedRatings {
  readonly seed: number;
  readonly n: number;
  readonly items: number;
  /** Steps of the rating scale. */
  readonly levels?: number;
  /** Share of each segment; [1] = no segments. */
  readonly shares: readonly number[];
  /** Standard deviation of the segments' item means, in standard deviations of an answer. */
  readonly separation?: number;
  /** Standard deviation of how high, and of the logarithm of how widely, a person rates. */
  readonly style?: number;
  /** Loading of every second item on one continuous dimension, its sign alternating. */
  readonly factor?: number;
  /** Share of answers missing at random. */
  readonly missing?: number;
}

const pick = (shares: readonly number[], rng: Rng): number => {
  let left = rng.next();
  for (let segment = 0; segment < shares.length; segment += 1) {
    left -= shares[segment]!;
    if (left < 0) return segment;
  }
  return shares.length - 1;
};

/** Ratings of planted segments, of a continuum, of response style alone, or of unrelated items. */
export function plantRatings(plan: PlantedRatings): PlantedData {
  const { seed, n, items, shares, levels = 5, separation = 0, style = 0, factor = 0, missing = 0 } = plan;
  const rng = createRng(seed);
  const profile = rng.fork('profiles');
  const itemMeans = Float64Array.from({ length: items }, () => 0.4 * profile.normal());
  const centres = shares.map(() => Float64Array.from({ length: items }, () => separation * profile.normal()));
  const truth = new Int32Array(n);
  const columns = Array.from({ length: items }, () => new Float64Array(n));
  const middle = (levels - 1) / 2;
  for (let row = 0; row < n; row += 1) {
    const person = rng.fork('person', row);
    const segment = pick(shares, person);
    truth[row] = segment;
    const shift = style * person.normal();
    const width = Math.exp(0.5 * style * person.normal());
    const trait = factor * person.normal();
    for (let item = 0; item < items; item += 1) {
      const loading = item % 4 < 2 ? 1 : -1;
      const opinion = itemMeans[item]! + centres[segment]![item]! + loading * trait + person.normal();
      const answer = Math.round(middle + shift + width * opinion * (levels / 6));
      columns[item]![row] = person.next() < missing ? Number.NaN : Math.max(0, Math.min(levels - 1, answer));
    }
  }
  return {
    truth,
    indicators: columns.map((values, item) => ({ name: `need ${item + 1}`, scale: 'ordinal' as const, values })),
  };
}

/** Yes/no mentions of planted segments: each segment says yes to its own share of the items. */
export function plantMentions(plan: {
  readonly seed: number;
  readonly n: number;
  readonly items: number;
  readonly shares: readonly number[];
  readonly yesInside: number;
  readonly yesOutside: number;
}): PlantedData {
  const { seed, n, items, shares, yesInside, yesOutside } = plan;
  const rng = createRng(seed);
  const truth = new Int32Array(n);
  const columns = Array.from({ length: items }, () => new Float64Array(n));
  for (let row = 0; row < n; row += 1) {
    const person = rng.fork('person', row);
    const segment = pick(shares, person);
    truth[row] = segment;
    for (let item = 0; item < items; item += 1) {
      const inside = item % shares.length === segment;
      columns[item]![row] = person.next() < (inside ? yesInside : yesOutside) ? 1 : 0;
    }
  }
  return {
    truth,
    indicators: columns.map((values, item) => ({ name: `need ${item + 1}`, scale: 'binary' as const, values })),
  };
}
