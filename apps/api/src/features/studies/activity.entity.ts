import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface ActivityDetails {
  /** What happened, in one sentence that the overview shows. */
  readonly sentence: string;
  readonly [name: string]: string | number | null;
}

/** Something that happened in a study, told on its overview. */
@Entity('activity')
export class ActivityEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text') readonly kind!: string;
  /** Id of the user; null when the system acted by itself. */
  @Column({ type: 'text', nullable: true }) readonly actor!: string | null;
  @Column('jsonb') readonly details!: ActivityDetails;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
