import type { AttributeKind, IndicatorScale } from '@needfinder/domain';
import type { GorgeHistogram, Stability } from '@needfinder/segmentation';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface StoredCriteria {
  readonly logLikelihood: number | null;
  readonly parameters: number | null;
  readonly aic: number | null;
  readonly bic: number | null;
  readonly sabic: number | null;
  readonly icl: number | null;
  readonly entropy: number | null;
  readonly withinSS: number | null;
  readonly hitRate: number;
  readonly agreementRawCentred: number | null;
  /** Not known of runs that are older than the field. */
  readonly replication?: Stability | null;
}

/** The segments of a solution compared on one variable that did not form them. */
export interface StoredProfileTest {
  readonly key: string;
  readonly title: string;
  readonly attributeKind: AttributeKind | null;
  readonly scale: IndicatorScale;
  readonly test: string;
  readonly statistic: number | null;
  readonly df: number | null;
  readonly pValue: number | null;
  readonly adjustedP: number | null;
  readonly note: string | null;
  /** Share of the people in segments without a value, 0 … 1. */
  readonly missingShare: number;
  readonly cells: readonly {
    readonly segmentPosition: number;
    readonly level: string | null;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** People of the segment with a value. */
    readonly n: number;
    readonly total: number | null;
  }[];
}

/** How similar people are to each segment, in bins of equal width from 0 to 1. */
export interface StoredGorge {
  /** What similarity is here: the probability of membership, or the distance to the centre against all centres. */
  readonly similarity: 'posterior' | 'distance';
  /** By position of the segment: people, not weighted. */
  readonly segments: readonly GorgeHistogram[];
}

/** What a run found for one number of segments. */
@Entity('solution')
export class SolutionEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'run_id' }) readonly runId!: string;
  @Column('integer') readonly k!: number;
  @Column('text') readonly method!: string;
  @Column('jsonb') readonly criteria!: StoredCriteria;
  @Column({ type: 'jsonb', nullable: true }) readonly stability!: Stability | null;
  @Column('boolean') readonly converged!: boolean;
  /** People without an answer to any basis item. */
  @Column('integer') readonly unassigned!: number;
  @Column('jsonb', { name: 'profile_tests' }) readonly profileTests!: readonly StoredProfileTest[];
  /** Null with one segment, and in runs that are older than the column. */
  @Column({ type: 'jsonb', nullable: true }) readonly gorge!: StoredGorge | null;
  /** By segment, the weight of its people by their segment in the solution with one segment fewer. */
  @Column({ type: 'jsonb', nullable: true }) readonly flow!: readonly (readonly number[])[] | null;
}
