import type { ConsentPurpose, ConsentState } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { ConsentSource } from './consent.model.js';
import { mayBeUsed } from './use-withheld.js';

/** What a person stated last. */
export interface ConsentRow {
  readonly respondentId: string;
  readonly purpose: ConsentPurpose;
  readonly state: ConsentState;
  readonly source: ConsentSource;
  readonly how: string;
  readonly statedAt: Date;
}
export interface ConsentStatementRow extends ConsentRow {
  readonly id: string;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}
export interface ConsentCountRow {
  readonly studyId: string;
  readonly purpose: ConsentPurpose;
  readonly given: number;
  readonly withheld: number;
}

export interface QuotedPeopleRow {
  readonly studyId: string;
  readonly all: number;
  readonly given: number;
  readonly withheld: number;
}

const STATEMENT = `s.respondent_id AS "respondentId", s.purpose, s.state, s.source, s.how, s.stated_at AS "statedAt"`;

@Injectable()
export class ConsentRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Purposes that somebody was never asked about have no row. */
  ofRespondents({ workspaceId }: RequestContext, respondentIds: readonly string[]): Promise<ConsentRow[]> {
    return this.database.em().query(
      `SELECT ${STATEMENT} FROM consent c
       JOIN consent_statement s ON s.workspace_id = c.workspace_id AND s.id = c.statement_id
       WHERE c.workspace_id = $1 AND c.respondent_id = ANY($2)`,
      [workspaceId, respondentIds],
    );
  }

  /** Everything that was ever stated, newest first. */
  statementsOf({ workspaceId }: RequestContext, respondentIds: readonly string[]): Promise<ConsentStatementRow[]> {
    return this.database.em().query(
      `SELECT ${STATEMENT}, s.id, s.recorded_at AS "recordedAt", s.recorded_by AS "recordedBy" FROM consent_statement s
       WHERE s.workspace_id = $1 AND s.respondent_id = ANY($2) ORDER BY s.stated_at DESC, s.id DESC`,
      [workspaceId, respondentIds],
    );
  }

  /** Only the states asked about, so that the rows of everybody else are not read. */
  async respondentsOf(
    { workspaceId }: RequestContext,
    studyId: string,
    purpose: ConsentPurpose,
    states: readonly ConsentState[],
  ): Promise<string[]> {
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT respondent_id AS id FROM consent
       WHERE workspace_id = $1 AND study_id = $2 AND purpose = $3 AND state = ANY($4) ORDER BY respondent_id`,
      [workspaceId, studyId, purpose, states],
    );
    return rows.map(({ id }) => id);
  }

  /** People of a study who do not withhold the use of what they said, ascending by id. */
  usable({ workspaceId }: RequestContext, studyId: string): Promise<{ id: string; weight: number }[]> {
    return this.database.em().query(
      `SELECT p.id, p.weight FROM respondent p WHERE p.workspace_id = $1 AND p.study_id = $2 AND ${mayBeUsed('p.id')}
       ORDER BY p.id`,
      [workspaceId, studyId],
    );
  }

  countsOf({ workspaceId }: RequestContext, studyIds: readonly string[]): Promise<ConsentCountRow[]> {
    return this.database.em().query(
      `SELECT study_id AS "studyId", purpose, count(*) FILTER (WHERE state = 'given')::int AS given,
         count(*) FILTER (WHERE state = 'withheld')::int AS withheld
       FROM consent WHERE workspace_id = $1 AND study_id = ANY($2) GROUP BY study_id, purpose`,
      [workspaceId, studyIds],
    );
  }

  /** People of each study: all, those who may be quoted as they stated it, and those who may not. */
  peopleOf({ workspaceId }: RequestContext, studyIds: readonly string[]): Promise<QuotedPeopleRow[]> {
    return this.database.em().query(
      `SELECT p.study_id AS "studyId", count(*)::int AS "all",
         count(*) FILTER (WHERE quote.state = 'given' AND use.state IS DISTINCT FROM 'withheld')::int AS given,
         count(*) FILTER (WHERE 'withheld' IN (quote.state, use.state))::int AS withheld
       FROM respondent p
       LEFT JOIN consent quote ON quote.workspace_id = p.workspace_id AND quote.respondent_id = p.id
         AND quote.purpose = 'quote'
       LEFT JOIN consent use ON use.workspace_id = p.workspace_id AND use.respondent_id = p.id AND use.purpose = 'use'
       WHERE p.workspace_id = $1 AND p.study_id = ANY($2) GROUP BY p.study_id`,
      [workspaceId, studyIds],
    );
  }
}
