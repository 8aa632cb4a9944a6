import type { TextRole } from '@needfinder/domain';
import type { QuestionDefinition, QuestionKind } from '@needfinder/survey';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One question of a survey version. The same question has the same key in every version of its survey. */
@Entity('question')
export class QuestionEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  @Column('uuid', { name: 'survey_version_id' }) readonly surveyVersionId!: string;
  /** Order in the questionnaire, from 0. */
  @Column('integer') readonly position!: number;
  @Column('text') readonly key!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly kind!: QuestionKind;
  @Column('jsonb') readonly definition!: QuestionDefinition;
  @Column({ type: 'text', name: 'text_role', nullable: true }) readonly textRole!: TextRole | null;
}
