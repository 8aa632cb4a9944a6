import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

/** One person of a response file. `attributes` is JSON already. */
export interface RespondentToWrite {
  readonly id: string;
  readonly key: string;
  readonly accountKey: string | null;
  /** Null: the file says nothing about weights. */
  readonly weight: number | null;
  readonly attributes: string;
}

/** Bulk statements; what they write is judged before. */
@Injectable()
export class RespondentWritingRepository {
  constructor(private readonly database: TenantDatabase) {}

  async insertAccounts(
    { workspaceId }: RequestContext,
    studyId: string,
    accounts: readonly { readonly id: string; readonly key: string }[],
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO account (workspace_id, id, study_id, key, name)
       SELECT $1, id, $2, key, key FROM unnest($3::uuid[], $4::text[]) AS given (id, key)
       ON CONFLICT ON CONSTRAINT account_key DO NOTHING`,
      [workspaceId, studyId, accounts.map(({ id }) => id), accounts.map(({ key }) => key)],
    );
  }

  /** Known people keep their id, and what the file does not say about them. @returns Ids by key. */
  async upsert(
    { workspaceId }: RequestContext,
    studyId: string,
    people: readonly RespondentToWrite[],
  ): Promise<Map<string, string>> {
    const rows: { id: string; key: string }[] = await this.database.em().query(
      `INSERT INTO respondent AS known (workspace_id, id, study_id, key, account_id, weight, attributes)
       SELECT $1, given.id, $2, given.key, account.id, coalesce(given.weight, 1), given.attributes::jsonb
       FROM unnest($3::uuid[], $4::text[], $5::text[], $6::real[], $7::text[])
         AS given (id, key, account_key, weight, attributes)
       LEFT JOIN account ON account.workspace_id = $1 AND account.study_id = $2 AND account.key = given.account_key
       ON CONFLICT ON CONSTRAINT respondent_key DO UPDATE SET
         account_id = coalesce(EXCLUDED.account_id, known.account_id),
         weight = CASE WHEN $8 THEN EXCLUDED.weight ELSE known.weight END,
         attributes = known.attributes || EXCLUDED.attributes
       RETURNING id, key`,
      [
        workspaceId,
        studyId,
        people.map(({ id }) => id),
        people.map(({ key }) => key),
        people.map(({ accountKey }) => accountKey),
        people.map(({ weight }) => weight),
        people.map(({ attributes }) => attributes),
        people.some(({ weight }) => weight !== null),
      ],
    );
    return new Map(rows.map(({ id, key }) => [key, id]));
  }
}
