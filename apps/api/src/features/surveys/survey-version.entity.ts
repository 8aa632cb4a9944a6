import type { Mapping, SurveyDefinition } from '@needfinder/survey';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One state of a questionnaire. Its questions never change: a changed questionnaire is the next version. */
@Entity('survey_version')
export class SurveyVersionEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'survey_id' }) readonly surveyId!: string;
  /** From 1. */
  @Column('integer') readonly number!: number;
  /** How the file was read, reused for the next one; null when the questions did not come from a file. */
  @Column({ type: 'jsonb', nullable: true }) readonly mapping!: Mapping | null;
  /** What was asked, as published; null when the questions came from a file. */
  @Column({ type: 'jsonb', nullable: true }) readonly definition!: SurveyDefinition | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
}
