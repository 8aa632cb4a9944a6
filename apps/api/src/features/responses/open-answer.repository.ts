import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

interface OpenAnswerRow {
  readonly id: string;
  readonly respondentId: string;
  readonly text: string;
}
type OfQuestion = { readonly surveyId: string; readonly key: string };

/** A reason why there is no answer is stored as an object, never as a string. */
const ANSWERED = `FROM response r
  JOIN survey_version v ON v.workspace_id = r.workspace_id AND v.id = r.survey_version_id
  WHERE r.workspace_id = $1 AND v.survey_id = $2 AND r.is_current
    AND jsonb_typeof(r.answers -> $3) = 'string' AND r.answers ->> $3 <> ''`;

@Injectable()
export class OpenAnswerRepository {
  constructor(private readonly database: TenantDatabase) {}

  page(
    { workspaceId }: RequestContext,
    { surveyId, key }: OfQuestion,
    { limit, afterId }: { limit: number; afterId: string | null },
  ): Promise<OpenAnswerRow[]> {
    return this.database.em().query(
      `SELECT r.id, r.respondent_id AS "respondentId", r.answers ->> $3 AS text ${ANSWERED}
         AND ($4::uuid IS NULL OR r.id > $4) ORDER BY r.id LIMIT $5`,
      [workspaceId, surveyId, key, afterId, limit],
    );
  }

  async count({ workspaceId }: RequestContext, { surveyId, key }: OfQuestion): Promise<number> {
    const [row] = await this.database
      .em()
      .query<{ count: number }[]>(`SELECT count(*)::int AS count ${ANSWERED}`, [workspaceId, surveyId, key]);
    return row!.count;
  }
}
