import { Injectable } from '@nestjs/common';
import type { ConsentPurpose, ConsentState, StoredAnswers } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { blocksOf, TenantDatabase } from '../../platform/database/index.js';
import { mayBeUsed } from '../consents/index.js';

export interface ResponseRow {
  readonly id: string;
  readonly respondentId: string;
  readonly surveyId: string;
  readonly surveyVersionId: string;
  readonly answers: StoredAnswers;
  readonly isCurrent: boolean;
  readonly submittedAt: Date;
}
export type CurrentAnswers = Pick<ResponseRow, 'respondentId' | 'surveyId' | 'surveyVersionId' | 'answers'>;

/** A person of the study with one of their current responses; null when there is none. */
export interface PersonWithAnswers {
  readonly respondentId: string;
  readonly key: string;
  readonly account: string | null;
  readonly weight: number;
  readonly attributes: StoredAnswers;
  /** What the person stated; null when nothing. */
  readonly consents: Readonly<Partial<Record<ConsentPurpose, ConsentState>>> | null;
  readonly surveyVersionId: string | null;
  /** As JSON: hundreds of answers of everybody are read faster one by one than as objects. */
  readonly answers: string | null;
}

/** Small enough that parsing a block keeps nobody waiting. */
const ROWS_PER_BLOCK = 500;

const COLUMNS = `r.id, r.respondent_id AS "respondentId", v.survey_id AS "surveyId",
  r.survey_version_id AS "surveyVersionId", r.answers, r.is_current AS "isCurrent", r.submitted_at AS "submittedAt"`;
const WITH_VERSION = `response r
  JOIN survey_version v ON v.workspace_id = r.workspace_id AND v.id = r.survey_version_id`;

@Injectable()
export class ResponseRepository {
  constructor(private readonly database: TenantDatabase) {}

  findByIds({ workspaceId }: RequestContext, ids: readonly string[]): Promise<ResponseRow[]> {
    return this.database
      .em()
      .query(`SELECT ${COLUMNS} FROM ${WITH_VERSION} WHERE r.workspace_id = $1 AND r.id = ANY($2)`, [workspaceId, ids]);
  }

  /** Replaced ones too; newest first. */
  ofRespondents({ workspaceId }: RequestContext, respondentIds: readonly string[]): Promise<ResponseRow[]> {
    return this.database.em().query(
      `SELECT ${COLUMNS} FROM ${WITH_VERSION} WHERE r.workspace_id = $1 AND r.respondent_id = ANY($2)
         ORDER BY r.is_current DESC, r.id DESC`,
      [workspaceId, respondentIds],
    );
  }

  countCurrent(
    { workspaceId }: RequestContext,
    surveyIds: readonly string[],
  ): Promise<{ surveyId: string; responses: number }[]> {
    return this.database.em().query(
      `SELECT v.survey_id AS "surveyId", count(*)::int AS responses FROM ${WITH_VERSION}
       WHERE r.workspace_id = $1 AND v.survey_id = ANY($2) AND r.is_current GROUP BY v.survey_id`,
      [workspaceId, surveyIds],
    );
  }

  /** All that count of one study, by respondent; without those of people who withhold the use of them. */
  currentOfStudy({ workspaceId }: RequestContext, studyId: string): AsyncGenerator<CurrentAnswers[]> {
    return blocksOf(
      this.database.em(),
      `SELECT r.respondent_id AS "respondentId", v.survey_id AS "surveyId", r.survey_version_id AS "surveyVersionId", r.answers
       FROM ${WITH_VERSION} WHERE r.workspace_id = $1 AND r.study_id = $2 AND r.is_current AND ${mayBeUsed('r.respondent_id')}
       ORDER BY r.respondent_id`,
      [workspaceId, studyId],
      ROWS_PER_BLOCK,
    );
  }

  /** Everybody of the study, by person; somebody with responses to several surveys stands there several times. */
  everybodyOfStudy(
    { workspaceId }: RequestContext,
    studyId: string,
    rowsPerBlock: number,
  ): AsyncGenerator<PersonWithAnswers[]> {
    return blocksOf(
      this.database.em(),
      // The answers become text after the rows are in order: sorting gigabytes of text would go to disk.
      `SELECT "respondentId", key, account, weight, attributes, consents, "surveyVersionId", answers::text AS answers FROM (
         SELECT p.id AS "respondentId", p.key, a.key AS account, p.weight, p.attributes, stated.consents,
           r.survey_version_id AS "surveyVersionId", r.answers
         FROM respondent p
         LEFT JOIN account a ON a.workspace_id = p.workspace_id AND a.id = p.account_id
         LEFT JOIN (SELECT respondent_id, jsonb_object_agg(purpose, state) AS consents FROM consent
           WHERE workspace_id = $1 AND study_id = $2 GROUP BY respondent_id) stated ON stated.respondent_id = p.id
         LEFT JOIN response r ON r.workspace_id = p.workspace_id AND r.study_id = p.study_id
           AND r.respondent_id = p.id AND r.is_current
         WHERE p.workspace_id = $1 AND p.study_id = $2 ORDER BY p.id OFFSET 0) everybody`,
      [workspaceId, studyId],
      rowsPerBlock,
    );
  }
}
