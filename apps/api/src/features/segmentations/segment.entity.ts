import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface StoredProfileValue {
  /** Position in the indicators of the run. */
  readonly indicator: number;
  readonly level: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly total: number | null;
  /** Stands out from the total. */
  readonly marker: boolean;
}

export interface SegmentDetails {
  /** 95 % interval of the share. */
  readonly low: number;
  readonly high: number;
  /** Segment level stability within and across solutions, and overlap with segments of resamples; 0 … 1. */
  readonly slsw: number | null;
  readonly slsa: number | null;
  readonly jaccard: number | null;
  /** On the basis. */
  readonly profile: readonly StoredProfileValue[];
}

/** One group of a solution. */
@Entity('segment')
export class SegmentEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'solution_id' }) readonly solutionId!: string;
  @Column('integer') readonly position!: number;
  @Column({ type: 'text', nullable: true }) readonly name!: string | null;
  @Column('text') readonly description!: string;
  /** Sum of the weights of the people whose most likely segment it is. */
  @Column('real') readonly size!: number;
  @Column('real') readonly share!: number;
  @Column('jsonb') readonly details!: SegmentDetails;
}
