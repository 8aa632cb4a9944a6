import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that is told when something happens in a study. */
@Entity('webhook')
export class WebhookEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text') readonly url!: string;
  /** What its messages are signed with; shown once. */
  @Column('text') readonly secret!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
