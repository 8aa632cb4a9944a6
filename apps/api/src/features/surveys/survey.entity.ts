import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A questionnaire of a study, over all its versions. */
@Entity('survey')
export class SurveyEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('text') readonly name!: string;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
