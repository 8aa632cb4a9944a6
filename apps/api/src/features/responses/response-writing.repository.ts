import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

export interface KnownResponse {
  /** The researcher's id of the person. */
  readonly key: string;
  /** Null: the person is known, but has no current response to this survey. */
  readonly responseId: string | null;
  readonly surveyVersionId: string | null;
  readonly contentHash: Buffer | null;
}

export interface ResponseToWrite {
  readonly id: string;
  readonly respondentId: string;
  /** JSON already. */
  readonly answers: string;
  readonly openAnswers: number;
  readonly contentHash: Buffer;
  readonly supersedesId: string | null;
}

/** An open answer in other words. */
export interface RewordedAnswer {
  readonly responseId: string;
  readonly questionId: string;
  readonly text: string;
}

/** Bulk statements; what they write is judged before. */
@Injectable()
export class ResponseWritingRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Which of these people the study knows, and what they answered last. */
  known(
    { workspaceId }: RequestContext,
    studyId: string,
    surveyId: string,
    keys: readonly string[],
  ): Promise<KnownResponse[]> {
    return this.database.em().query(
      `SELECT p.key, r.id AS "responseId", r.survey_version_id AS "surveyVersionId", r.content_hash AS "contentHash"
       FROM respondent p
       LEFT JOIN response r ON r.workspace_id = p.workspace_id AND r.respondent_id = p.id AND r.is_current
         AND r.survey_version_id IN (SELECT id FROM survey_version WHERE workspace_id = $1 AND survey_id = $3)
       WHERE p.workspace_id = $1 AND p.study_id = $2 AND p.key = ANY($4)`,
      [workspaceId, studyId, surveyId, keys],
    );
  }

  /** Before the rows that replace them: only one response of a person to a version can be current. */
  async supersede({ workspaceId }: RequestContext, ids: readonly string[]): Promise<void> {
    await this.database
      .em()
      .query(`UPDATE response SET is_current = false WHERE workspace_id = $1 AND id = ANY($2)`, [workspaceId, ids]);
  }

  async insert(
    { workspaceId }: RequestContext,
    { studyId, surveyVersionId, importId }: { studyId: string; surveyVersionId: string; importId: string | null },
    responses: readonly ResponseToWrite[],
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO response (workspace_id, study_id, survey_version_id, import_id,
         id, respondent_id, answers, open_answers, content_hash, supersedes_id)
       SELECT $1, $2, $3, $4, id, respondent_id, answers::jsonb, open_answers, content_hash, supersedes_id
       FROM unnest($5::uuid[], $6::uuid[], $7::text[], $8::int[], $9::bytea[], $10::uuid[])
         AS given (id, respondent_id, answers, open_answers, content_hash, supersedes_id)`,
      [
        workspaceId,
        studyId,
        surveyVersionId,
        importId,
        responses.map(({ id }) => id),
        responses.map(({ respondentId }) => respondentId),
        responses.map(({ answers }) => answers),
        responses.map(({ openAnswers }) => openAnswers),
        responses.map(({ contentHash }) => contentHash),
        responses.map(({ supersedesId }) => supersedesId),
      ],
    );
  }

  /** The one change of answers that is no new row (ADR 12). */
  async reword({ workspaceId }: RequestContext, answers: readonly RewordedAnswer[]): Promise<void> {
    await this.database.em().query(
      `UPDATE response r SET answers = r.answers || given.patch
       FROM (
         SELECT answer.response_id, jsonb_object_agg(q.key, to_jsonb(answer.text)) AS patch
         FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS answer (response_id, question_id, text)
         JOIN question q ON q.workspace_id = $1 AND q.id = answer.question_id
         GROUP BY answer.response_id) given
       WHERE r.workspace_id = $1 AND r.id = given.response_id`,
      [
        workspaceId,
        answers.map(({ responseId }) => responseId),
        answers.map(({ questionId }) => questionId),
        answers.map(({ text }) => text),
      ],
    );
  }
}
