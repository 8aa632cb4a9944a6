import type { Rng } from '@needfinder/numeric';
import type { Indicator } from '@needfinder/segmentation';
import { guessSegments, roundedNormal } from './best-guess.js';
import { pick, type Sample } from './sample.js';

export interface RatingPlan {
  readonly n: number;
  readonly levels: number;
  readonly shares: readonly number[];
  /** Items by the segment that rates them high; −1 = nobody, −2 = related to nothing at all. */
  readonly high: readonly number[];
  readonly low: number;
  readonly lift: number;
  readonly noise: number;
  /** Standard deviation of how high a person rates everything, and of the logarithm of how widely. */
  readonly shift?: number;
  readonly spread?: number;
  /** Standard deviation of a trait that all items share, by item. */
  readonly loading?: number;
  readonly missing?: number;
}

/** Ratings 0 … levels − 1: a latent score, cut. Missing answers depend on the first rating, which is always there. */
export function drawRatings(plan: RatingPlan, rng: Rng): Sample {
  const { n, levels, shares, high, low, lift, noise, shift = 0, spread = 0, loading = 0, missing = 0 } = plan;
  const truth = Int32Array.from({ length: n }, () => pick(shares, rng));
  const ease = high.map(() => 0.25 * rng.normal());
  const columns = high.map(() => new Float64Array(n));
  const middle = (levels + 1) / 2;
  const centreOf = (j: number, segment: number): number =>
    high[j] === -1 ? middle + ease[j]! : low + (segment === high[j] ? lift : 0);
  for (let i = 0; i < n; i += 1) {
    const own = shift * rng.normal();
    const wide = Math.exp(spread * rng.normal());
    const trait = rng.normal();
    high.forEach((_, j) => {
      const centre = centreOf(j, truth[i]!);
      const latent = middle + own + wide * (centre - middle + loading * trait + noise * rng.normal());
      columns[j]![i] = Math.max(1, Math.min(levels, Math.round(latent))) - 1;
    });
    const likely = missing * (columns[0]![i]! >= levels / 2 ? 1.4 : 0.8);
    for (let j = 1; j < high.length; j += 1) if (rng.next() < likely) columns[j]![i] = Number.NaN;
  }
  const indicators = columns.map((values, j): Indicator => ({ name: `need${j + 1}`, scale: 'ordinal', values }));
  const isClosed = shift === 0 && spread === 0 && loading === 0;
  const guess = isClosed
    ? guessSegments(indicators, shares, (j, segment, answer) =>
        roundedNormal(answer, centreOf(j, segment), noise, levels),
      )
    : null;
  return { truth, indicators, guess };
}
