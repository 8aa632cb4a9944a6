import { languagesOf } from '@needfinder/text';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

/** What is found by search of open answers: made anew, in the same transaction, whenever answers are written or reworded. */
@Injectable()
export class OpenAnswerWordsRepository {
  constructor(private readonly database: TenantDatabase) {}

  async read({ workspaceId }: RequestContext, responseIds: readonly string[]): Promise<void> {
    const em = this.database.em();
    await em.query(`DELETE FROM open_answer WHERE workspace_id = $1 AND response_id = ANY($2)`, [
      workspaceId,
      responseIds,
    ]);
    const answers: { responseId: string; questionId: string; text: string }[] = await em.query(
      `SELECT r.id AS "responseId", q.id AS "questionId", r.answers ->> q.key AS text FROM response r
       JOIN question q ON q.workspace_id = r.workspace_id AND q.survey_version_id = r.survey_version_id
       WHERE r.workspace_id = $1 AND r.id = ANY($2) AND q.kind = 'open-text'
         AND jsonb_typeof(r.answers -> q.key) = 'string' AND r.answers ->> q.key <> ''`,
      [workspaceId, responseIds],
    );
    if (answers.length === 0) return;
    await em.query(
      `INSERT INTO open_answer (workspace_id, response_id, question_id, study_id, language, words)
       SELECT $1, r.id, given.question_id, r.study_id, given.language, words_of(given.language, given.said)
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) AS given (response_id, question_id, language, said)
       JOIN response r ON r.workspace_id = $1 AND r.id = given.response_id`,
      [
        workspaceId,
        answers.map(({ responseId }) => responseId),
        answers.map(({ questionId }) => questionId),
        languagesOf(answers),
        answers.map(({ text }) => text),
      ],
    );
  }
}
