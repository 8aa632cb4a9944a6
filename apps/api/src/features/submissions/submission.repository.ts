import type { StoredAnswers } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { Save } from './save.js';
import type { SubmissionKey } from './submission-key.js';
import { SubmissionEntity, type SubmissionState } from './submission.entity.js';

export type NewSubmission = Pick<
  SubmissionEntity,
  | ('id' | 'surveyId' | 'surveyVersionId' | 'linkId' | 'clientHash' | 'isSingleUse' | 'isTest')
  | ('seed' | 'language' | 'device' | 'deviceMark')
>;
/** One save and what its submission becomes by it. */
export interface FoldedSave {
  readonly submission: SubmissionEntity;
  readonly save: Save;
  /** By field, this save folded in. */
  readonly answers: StoredAnswers;
  readonly state: SubmissionState;
}

const MOST_MS = 2 ** 31 - 1;

@Injectable()
export class SubmissionRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The submission of this browser under the link, or of the link itself when it is for one person. */
  find(
    { workspaceId }: RequestContext,
    { linkId, clientHash, isSingleUse }: SubmissionKey,
  ): Promise<SubmissionEntity | null> {
    const where = { workspaceId, linkId, ...(isSingleUse ? {} : { clientHash }) };
    return this.database.em().findOneBy(SubmissionEntity, where);
  }

  /** Those that are there, nobody else's until the transaction ends; always in one order, so that two never wait for each other. */
  lock({ workspaceId }: RequestContext, wanted: readonly SubmissionKey[]): Promise<SubmissionEntity[]> {
    const [shared, singleUse] = [wanted.filter((one) => !one.isSingleUse), wanted.filter((one) => one.isSingleUse)];
    return this.database
      .em()
      .createQueryBuilder(SubmissionEntity, 's')
      .where(
        `s.workspace_id = :workspaceId AND s.id IN (
           SELECT o.id FROM submission o
           JOIN unnest(:links::uuid[], :clients::bytea[]) AS w (link, client) ON o.link_id = w.link AND o.client_hash = w.client
           WHERE o.workspace_id = :workspaceId
           UNION ALL
           SELECT i.id FROM submission i
           WHERE i.workspace_id = :workspaceId AND i.is_single_use AND i.link_id = ANY(:invitations))`,
        {
          workspaceId,
          links: shared.map(({ linkId }) => linkId),
          clients: shared.map(({ clientHash }) => clientHash),
          invitations: singleUse.map(({ linkId }) => linkId),
        },
      )
      .orderBy('s.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Leaves out those that another request made at the same moment. @returns ids of those that are new. */
  async insertAll({ workspaceId }: RequestContext, rows: readonly NewSubmission[]): Promise<string[]> {
    const inserted = await this.database
      .em()
      .createQueryBuilder()
      .insert()
      .into(SubmissionEntity)
      .values(rows.map((row) => ({ ...row, workspaceId })))
      .orIgnore()
      .returning(['id'])
      .execute();
    return (inserted.raw as { id: string }[]).map(({ id }) => id);
  }

  /** Which of these saves were taken before, by the id of the save. */
  async knownSaves(
    { workspaceId }: RequestContext,
    saves: readonly { submissionId: string; saveId: string }[],
  ): Promise<Set<string>> {
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT v.id FROM submission_save v
       JOIN unnest($2::uuid[], $3::uuid[]) AS w (submission_id, id) ON v.submission_id = w.submission_id AND v.id = w.id
       WHERE v.workspace_id = $1`,
      [workspaceId, saves.map(({ submissionId }) => submissionId), saves.map(({ saveId }) => saveId)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Keeps each save as it came, and what the submissions are by now. */
  async fold({ workspaceId }: RequestContext, folded: readonly FoldedSave[]): Promise<void> {
    if (folded.length === 0) return;
    const column = <T>(read: (one: FoldedSave) => T): T[] => folded.map(read);
    const ids = column(({ submission }) => submission.id);
    await this.database.em().query(
      `INSERT INTO submission_save (workspace_id, submission_id, id, answers, page, page_ms)
       SELECT $1, s.* FROM unnest($2::uuid[], $3::uuid[], $4::jsonb[], $5::text[], $6::int[]) AS s`,
      [
        ...[workspaceId, ids, column(({ save }) => save.saveId), column(({ save }) => JSON.stringify(save.answers))],
        ...[column(({ save }) => save.page), column(({ save }) => save.pageMs)],
      ],
    );
    await this.database.em().query(
      `UPDATE submission s SET answers = f.answers, page = f.page, language = f.language, spent_ms = f.spent_ms,
         is_trapped = f.is_trapped, state = f.state, saved_at = now(),
         ended_at = CASE WHEN f.state = 'partial' THEN s.ended_at ELSE now() END
       FROM unnest($2::uuid[], $3::jsonb[], $4::text[], $5::text[], $6::int[], $7::boolean[], $8::text[])
         AS f (id, answers, page, language, spent_ms, is_trapped, state)
       WHERE s.workspace_id = $1 AND s.id = f.id`,
      [
        ...[workspaceId, ids, column(({ answers }) => JSON.stringify(answers)), column(({ save }) => save.page)],
        column(({ save }) => save.language),
        column(({ submission, save }) => Math.min(submission.spentMs + save.pageMs, MOST_MS)),
        column(({ submission, save }) => submission.isTrapped || Boolean(save.trap)),
        column(({ state }) => state),
      ],
    );
  }

  async remove({ workspaceId }: RequestContext, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.database.em().delete(SubmissionEntity, { workspaceId, id: In([...ids]) });
  }

  /** @param key - Key of the respondent that its answers became. */
  async link({ workspaceId }: RequestContext, id: string, key: string): Promise<void> {
    await this.database.em().update(SubmissionEntity, { workspaceId, id }, { respondentKey: key });
  }

  /** Real ones that have ended, newest first. */
  ended({ workspaceId }: RequestContext, surveyId: string, most: number): Promise<SubmissionEntity[]> {
    return this.database.em().find(SubmissionEntity, {
      where: { workspaceId, surveyId, state: 'complete', isTest: false },
      order: { id: 'DESC' },
      take: most,
    });
  }

  /** Forgets what these people sent, and the links that they were invited by. */
  async erase({ workspaceId }: RequestContext, studyId: string, respondentIds: readonly string[]): Promise<void> {
    const people = `SELECT key FROM respondent WHERE workspace_id = $1 AND study_id = $2 AND id = ANY($3)`;
    const surveys = `SELECT id FROM survey WHERE workspace_id = $1 AND study_id = $2`;
    await this.database
      .em()
      .query(
        `DELETE FROM submission WHERE workspace_id = $1 AND survey_id IN (${surveys}) AND respondent_key IN (${people})`,
        [workspaceId, studyId, respondentIds],
      );
    await this.database
      .em()
      .query(
        `DELETE FROM respond_link WHERE workspace_id = $1 AND survey_id IN (${surveys}) AND person_key IN (${people})`,
        [workspaceId, studyId, respondentIds],
      );
  }

  /** An earlier save of the same answer may hold a part of it only: it says what the whole answer says from now on. */
  async reword(
    { workspaceId }: RequestContext,
    studyId: string,
    texts: readonly { readonly before: string; readonly after: string }[],
  ): Promise<void> {
    await this.database.em().query(
      `WITH given AS (SELECT * FROM unnest($3::text[], $4::text[]) AS given (before, after)),
       found AS (
         SELECT s.id, jsonb_object_agg(field.key, to_jsonb(given.after)) AS patch
         FROM submission s CROSS JOIN LATERAL jsonb_each(s.answers) field
         JOIN given ON field.value = to_jsonb(given.before)
         WHERE s.workspace_id = $1 AND s.survey_id IN (SELECT id FROM survey WHERE workspace_id = $1 AND study_id = $2)
         GROUP BY s.id
       ), reworded AS (
         UPDATE submission s SET answers = s.answers || found.patch FROM found
         WHERE s.workspace_id = $1 AND s.id = found.id
       )
       UPDATE submission_save v SET answers = v.answers || known.patch
       FROM found CROSS JOIN LATERAL (
         SELECT v2.id, jsonb_object_agg(field.key, field.value) AS patch
         FROM submission_save v2 CROSS JOIN LATERAL jsonb_each(found.patch) field
         WHERE v2.workspace_id = $1 AND v2.submission_id = found.id AND jsonb_typeof(v2.answers -> field.key) = 'string'
         GROUP BY v2.id) known
       WHERE v.workspace_id = $1 AND v.submission_id = found.id AND v.id = known.id`,
      [workspaceId, studyId, texts.map(({ before }) => before), texts.map(({ after }) => after)],
    );
  }
}
