import { Injectable } from '@nestjs/common';
import type { TextRole } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { PassageRow } from './proposal-plan.js';
import type { SourcePlace } from './proposal-source.js';

export interface OpenAnswerRow {
  readonly responseId: string;
  readonly questionId: string;
  readonly respondentId: string;
  readonly title: string;
  readonly textRole: TextRole | null;
  readonly text: string;
}

/** What the text engine reads, and the passages it leaves. */
@Injectable()
export class ProposalRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Open questions of current responses that were answered with words; by response. */
  openAnswers({ workspaceId }: RequestContext, studyId: string): Promise<OpenAnswerRow[]> {
    return this.database.em().query(
      `SELECT r.id AS "responseId", q.id AS "questionId", r.respondent_id AS "respondentId",
         q.title, q.text_role AS "textRole", r.answers ->> q.key AS text
       FROM response r JOIN question q ON q.workspace_id = r.workspace_id AND q.survey_version_id = r.survey_version_id
       WHERE r.workspace_id = $1 AND r.study_id = $2 AND r.is_current AND q.kind = 'open-text'
         AND jsonb_typeof(r.answers -> q.key) = 'string' AND btrim(r.answers ->> q.key) <> ''
       ORDER BY r.id, q.position`,
      [workspaceId, studyId],
    );
  }

  async passages({ workspaceId }: RequestContext, studyId: string): Promise<PassageRow[]> {
    return this.database.em().query(
      `SELECT id, coalesce('turn:' || turn_id, 'answer:' || response_id || ':' || question_id) AS "sourceId",
         start_offset AS start, end_offset AS "end", text, stale
       FROM passage WHERE workspace_id = $1 AND study_id = $2 ORDER BY id`,
      [workspaceId, studyId],
    );
  }

  /** Those of the responses and turns that still count. */
  async stillCurrent(
    { workspaceId }: RequestContext,
    { responseIds, turnIds }: { responseIds: readonly string[]; turnIds: readonly string[] },
  ): Promise<Set<string>> {
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT id FROM response WHERE workspace_id = $1 AND id = ANY($2) AND is_current
       UNION ALL SELECT id FROM turn WHERE workspace_id = $1 AND id = ANY($3)`,
      [workspaceId, responseIds, turnIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async insertPassages(
    { workspaceId }: RequestContext,
    studyId: string,
    rows: readonly (PassageRow & { readonly place: SourcePlace })[],
  ): Promise<void> {
    const answers = rows.map(({ place }) => ('turnId' in place ? null : place));
    const turns = rows.map(({ place }) => ('turnId' in place ? place : null));
    await this.database.em().query(
      `INSERT INTO passage (workspace_id, study_id, id, respondent_id, response_id, question_id, turn_id, interview_id,
         start_offset, end_offset, text, text_hash)
       SELECT $1, $2, id, respondent_id, response_id, question_id, turn_id, interview_id, start_offset, end_offset, text,
         sha256(convert_to(text, 'UTF8'))
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::int[], $10::int[], $11::text[])
         AS given (id, respondent_id, response_id, question_id, turn_id, interview_id, start_offset, end_offset, text)`,
      [
        workspaceId,
        studyId,
        rows.map(({ id }) => id),
        answers.map((place) => place?.respondentId ?? null),
        answers.map((place) => place?.responseId ?? null),
        answers.map((place) => place?.questionId ?? null),
        turns.map((place) => place?.turnId ?? null),
        turns.map((place) => place?.interviewId ?? null),
        rows.map(({ start }) => start),
        rows.map(({ end }) => end),
        rows.map(({ text }) => text),
      ],
    );
  }

  async markStale({ workspaceId }: RequestContext, ids: readonly string[], stale: boolean): Promise<void> {
    if (ids.length === 0) return;
    await this.database
      .em()
      .query(`UPDATE passage SET stale = $3 WHERE workspace_id = $1 AND id = ANY($2)`, [workspaceId, ids, stale]);
  }

  /** Passages that are coded with a theme or kept as a quote stay. */
  async deletePassages({ workspaceId }: RequestContext, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.em().query(
      `DELETE FROM passage p WHERE workspace_id = $1 AND id = ANY($2) AND NOT EXISTS
         (SELECT FROM coding c WHERE c.workspace_id = $1 AND c.passage_id = p.id AND c.theme_id IS NOT NULL)
         AND NOT EXISTS (SELECT FROM quote k WHERE k.workspace_id = $1 AND k.passage_id = p.id)`,
      [workspaceId, ids],
    );
  }

  /**
   * After responses were replaced. A passage whose answer stands in the newer response word for word goes along; of the
   * others, those that only the engine coded go, and those that a person judged are marked as out of date.
   */
  async followReplacedResponses({ workspaceId }: RequestContext, studyId: string): Promise<void> {
    const em = this.database.em();
    await em.query(
      `UPDATE passage p SET response_id = newer.id, question_id = asked.id
       FROM response older, response newer, question q, question asked
       WHERE p.workspace_id = $1 AND p.study_id = $2 AND p.response_id = older.id AND older.workspace_id = $1
         AND NOT older.is_current AND newer.workspace_id = $1 AND newer.supersedes_id = older.id AND newer.is_current
         AND q.workspace_id = $1 AND q.id = p.question_id AND asked.workspace_id = $1
         AND asked.survey_version_id = newer.survey_version_id AND asked.key = q.key
         AND older.answers -> q.key = newer.answers -> q.key`,
      [workspaceId, studyId],
    );
    const replaced = `p.workspace_id = $1 AND p.study_id = $2 AND r.workspace_id = $1 AND r.id = p.response_id AND NOT r.is_current`;
    const judged = `EXISTS (SELECT FROM coding c WHERE c.workspace_id = $1 AND c.passage_id = p.id
      AND (c.status <> 'suggested' OR c.coder <> 'engine'))`;
    const kept = `EXISTS (SELECT FROM quote k WHERE k.workspace_id = $1 AND k.passage_id = p.id)`;
    await em.query(`DELETE FROM passage p USING response r WHERE ${replaced} AND NOT ${judged} AND NOT ${kept}`, [
      workspaceId,
      studyId,
    ]);
    await em.query(`UPDATE passage p SET stale = true FROM response r WHERE ${replaced} AND NOT p.stale`, [
      workspaceId,
      studyId,
    ]);
  }

  /** Passages that somebody said something of or kept as a quote; the others stand on the word of the engine alone. */
  async judgedPassages({ workspaceId }: RequestContext, studyId: string): Promise<Set<string>> {
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT DISTINCT p.id FROM passage p JOIN coding c ON c.workspace_id = p.workspace_id AND c.passage_id = p.id
       WHERE p.workspace_id = $1 AND p.study_id = $2 AND (c.status <> 'suggested' OR c.coder <> 'engine')
       UNION SELECT passage_id FROM quote WHERE workspace_id = $1 AND study_id = $2`,
      [workspaceId, studyId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async rewritePassages({ workspaceId }: RequestContext, rows: readonly PassageRow[]): Promise<void> {
    await this.database.em().query(
      `UPDATE passage p SET start_offset = given.start, end_offset = given.stop, text = given.text,
         text_hash = sha256(convert_to(given.text, 'UTF8')), stale = given.stale
       FROM unnest($2::uuid[], $3::int[], $4::int[], $5::text[], $6::boolean[]) AS given (id, start, stop, text, stale)
       WHERE p.workspace_id = $1 AND p.id = given.id`,
      [
        workspaceId,
        rows.map(({ id }) => id),
        rows.map(({ start }) => start),
        rows.map(({ end }) => end),
        rows.map(({ text }) => text),
        rows.map(({ stale }) => stale),
      ],
    );
  }
}
