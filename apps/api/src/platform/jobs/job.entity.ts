import { Column, Entity, PrimaryColumn } from 'typeorm';

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What people see of a job. The queue itself is pg-boss's; this row outlives it. */
@Entity('job')
export class JobEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly name!: string;
  /** What people call it: "Import of answers.csv". */
  @Column('text') readonly title!: string;
  @Column('jsonb') readonly payload!: object;
  /** The one job of the queue that may work on this now; what an older one says no longer counts. */
  @Column('uuid', { name: 'queue_job_id' }) readonly queueJobId!: string;
  @Column('uuid', { name: 'study_id', nullable: true }) readonly studyId!: string | null;
  /** What it works on, e.g. `segmentation` and its id. */
  @Column('text', { name: 'subject_type', nullable: true }) readonly subjectType!: string | null;
  @Column('uuid', { name: 'subject_id', nullable: true }) readonly subjectId!: string | null;
  /** At most one unfinished job of a name carries the same key. */
  @Column('text', { name: 'dedupe_key', nullable: true }) readonly dedupeKey!: string | null;
  @Column('text', { default: 'queued' }) readonly state!: JobState;
  @Column('text', { nullable: true }) readonly step!: string | null;
  @Column('smallint', { nullable: true }) readonly percent!: number | null;
  @Column('text', { nullable: true }) readonly error!: string | null;
  @Column('boolean', { name: 'cancel_requested', default: false }) readonly cancelRequested!: boolean;
  @Column('smallint', { default: 0 }) readonly attempts!: number;
  @Column('uuid', { name: 'requested_by', nullable: true }) readonly requestedBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) readonly startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) readonly finishedAt!: Date | null;
}
