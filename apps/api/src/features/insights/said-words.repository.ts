import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

/** Something that a person said: a passage, a turn, or an answer in words. */
export interface SaidWords {
  readonly text: string;
  /** Whether they are the person's own, not the words of an option that was chosen. */
  readonly isOwn: boolean;
  /** Key and title of the question of an answer. */
  readonly headers: readonly string[];
}

@Injectable()
export class SaidWordsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Everything that these people said, whoever coded it and whether anybody did; replaced answers too. */
  of({ workspaceId }: RequestContext, respondentIds: readonly string[]): Promise<SaidWords[]> {
    return this.database.em().query(
      `SELECT p.text, true AS "isOwn", '{}'::text[] AS headers FROM passage p
       LEFT JOIN interview i ON i.workspace_id = p.workspace_id AND i.id = p.interview_id
       WHERE p.workspace_id = $1 AND coalesce(p.respondent_id, i.respondent_id) = ANY($2)
       UNION SELECT t.text, true, '{}' FROM turn t
       JOIN interview i ON i.workspace_id = t.workspace_id AND i.id = t.interview_id
       WHERE t.workspace_id = $1 AND i.respondent_id = ANY($2) AND t.role <> 'interviewer'
       UNION SELECT r.answers ->> q.key, q.kind = 'open-text', ARRAY[q.key, q.title] FROM response r
       JOIN question q ON q.workspace_id = r.workspace_id AND q.survey_version_id = r.survey_version_id
       WHERE r.workspace_id = $1 AND r.respondent_id = ANY($2) AND jsonb_typeof(r.answers -> q.key) = 'string'`,
      [workspaceId, respondentIds],
    );
  }
}
