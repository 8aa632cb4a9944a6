import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that respondents belong to. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text') readonly key!: string;
  @Column('text') readonly name!: string;
}
