import type { ContinuumTest, SegmentationOptions, StyleModelReport, Warning } from '@needfinder/segmentation';
import type { IndicatorScale, Verdict } from '@needfinder/domain';

/** How a need enters a basis. */
export const BASIS_MEASURES = ['importance', 'satisfaction', 'opportunity', 'mention', 'intensity'] as const;
export type BasisMeasure = (typeof BASIS_MEASURES)[number];

/** What segments are formed by, as the researcher chose it. */
export interface Basis {
  readonly needs: readonly { readonly needId: string; readonly measure: BasisMeasure }[];
  readonly questionIds: readonly string[];
  readonly attributeKeys: readonly string[];
}

/** What only describes the segments. */
export type Profile = Pick<Basis, 'questionIds' | 'attributeKeys'>;

/** What a run was asked, and what it was made from: the same manifest gives the same result to the bit. */
export interface RunManifest {
  readonly basis: Basis;
  readonly profile: Profile;
  readonly options: SegmentationOptions;
  /** From here on known when the run is finished. */
  readonly fingerprint?: string;
  readonly seed?: number;
  readonly engineVersion?: string;
  readonly respondents?: number;
  readonly indicators?: readonly { readonly name: string; readonly scale: IndicatorScale; readonly missing: number }[];
}

/** One indicator of a run, in words that outlive the need or question it came from. */
export interface StoredIndicator {
  /** Stable: "need:<id>:importance", "question:<id>", "attribute:<key>". */
  readonly name: string;
  readonly label: string;
  readonly scale: IndicatorScale;
  readonly missing: number;
  readonly levels: readonly string[];
  readonly needId: string | null;
  readonly questionId: string | null;
  readonly measure: BasisMeasure | null;
  /** Ends of the scale where it has ends. */
  readonly min: number | null;
  readonly max: number | null;
}

export interface StoredVerdict {
  readonly verdict: Verdict;
  readonly headline: string;
  readonly naturalK: number;
  readonly k: number;
  readonly style: string;
  readonly method: string;
  readonly reasons: readonly string[];
  readonly whatNext: readonly string[];
  readonly warnings: readonly Warning[];
  /** From here on not known of runs that are older than the field. */
  readonly styleShare?: number | null;
  readonly continuumTest?: ContinuumTest | null;
  readonly styleModel?: StyleModelReport | null;
  readonly consensus?: number | null;
}

/** The plane in which the answers of the people of a run differ most: the first two principal components. */
export interface StoredPlane {
  readonly style: string;
  /** Share of the variance of the basis along each axis, 0 … 1. */
  readonly explained: readonly [number, number];
  /** Correlation of each column of the basis with the two axes; one for each level of a nominal indicator. */
  readonly loadings: readonly {
    /** Position in the indicators of the run. */
    readonly indicator: number;
    readonly level: string | null;
    readonly first: number;
    readonly second: number;
  }[];
}
