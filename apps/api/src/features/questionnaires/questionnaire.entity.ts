import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QuestionnaireState } from './questionnaire-state.js';

/** A survey that we field ourselves: its draft, and whether people may answer it. */
@Entity('questionnaire')
export class QuestionnaireEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid', { name: 'survey_id' }) readonly surveyId!: string;
  @Column('uuid', { name: 'study_id' }) readonly studyId!: string;
  /** What the builder shows; it need not be a definition that can be published. */
  @Column('jsonb') readonly draft!: Readonly<Record<string, unknown>>;
  /** From 1, one more with every save of the draft. */
  @Column('integer') readonly revision!: number;
  /** The revision that respondents see; null before the first version. */
  @Column({ type: 'integer', name: 'published_revision', nullable: true }) readonly publishedRevision!: number | null;
  @Column('text') readonly state!: QuestionnaireState;
  /** Of the marks of devices; null before the first, and after the survey was closed. */
  @Column({ type: 'bytea', name: 'device_key', nullable: true }) readonly deviceKey!: Buffer | null;
  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' }) readonly updatedAt!: Date;
}
