import type { StoredAnswers } from '@needfinder/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const SUBMISSION_STATES = ['partial', 'complete', 'screened-out', 'quota-full'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];
export const DEVICES = ['phone', 'tablet', 'computer'] as const;
export type Device = (typeof DEVICES)[number];

/** One person's way through a survey: all of their saves, folded. The saves themselves stand in submission_save. */
@Entity('submission')
export class SubmissionEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'survey_id' }) readonly surveyId!: string;
  @Column('uuid', { name: 'survey_version_id' }) readonly surveyVersionId!: string;
  @Column('uuid', { name: 'link_id' }) readonly linkId!: string;
  /** SHA-256 of the id that the browser made. */
  @Column('bytea', { name: 'client_hash' }) readonly clientHash!: Buffer;
  @Column('boolean', { name: 'is_single_use' }) readonly isSingleUse!: boolean;
  @Column('boolean', { name: 'is_test' }) readonly isTest!: boolean;
  /** Of the shuffles this person saw, in [0, 2³²). */
  @Column('bigint', { transformer: { from: Number, to: (seed: number) => seed } }) readonly seed!: number;
  @Column('text') readonly state!: SubmissionState;
  /** By field. */
  @Column('jsonb') readonly answers!: StoredAnswers;
  /** Key of the page that was open last. */
  @Column({ type: 'text', nullable: true }) readonly page!: string | null;
  /** Milliseconds on the pages, as the browser told. */
  @Column('integer', { name: 'spent_ms' }) readonly spentMs!: number;
  @Column('text') readonly language!: string;
  /** Null for anonymous links, and where the browser did not tell. */
  @Column({ type: 'text', nullable: true }) readonly device!: Device | null;
  /** `deviceMark`; null where the survey does not ask for it, and for anonymous links. */
  @Column({ type: 'bytea', name: 'device_mark', nullable: true }) readonly deviceMark!: Buffer | null;
  /** A field that people cannot see was filled in. */
  @Column('boolean', { name: 'is_trapped' }) readonly isTrapped!: boolean;
  /** Key of the respondent that its answers became; null until it is complete. */
  @Column({ type: 'text', name: 'respondent_key', nullable: true }) readonly respondentKey!: string | null;
  @Column({ type: 'timestamptz', name: 'started_at', default: () => 'now()' }) readonly startedAt!: Date;
  @Column({ type: 'timestamptz', name: 'saved_at', default: () => 'now()' }) readonly savedAt!: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true }) readonly endedAt!: Date | null;
}
