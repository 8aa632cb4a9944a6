import type { StoredAnswers } from '@needfinder/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A conversation with one person, or notes of it. */
@Entity('interview')
export class InterviewEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column({ type: 'uuid', name: 'respondent_id', nullable: true }) readonly respondentId!: string | null;
  @Column('text') readonly title!: string;
  @Column('text') readonly format!: string;
  @Column({ type: 'date', name: 'held_on', nullable: true }) readonly heldOn!: string | null;
  /** By attribute key. */
  @Column('jsonb', { default: {} }) readonly attributes!: StoredAnswers;
  /** SHA-256 of the turns as imported. */
  @Column('bytea', { name: 'content_hash' }) readonly contentHash!: Buffer;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
