import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { SubmissionEntity } from './submission.entity.js';

export type NewSubmission = Pick<
  SubmissionEntity,
  | ('id' | 'surveyId' | 'surveyVersionId' | 'linkId' | 'clientHash' | 'isSingleUse' | 'isTest')
  | ('seed' | 'language' | 'device')
>;
export interface SaveRow {
  readonly submissionId: string;
  /** Made by the browser: the same save sent twice is one save. */
  readonly id: string;
  /** By field; null takes an answer back. */
  readonly answers: object;
  readonly page: string | null;
  readonly pageMs: number;
}

@Injectable()
export class SubmissionRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The submission of this browser under the link, or of the link itself when it is for one person. */
  async find(
    { workspaceId }: RequestContext,
    { linkId, clientHash, isSingleUse }: Pick<SubmissionEntity, 'linkId' | 'clientHash' | 'isSingleUse'>,
    options: { lock: boolean },
  ): Promise<SubmissionEntity | null> {
    return this.database.em().findOne(SubmissionEntity, {
      where: { workspaceId, linkId, ...(isSingleUse ? {} : { clientHash }) },
      ...(options.lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
  }

  /** Does nothing when there is one already, made by another request at the same moment. */
  async insert({ workspaceId }: RequestContext, row: NewSubmission): Promise<void> {
    await this.database
      .em()
      .createQueryBuilder()
      .insert()
      .into(SubmissionEntity)
      .values({ ...row, workspaceId })
      .orIgnore()
      .execute();
  }

  /** @returns False when this save is known already. */
  async addSave({ workspaceId }: RequestContext, save: SaveRow): Promise<boolean> {
    const added: unknown[] = await this.database.em().query(
      `INSERT INTO submission_save (workspace_id, submission_id, id, answers, page, page_ms)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [workspaceId, save.submissionId, save.id, JSON.stringify(save.answers), save.page, save.pageMs],
    );
    return added.length === 1;
  }

  async update({ workspaceId }: RequestContext, id: string, to: Partial<SubmissionEntity>): Promise<void> {
    await this.database
      .em()
      .getRepository(SubmissionEntity)
      .update({ workspaceId, id }, { ...to, savedAt: new Date() } as object);
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
}
