import type { ConsentPurpose, ConsentState } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { ConsentSource } from './consent.model.js';

export interface StatementToWrite {
  readonly id: string;
  readonly respondentId: string;
  readonly purpose: ConsentPurpose;
  readonly state: ConsentState;
}
/** A cell of a file about a person. */
export interface StatementByKey extends Omit<StatementToWrite, 'respondentId'> {
  readonly key: string;
}
export interface StatedHow {
  readonly source: ConsentSource;
  readonly how: string;
  readonly statedAt: Date;
}

/** Adds statements; what is in force follows in the same statement of SQL. */
@Injectable()
export class ConsentWritingRepository {
  constructor(private readonly database: TenantDatabase) {}

  async insert(
    { workspaceId, userId }: RequestContext,
    studyId: string,
    { source, how, statedAt }: StatedHow,
    statements: readonly StatementToWrite[],
  ): Promise<void> {
    await this.database.em().query(
      `WITH stated AS (
         INSERT INTO consent_statement (workspace_id, id, study_id, respondent_id, purpose, state, source, how, stated_at,
           recorded_by)
         SELECT $1, id, $2, respondent_id, purpose, state, $3, $4, $5, $6
         FROM unnest($7::uuid[], $8::uuid[], $9::text[], $10::text[]) AS given (id, respondent_id, purpose, state)
         RETURNING *)
       INSERT INTO consent AS known (workspace_id, respondent_id, purpose, study_id, state, stated_at, statement_id)
       SELECT workspace_id, respondent_id, purpose, study_id, state, stated_at, id FROM stated
       ON CONFLICT ON CONSTRAINT consent_pk DO UPDATE SET state = EXCLUDED.state, stated_at = EXCLUDED.stated_at,
         statement_id = EXCLUDED.statement_id
       WHERE EXCLUDED.stated_at >= known.stated_at`,
      [
        ...[workspaceId, studyId, source, how, statedAt, userId],
        statements.map(({ id }) => id),
        statements.map(({ respondentId }) => respondentId),
        statements.map(({ purpose }) => purpose),
        statements.map(({ state }) => state),
      ],
    );
  }

  /** What these cells say that the last file did not say already; a file that is imported twice brings nothing back. */
  newInFile(
    { workspaceId }: RequestContext,
    studyId: string,
    cells: readonly StatementByKey[],
  ): Promise<StatementToWrite[]> {
    return this.database.em().query(
      `SELECT given.id, p.id AS "respondentId", given.purpose, given.state
       FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) AS given (id, key, purpose, state)
       JOIN respondent p ON p.workspace_id = $1 AND p.study_id = $2 AND p.key = given.key
       LEFT JOIN LATERAL (
         SELECT s.state FROM consent_statement s WHERE s.workspace_id = $1 AND s.respondent_id = p.id
           AND s.purpose = given.purpose AND s.source = 'import' ORDER BY s.id DESC LIMIT 1) before ON true
       WHERE before.state IS DISTINCT FROM given.state`,
      [
        ...[workspaceId, studyId],
        cells.map(({ id }) => id),
        cells.map(({ key }) => key),
        cells.map(({ purpose }) => purpose),
        cells.map(({ state }) => state),
      ],
    );
  }
}
