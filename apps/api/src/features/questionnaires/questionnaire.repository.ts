import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { QuestionnaireEntity } from './questionnaire.entity.js';

@Injectable()
export class QuestionnaireRepository {
  constructor(private readonly database: TenantDatabase) {}

  async insert(
    { workspaceId }: RequestContext,
    { surveyId, studyId, draft }: Pick<QuestionnaireEntity, 'surveyId' | 'studyId' | 'draft'>,
  ): Promise<void> {
    await this.database
      .em()
      .query(`INSERT INTO questionnaire (workspace_id, survey_id, study_id, draft) VALUES ($1, $2, $3, $4)`, [
        workspaceId,
        surveyId,
        studyId,
        JSON.stringify(draft),
      ]);
  }

  findBySurveys({ workspaceId }: RequestContext, surveyIds: readonly string[]): Promise<QuestionnaireEntity[]> {
    return this.database
      .em()
      .getRepository(QuestionnaireEntity)
      .findBy({ workspaceId, surveyId: In([...surveyIds]) });
  }

  /** @returns Whether the draft was still at this revision. */
  async saveDraft(
    { workspaceId }: RequestContext,
    surveyId: string,
    revision: number,
    draft: QuestionnaireEntity['draft'],
  ): Promise<boolean> {
    const rows: unknown[] = await this.database.em().query(
      `WITH saved AS (
         UPDATE questionnaire SET draft = $4, revision = revision + 1, updated_at = now()
         WHERE workspace_id = $1 AND survey_id = $2 AND revision = $3 RETURNING 1)
       SELECT * FROM saved`,
      [workspaceId, surveyId, revision, JSON.stringify(draft)],
    );
    return rows.length === 1;
  }

  /** The key that stands, or this one from now on. */
  async deviceKey({ workspaceId }: RequestContext, surveyId: string, fresh: Buffer): Promise<Buffer> {
    const read = `SELECT device_key FROM questionnaire WHERE workspace_id = $1 AND survey_id = $2`;
    const [known] = await this.database.em().query(read, [workspaceId, surveyId]);
    if (known?.device_key) return known.device_key;
    const set = `UPDATE questionnaire SET device_key = coalesce(device_key, $3)
      WHERE workspace_id = $1 AND survey_id = $2 RETURNING device_key`;
    const [[row]] = await this.database.em().query(set, [workspaceId, surveyId, fresh]);
    return row.device_key;
  }

  async update(
    { workspaceId }: RequestContext,
    surveyId: string,
    to: Partial<Pick<QuestionnaireEntity, 'state' | 'publishedRevision' | 'deviceKey'>>,
  ): Promise<void> {
    await this.database.em().getRepository(QuestionnaireEntity).update({ workspaceId, surveyId }, to);
  }
}
