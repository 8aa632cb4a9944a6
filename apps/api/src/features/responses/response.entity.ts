import type { StoredAnswers } from '@needfinder/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person's answers to one survey version. Append-only: a correction is a new row, the older one is no longer current. */
@Entity('response')
export class ResponseEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('uuid', { name: 'survey_version_id' }) readonly surveyVersionId!: string;
  @Column('uuid', { name: 'respondent_id' }) readonly respondentId!: string;
  @Column('jsonb') readonly answers!: StoredAnswers;
  /** Open questions answered with words. */
  @Column('integer', { name: 'open_answers' }) readonly openAnswers!: number;
  /** SHA-256 of everything the row said: answers, attributes, weight, account. */
  @Column('bytea', { name: 'content_hash' }) readonly contentHash!: Buffer;
  @Column({ type: 'uuid', name: 'supersedes_id', nullable: true }) readonly supersedesId!: string | null;
  @Column('boolean', { name: 'is_current' }) readonly isCurrent!: boolean;
  @Column({ type: 'timestamptz', name: 'submitted_at', default: () => 'now()' }) readonly submittedAt!: Date;
  @Column({ type: 'uuid', name: 'import_id', nullable: true }) readonly importId!: string | null;
}
