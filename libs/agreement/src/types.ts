/** A label that a coder gave: nominal, so only being the same counts. */
export type Category = string | number;

/** One unit: a label by coder, in the order of the coders; null where the coder did not work on it. */
export type RatedUnit = readonly (Category | null)[];

/** What is judged: a whole answer or turn, each of its sentences, or each of its characters. */
export const AGREEMENT_UNITS = ['answer', 'sentence', 'character'] as const;
export type AgreementUnit = (typeof AGREEMENT_UNITS)[number];

/** Code points from `start` up to, and without, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A coder says that a stretch of a text speaks of a code. */
export interface CodedSpan extends Span {
  readonly coder: string;
  readonly code: string;
}

/** An answer or a turn, and what was coded in it. */
export interface CodedText {
  /** Code points. */
  readonly length: number;
  /** In order, never overlapping; read only for the unit `sentence`. */
  readonly sentences: readonly Span[];
  /** Who worked through it: who has no coding here says that nothing applies. Everybody else is missing. */
  readonly coders: readonly string[];
  readonly codings: readonly CodedSpan[];
}

/** Why a coefficient has no value: no unit was judged by two coders, or all labels are the same. */
export type WhyUndefined = 'no-pairs' | 'no-variation';

export interface AlphaEstimate {
  /** At most 1; null when it is undefined. */
  readonly value: number | null;
  /** Bootstrap interval; null when the value is, or when too few resamples have one. */
  readonly low: number | null;
  readonly high: number | null;
  readonly whyUndefined: WhyUndefined | null;
}

/** Two coders on one code. */
export interface PairAgreement {
  readonly coders: readonly [string, string];
  /** Units that both judged. */
  readonly units: number;
  /** Share of units of which both say the same, in [0, 1]; null without units. */
  readonly percentAgreement: number | null;
  /** Cohen's, at most 1; null when it is undefined. */
  readonly kappa: number | null;
  /** Krippendorff's, of these two alone. */
  readonly alpha: number | null;
  /** Share of units to which each applies the code, in the order of `coders`; null without units. */
  readonly prevalence: readonly [number, number] | null;
}

export interface CodeAgreement {
  /** Null: all codes together. */
  readonly code: string | null;
  /** Units that at least two coders judged; for all codes, once for each code. */
  readonly units: number;
  readonly alpha: AlphaEstimate;
  /** Share of pairs of coders that say the same, over all units; null without units. */
  readonly percentAgreement: number | null;
  /** Share of judgements that apply the code; null without units. */
  readonly prevalence: number | null;
  readonly pairs: readonly PairAgreement[];
}
