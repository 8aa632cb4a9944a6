import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

/** How many completes each quota of a survey holds. */
@Injectable()
export class QuotaRepository {
  constructor(private readonly database: TenantDatabase) {}

  async counts({ workspaceId }: RequestContext, surveyId: string): Promise<Map<string, number>> {
    const rows: { key: string; filled: number }[] = await this.database
      .em()
      .query(`SELECT quota_key AS key, filled FROM quota_count WHERE workspace_id = $1 AND survey_id = $2`, [
        workspaceId,
        surveyId,
      ]);
    return new Map(rows.map(({ key, filled }) => [key, filled]));
  }

  /** Counts until the transaction ends are nobody else's to read: whoever claims next waits here. */
  async locked(
    { workspaceId }: RequestContext,
    surveyId: string,
    keys: readonly string[],
  ): Promise<Map<string, number>> {
    // Always in one order, so that two claims never wait for each other.
    const sorted = [...keys].sort();
    await this.database.em().query(
      `INSERT INTO quota_count (workspace_id, survey_id, quota_key) SELECT $1, $2, unnest($3::text[])
       ON CONFLICT DO NOTHING`,
      [workspaceId, surveyId, sorted],
    );
    const rows: { key: string; filled: number }[] = await this.database.em().query(
      `SELECT quota_key AS key, filled FROM quota_count
       WHERE workspace_id = $1 AND survey_id = $2 AND quota_key = ANY($3) ORDER BY quota_key FOR UPDATE`,
      [workspaceId, surveyId, sorted],
    );
    return new Map(rows.map(({ key, filled }) => [key, filled]));
  }

  async add({ workspaceId }: RequestContext, surveyId: string, keys: readonly string[]): Promise<void> {
    await this.database.em().query(
      `UPDATE quota_count SET filled = filled + 1
       WHERE workspace_id = $1 AND survey_id = $2 AND quota_key = ANY($3)`,
      [workspaceId, surveyId, keys],
    );
  }
}
