import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One research question, with all data and results that belong to it. */
@Entity('study')
export class StudyEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly name!: string;
  @Column('text') readonly question!: string;
  @Column('text') readonly population!: string;
  @Column('boolean', { name: 'is_demo' }) readonly isDemo!: boolean;
  @Column({ type: 'uuid', name: 'created_by', nullable: true }) readonly createdBy!: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
  /** Set when the study was deleted; nothing shows it any more. */
  @Column({ type: 'timestamptz', name: 'archived_at', nullable: true }) readonly archivedAt!: Date | null;
}
