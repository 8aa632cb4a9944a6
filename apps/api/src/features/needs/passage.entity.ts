import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A span of an answer or of a turn; exactly one of the two. */
@Entity('passage')
export class PassageEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  /** Of an answer only: who speaks in an interview stands in the interview, where it can be corrected. */
  @Column({ type: 'uuid', name: 'respondent_id', nullable: true }) readonly respondentId!: string | null;
  @Column({ type: 'uuid', name: 'response_id', nullable: true }) readonly responseId!: string | null;
  @Column({ type: 'uuid', name: 'question_id', nullable: true }) readonly questionId!: string | null;
  @Column({ type: 'uuid', name: 'turn_id', nullable: true }) readonly turnId!: string | null;
  @Column({ type: 'uuid', name: 'interview_id', nullable: true }) readonly interviewId!: string | null;
  /** Unicode code points. */
  @Column('integer', { name: 'start_offset' }) readonly start!: number;
  /** Unicode code points, exclusive. */
  @Column('integer', { name: 'end_offset' }) readonly end!: number;
  @Column('text') readonly text!: string;
  /** SHA-256 of `text`. */
  @Column('bytea', { name: 'text_hash' }) readonly textHash!: Buffer;
  /** Its answer or turn does not say this any more. */
  @Column('boolean') readonly stale!: boolean;
}
