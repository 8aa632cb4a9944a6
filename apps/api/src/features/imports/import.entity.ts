import type { Mapping } from '@needfinder/survey';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportCounts, ImportFileSource, ImportProfile, ImportState } from './import-state.js';

/** Response files on their way into the study: how they were understood, and what came of it. */
@Entity('import')
export class ImportEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text') readonly state!: ImportState;
  @Column('jsonb') readonly files!: readonly ImportFileSource[];
  /** Header of the column that the files are joined on; null for one file, or while it is still to be found. */
  @Column({ type: 'text', name: 'join_key', nullable: true }) readonly joinKey!: string | null;
  @Column({ type: 'integer', name: 'row_count', nullable: true }) readonly rowCount!: number | null;
  @Column({ type: 'jsonb', nullable: true }) readonly profiles!: ImportProfile | null;
  @Column({ type: 'jsonb', nullable: true }) readonly mapping!: Mapping | null;
  /** Indices of the columns whose role a person chose. */
  @Column('jsonb') readonly corrected!: readonly number[];
  /** What reading the files taught that the researcher should know. */
  @Column('jsonb') readonly warnings!: readonly string[];
  @Column({ type: 'text', name: 'reused_from', nullable: true }) readonly reusedFrom!: string | null;
  @Column({ type: 'jsonb', nullable: true }) readonly result!: ImportCounts | null;
  /** Why the import failed, when that is not a matter of single cells. */
  @Column({ type: 'text', nullable: true }) readonly failure!: string | null;
  @Column('integer', { name: 'error_count' }) readonly errorCount!: number;
  /** The survey that the file continues; null before the first import of a new one is done. */
  @Column({ type: 'uuid', name: 'survey_id', nullable: true }) readonly surveyId!: string | null;
  /** The newest job that works or worked on it. */
  @Column({ type: 'uuid', name: 'job_id', nullable: true }) readonly jobId!: string | null;
  @Column({ type: 'uuid', name: 'created_by', nullable: true }) readonly createdBy!: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true }) readonly finishedAt!: Date | null;
}
