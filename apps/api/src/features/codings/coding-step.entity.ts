import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CodingImage } from './coding-image.js';

/** One step that a coder took in an interview, with what it takes to undo it. */
@Entity('coding_step')
export class CodingStepEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  /** Made by the browser. */
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'interview_id' }) readonly interviewId!: string;
  @Column('uuid') readonly coder!: string;
  /** Of the interview, when the step was last done, undone or redone. */
  @Column('integer') readonly revision!: number;
  @Column('text') readonly label!: string;
  @Column('jsonb') readonly before!: readonly CodingImage[];
  @Column('jsonb') readonly after!: readonly CodingImage[];
  @Column('boolean') readonly undone!: boolean;
}
