import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { QuestionEntity } from './question.entity.js';

export type QuestionRow = Omit<QuestionEntity, 'workspaceId'> & { readonly surveyId: string };
/** What questions are looked up by. */
export type QuestionBy = 'q.id' | 'v.survey_id' | 'q.study_id' | 'q.survey_version_id';

@Injectable()
export class QuestionRepository {
  constructor(private readonly database: TenantDatabase) {}

  async insertAll(
    { workspaceId }: RequestContext,
    questions: readonly Omit<QuestionEntity, 'workspaceId'>[],
  ): Promise<void> {
    const rows = questions.map((question) => ({ ...question, workspaceId }));
    await this.database.em().getRepository(QuestionEntity).insert(rows);
  }

  /** In the order of the questionnaire. With `newestOnly`, of the newest version of each survey. */
  find(
    { workspaceId }: RequestContext,
    by: QuestionBy,
    values: readonly string[],
    { newestOnly }: { newestOnly: boolean },
  ): Promise<QuestionRow[]> {
    const newest = `AND v.number = (SELECT max(n.number) FROM survey_version n
      WHERE n.workspace_id = v.workspace_id AND n.survey_id = v.survey_id)`;
    return this.database.em().query(
      `SELECT q.id, q.study_id AS "studyId", q.survey_version_id AS "surveyVersionId", v.survey_id AS "surveyId",
         q.position, q.key, q.title, q.kind, q.definition, q.text_role AS "textRole"
       FROM question q JOIN survey_version v ON v.workspace_id = q.workspace_id AND v.id = q.survey_version_id
       WHERE q.workspace_id = $1 AND ${by} = ANY($2) ${newestOnly ? newest : ''}
       ORDER BY v.survey_id, v.number, q.position`,
      [workspaceId, values],
    );
  }
}
