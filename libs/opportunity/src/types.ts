/** Ratings of one need by every respondent, in the order of the respondents. */
export interface NeedRatings {
  readonly key: string;
  /** Length n; NaN where the respondent did not rate it. */
  readonly importance: Float64Array;
  /** Length n; NaN where the respondent did not rate it. */
  readonly satisfaction: Float64Array;
  /** Lowest and highest answer of the importance scale, e.g. [1, 5]. */
  readonly importanceRange: readonly [number, number];
  /** Lowest and highest answer of the satisfaction scale. */
  readonly satisfactionRange: readonly [number, number];
}

export interface LandscapeOptions {
  /** Below this many effective respondents a need is reported as "not enough data". Default 30. */
  readonly minimumN?: number;
  /** Number of bootstrap resamples, at least 100. Default 1000. */
  readonly bootstrap?: number;
  /** Integer; the same seed gives the same bytes. Default 1. */
  readonly seed?: number;
  /** Coverage of the intervals, in (0, 1). Default 0.95. */
  readonly confidence?: number;
  /** Upper share of the scale's range whose answers count as "important" or "satisfied". Default 0.4: 4 and 5 of 1–5. */
  readonly topBox?: number;
}

export interface LandscapeInput {
  readonly needs: readonly NeedRatings[];
  /** Length n, non-negative survey weights; absent = every respondent counts once. */
  readonly weights?: Float64Array;
  /** Length n, in [0, 1]: probability of belonging to the chosen segment; absent = everybody belongs. */
  readonly membership?: Float64Array;
  readonly options?: LandscapeOptions;
}

/** Where a need lies in the landscape; the rule is `ZONE_RULE`. */
export const ZONES = ['underserved', 'overserved', 'appropriate', 'table-stakes'] as const;
export type Zone = (typeof ZONES)[number];

/** A point estimate with its bootstrap interval, all three in the unit of the field that holds it. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface RatingSummary {
  /** Mean rating rescaled to 0–10. */
  readonly mean: number;
  /** Share of respondents whose answer is in the top box, 0–1; times ten it is the axis of the landscape. */
  readonly topBoxShare: number;
  /** Interval of `topBoxShare`, 0–1. */
  readonly low: number;
  readonly high: number;
}

export interface NeedRank {
  /** 1 = highest opportunity score among the needs with enough data; equal scores share the better rank. */
  readonly estimate: number;
  /** Interval of `estimate`, in whole ranks. */
  readonly low: number;
  readonly high: number;
  /** Share of resamples in which the need was among the three highest, 0–1. */
  readonly probabilityTop3: number;
  /** Rank by `meanGap`: a large difference from `estimate` says that the finding hangs on the formula. */
  readonly byMeanGap: number;
}

interface NeedEvidence {
  readonly key: string;
  /** Expected number of respondents of the segment who rated both aspects: the sum of their memberships. */
  readonly n: number;
  /** The same after the loss by unequal weights: (Σ w m)² / Σ w² m. Compared with `minimumN`. */
  readonly effectiveN: number;
}

/** A need with too few ratings to say anything about; no number is guessed. */
export interface UnratedNeed extends NeedEvidence {
  readonly enoughData: false;
  /** One sentence with both numbers. */
  readonly reason: string;
}

export interface RatedNeed extends NeedEvidence {
  readonly enoughData: true;
  readonly reason: null;
  readonly importance: RatingSummary;
  readonly satisfaction: RatingSummary;
  /** Opportunity score, 0–20. */
  readonly score: Estimate;
  /** Mean importance minus mean satisfaction, each on 0–10: −10 to 10. */
  readonly meanGap: Estimate;
  readonly zone: Zone;
  /** Share of resamples that fall into `zone`, 0–1. */
  readonly zoneProbability: number;
  readonly rank: NeedRank;
}

export type NeedOpportunity = RatedNeed | UnratedNeed;

export interface Landscape {
  /** In the order of the input. */
  readonly needs: readonly NeedOpportunity[];
  /** Spearman correlation of the ranks by score and by mean gap, −1 to 1; null with fewer than three ranked needs. */
  readonly rankAgreement: number | null;
  /** The options as they were used, for the manifest. */
  readonly options: Required<LandscapeOptions>;
}
