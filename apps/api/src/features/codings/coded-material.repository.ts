import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { Stance } from '../needs/index.js';
import { STANDING, visibleCodings } from './visible-codings.js';

/** What a person coded, in a turn or in an answer. */
export interface CodedPassageRow {
  readonly id: string;
  readonly passageId: string;
  readonly turnId: string | null;
  readonly responseId: string | null;
  readonly questionId: string | null;
  /** Unicode code points. */
  readonly start: number;
  /** Unicode code points, exclusive. */
  readonly end: number;
  readonly codeId: string;
  readonly coder: string;
  readonly stance: Stance;
}

/** An answer in words in which something is coded. */
export interface CodedAnswerRow {
  readonly responseId: string;
  readonly questionId: string;
  readonly respondentId: string;
  readonly question: string;
  readonly text: string;
}

/** Everything that people coded in a study. */
@Injectable()
export class CodedMaterialRepository {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * What stands and what the caller may know of, by its place.
   *
   * @param interviewId - Null: everything of the study.
   */
  passages(ctx: RequestContext, studyId: string, interviewId: string | null = null): Promise<CodedPassageRow[]> {
    const values: unknown[] = [ctx.workspaceId, studyId];
    const add = (value: unknown): `$${number}` => `$${values.push(value)}`;
    const where = interviewId === null ? 'p.study_id = $2' : `p.study_id = $2 AND p.interview_id = ${add(interviewId)}`;
    return this.database.em().query(
      `SELECT c.id, p.id AS "passageId", p.turn_id AS "turnId", p.response_id AS "responseId",
         p.question_id AS "questionId", p.start_offset AS start, p.end_offset AS "end",
         coalesce(c.need_id, c.theme_id) AS "codeId", c.coder, c.stance
       FROM coding c JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id
       WHERE c.workspace_id = $1 AND ${where} AND ${STANDING} AND ${visibleCodings(ctx, 'people', add)}
       ORDER BY p.turn_id, p.response_id, p.question_id, p.start_offset, p.end_offset, p.id, c.id`,
      values,
    );
  }

  /** By respondent, in the order of the questionnaire. */
  answers({ workspaceId }: RequestContext, responseIds: readonly string[]): Promise<CodedAnswerRow[]> {
    return this.database.em().query(
      `SELECT r.id AS "responseId", q.id AS "questionId", r.respondent_id AS "respondentId", q.title AS question,
         r.answers ->> q.key AS text
       FROM response r JOIN question q ON q.workspace_id = r.workspace_id AND q.survey_version_id = r.survey_version_id
       WHERE r.workspace_id = $1 AND r.id = ANY($2) AND jsonb_typeof(r.answers -> q.key) = 'string'
         AND EXISTS (SELECT FROM passage p WHERE p.workspace_id = r.workspace_id AND p.response_id = r.id
           AND p.question_id = q.id)
       ORDER BY r.respondent_id, r.id, q.position`,
      [workspaceId, responseIds],
    );
  }
}
