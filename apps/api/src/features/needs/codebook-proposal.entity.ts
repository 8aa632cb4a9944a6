import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One time that the text engine read everything and proposed. */
@Entity('codebook_proposal')
export class CodebookProposalEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  /** Id of the job. */
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text', { name: 'engine_version' }) readonly engineVersion!: string;
  /** Answers and turns that the engine read. */
  @Column('integer') readonly texts!: number;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
