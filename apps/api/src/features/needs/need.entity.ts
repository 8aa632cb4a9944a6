import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DescribedCodeEntity } from './described-code.entity.js';
import type { CodebookOrigin, CodebookStatus } from './codebook-words.js';

/** What people try to achieve or avoid. */
@Entity('need')
export class NeedEntity extends DescribedCodeEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  /** Of a need under another need, the theme that one stands in. */
  @Column({ type: 'uuid', name: 'theme_id', nullable: true }) readonly themeId!: string | null;
  @Column('text') readonly label!: string;
  @Column('text') readonly statement!: string;
  @Column('text') readonly origin!: CodebookOrigin;
  @Column('text') readonly status!: CodebookStatus;
  /** The need that took over its codings; such a need is kept only so that proposals find the way there. */
  @Column({ type: 'uuid', name: 'merged_into', nullable: true }) readonly mergedInto!: string | null;
  /** What the text engine, or the survey, calls it. */
  @Column({ type: 'text', name: 'engine_key', nullable: true }) readonly engineKey!: string | null;
  /** A person chose its words or its place: proposals leave them alone. */
  @Column('boolean', { name: 'is_edited' }) readonly isEdited!: boolean;
}
