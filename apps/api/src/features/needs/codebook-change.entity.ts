import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CodebookRows } from './codebook-rows.js';

/** One step that a person took in the codebook, with what it takes to undo it. */
@Entity('codebook_change')
export class CodebookChangeEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column({ type: 'uuid', nullable: true }) readonly actor!: string | null;
  @Column('text') readonly label!: string;
  @Column('jsonb') readonly before!: CodebookRows;
  @Column('jsonb') readonly after!: CodebookRows;
  @Column('boolean') readonly undone!: boolean;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
