import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DescribedCodeEntity } from './described-code.entity.js';
import type { CodebookOrigin, CodebookStatus } from './codebook-words.js';

/** A group of needs, or of other themes. */
@Entity('theme')
export class ThemeEntity extends DescribedCodeEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text') readonly label!: string;
  /** Order in the codebook, from 0. */
  @Column('integer') readonly position!: number;
  @Column('text') readonly origin!: Exclude<CodebookOrigin, 'survey'>;
  @Column('text') readonly status!: CodebookStatus;
  @Column({ type: 'text', name: 'engine_key', nullable: true }) readonly engineKey!: string | null;
}
