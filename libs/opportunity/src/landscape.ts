import { createRng, percentileInterval } from '@needfinder/numeric';
import { opportunityScore, zoneOf } from './method.js';
import { needColumns, needMeans, ratedBy, type NeedColumns, type NeedMeans } from './need-means.js';
import { ranksDescending, spearman } from './ranks.js';
import { checkedOptions, checkRatings } from './ratings-check.js';
import type { Estimate, Landscape, LandscapeInput, NeedOpportunity, RatedNeed, UnratedNeed } from './types.js';

/**
 * Opportunity landscape: how important each need is, how well it is met, and how sure that is.
 *
 * @param input - J needs with ratings of the same n respondents in any range (NaN = not rated); survey weights ≥ 0;
 *   membership of the chosen segment in [0, 1]. Respondents who rated only one aspect of a need do not count for it.
 * @returns One entry per need in input order; importance and satisfaction as means on 0–10 and top-box shares on 0–1,
 *   opportunity score on 0–20, mean gap on −10 to 10, each with a percentile bootstrap interval over respondents
 *   (all needs resampled together). Needs below `minimumN` effective respondents carry a reason instead of numbers.
 * @throws InvalidError `opportunity.*` when lengths, ranges, ratings, weights or options cannot be meant.
 *
 * Source: formula and zones see `SOURCE` and `ZONE_RULE`; effective n after Kish (1965), Survey Sampling, §11.7;
 * percentile interval after Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.
 * Checked against: needs worked by hand (landscape.spec.ts), invariances (landscape.prop.spec.ts), simulated coverage of
 * the intervals (coverage.spec.ts). Cost: O(bootstrap × n × J) time, O(n × J) memory.
 */
export function opportunityLandscape(input: LandscapeInput): Landscape {
  const respondents = checkRatings(input);
  const options = checkedOptions(input.options);
  const weights = input.weights ?? new Float64Array(respondents).fill(1);
  const membership = input.membership ?? new Float64Array(respondents).fill(1);

  const evidence = input.needs.map((need) => ({ key: need.key, ...ratedBy(need, weights, membership) }));
  const isRated = evidence.map(({ effectiveN }) => effectiveN >= options.minimumN);
  const ratedNeeds = input.needs.filter((_, j) => isRated[j]);
  const respondentWeights = weights.map((weight, i) => weight * membership[i]!);
  const columns = needColumns(ratedNeeds, respondentWeights, options.topBox);
  const observed = measure(columns, new Float64Array(respondents).fill(1))!;
  const resamples: Measured[][] = [];
  const rng = createRng(options.seed);
  const counts = new Float64Array(respondents);
  for (let b = 0; ratedNeeds.length > 0 && b < options.bootstrap; b++) {
    counts.fill(0);
    for (let draw = 0; draw < respondents; draw++) counts[rng.int(respondents)]! += 1;
    const resample = measure(columns, counts);
    // A resample without any rating of some need says nothing about ranks; above minimumN that is next to impossible.
    if (resample) resamples.push(resample);
  }

  const described = describe(observed, resamples, options.confidence);
  let next = 0;
  const needs = evidence.map((found, j): NeedOpportunity =>
    isRated[j] ? { ...found, enoughData: true, reason: null, ...described[next++]! } : tooFew(found, options.minimumN),
  );
  return {
    needs,
    rankAgreement: spearman(
      observed.map(({ score }) => score),
      observed.map(({ meanGap }) => meanGap),
    ),
    options,
  };
}

/** Everything said about one need in one (re)sample. */
interface Measured {
  readonly means: NeedMeans;
  readonly score: number;
  readonly meanGap: number;
  readonly zone: ReturnType<typeof zoneOf>;
  readonly rank: number;
}

function measure(columns: NeedColumns, counts: Float64Array): Measured[] | null {
  const means = needMeans(columns, counts);
  if (!means) return null;
  const scores = means.map((need) => opportunityScore(10 * need.importanceTop, 10 * need.satisfactionTop));
  const ranks = ranksDescending(scores);
  return means.map((need, j) => ({
    means: need,
    score: scores[j]!,
    meanGap: need.importanceMean - need.satisfactionMean,
    zone: zoneOf(10 * need.importanceTop, 10 * need.satisfactionTop),
    rank: ranks[j]!,
  }));
}

type Description = Omit<RatedNeed, 'key' | 'n' | 'effectiveN' | 'enoughData' | 'reason'>;

function describe(observed: readonly Measured[], resamples: readonly Measured[][], confidence: number): Description[] {
  const gapRanks = ranksDescending(observed.map(({ meanGap }) => meanGap));
  return observed.map((need, j) => {
    const again = resamples.map((resample) => resample[j]!);
    const withInterval = (quantity: (measured: Measured) => number): Estimate => ({
      estimate: quantity(need),
      ...percentileInterval(again.map(quantity), confidence),
    });
    const ranks = withInterval(({ rank }) => rank);
    const shareOf = (holds: (measured: Measured) => boolean) => again.filter(holds).length / again.length;
    return {
      importance: {
        mean: need.means.importanceMean,
        topBoxShare: need.means.importanceTop,
        ...percentileInterval(
          again.map(({ means }) => means.importanceTop),
          confidence,
        ),
      },
      satisfaction: {
        mean: need.means.satisfactionMean,
        topBoxShare: need.means.satisfactionTop,
        ...percentileInterval(
          again.map(({ means }) => means.satisfactionTop),
          confidence,
        ),
      },
      score: withInterval(({ score }) => score),
      meanGap: withInterval(({ meanGap }) => meanGap),
      zone: need.zone,
      zoneProbability: shareOf(({ zone }) => zone === need.zone),
      rank: {
        estimate: ranks.estimate,
        // Between two places there is none: a bound that falls there goes outward.
        low: Math.floor(ranks.low),
        high: Math.ceil(ranks.high),
        probabilityTop3: shareOf(({ rank }) => rank <= 3),
        byMeanGap: gapRanks[j]!,
      },
    };
  });
}

const tooFew = (found: { key: string; n: number; effectiveN: number }, minimumN: number): UnratedNeed => ({
  ...found,
  enoughData: false,
  reason: `Not enough data: ${Math.floor(found.effectiveN)} effective respondents rated this need, ${minimumN} are needed`,
});
