import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RunManifest, StoredIndicator, StoredPlane, StoredVerdict } from './basis.js';

/** One answer to a segmentation. Its results come all at once; until then its job tells how it is. */
@Entity('run')
export class RunEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'segmentation_id' }) readonly segmentationId!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  /** From 1 within its segmentation. */
  @Column('integer') readonly number!: number;
  @Column('uuid', { name: 'job_id' }) readonly jobId!: string;
  @Column('jsonb') readonly manifest!: RunManifest;
  @Column({ type: 'jsonb', default: [] }) readonly indicators!: readonly StoredIndicator[];
  @Column({ type: 'jsonb', nullable: true }) readonly verdict!: StoredVerdict | null;
  @Column({ type: 'integer', name: 'chosen_k', nullable: true }) readonly chosenK!: number | null;
  @Column({ type: 'integer', name: 'selected_k', nullable: true }) readonly selectedK!: number | null;
  @Column({ type: 'text', name: 'result_hash', nullable: true }) readonly resultHash!: string | null;
  /** Null in runs that are older than the column. */
  @Column({ type: 'jsonb', nullable: true }) readonly plane!: StoredPlane | null;
  /** Members who were erased since. */
  @Column({ type: 'integer', name: 'erased_respondents', default: 0 }) readonly erasedRespondents!: number;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true }) readonly finishedAt!: Date | null;
}
