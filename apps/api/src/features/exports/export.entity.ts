import type { AnswerStyle } from '@needfinder/file-formats';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExportFormat } from './export-format.js';

/** A file that is made of a study in the background; its bytes are in the data folder. */
@Entity('export')
export class ExportEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text') readonly format!: ExportFormat;
  @Column('text') readonly style!: AnswerStyle;
  @Column('text', { name: 'file_name' }) readonly fileName!: string;
  // PostgreSQL hands bigint out as text.
  @Column('bigint', {
    name: 'size_bytes',
    nullable: true,
    transformer: {
      to: (size: number | null) => size,
      from: (size: string | null) => (size === null ? null : Number(size)),
    },
  })
  readonly sizeBytes!: number | null;
  @Column('uuid', { name: 'job_id' }) readonly jobId!: string;
  @Column('uuid', { name: 'created_by', nullable: true }) readonly createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
