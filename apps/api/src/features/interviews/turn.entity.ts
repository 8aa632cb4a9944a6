import type { SpeakerRole } from '@needfinder/file-formats';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one speaker said until another one spoke. */
@Entity('turn')
export class TurnEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'interview_id' }) readonly interviewId!: string;
  /** From 0. */
  @Column('integer') readonly position!: number;
  @Column({ type: 'text', nullable: true }) readonly speaker!: string | null;
  @Column('text') readonly role!: SpeakerRole;
  @Column('text') readonly text!: string;
  /** ISO 639-1 of its interview: how its words are brought to stems, to be found. */
  @Column('text') readonly language!: string;
  /** Milliseconds from the start of the recording. */
  @Column({ type: 'integer', name: 'start_ms', nullable: true }) readonly startMs!: number | null;
}
