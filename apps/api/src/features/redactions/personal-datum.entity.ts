import type { PersonalKind } from '@needfinder/text';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonalDatumStatus } from './redaction-words.js';

/** A span of an answer or of a turn that tells, or may tell, who somebody is. */
@Entity('personal_datum')
export class PersonalDatumEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column({ type: 'uuid', name: 'response_id', nullable: true }) readonly responseId!: string | null;
  @Column({ type: 'uuid', name: 'question_id', nullable: true }) readonly questionId!: string | null;
  @Column({ type: 'uuid', name: 'turn_id', nullable: true }) readonly turnId!: string | null;
  @Column('text') readonly kind!: PersonalKind;
  /** Unicode code points of the text as it is now. */
  @Column('integer', { name: 'start_offset' }) readonly start!: number;
  @Column('integer', { name: 'end_offset' }) readonly end!: number;
  @Column('text') readonly status!: PersonalDatumStatus;
  /** Null once redacted: only the key of the researcher knows. */
  @Column({ type: 'text', nullable: true }) readonly words!: string | null;
  /** What stands in the text once it is redacted. */
  @Column({ type: 'text', nullable: true }) readonly placeholder!: string | null;
  /** HMAC of the words under the secret in the key. */
  @Column({ type: 'bytea', nullable: true }) readonly seal!: Buffer | null;
  /** Null: the engine proposed it, and nobody decided. */
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) readonly decidedBy!: string | null;
}

export type PersonalDatumRow = Omit<PersonalDatumEntity, 'workspaceId'>;
