import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

/** Whether words of people who were not asked may leave, and why. */
export interface QuotingRule {
  readonly studyId: string;
  readonly quotesNotAsked: boolean;
  readonly basis: string;
}

@Injectable()
export class QuotingRuleRepository {
  constructor(private readonly database: TenantDatabase) {}

  ofStudies({ workspaceId }: RequestContext, studyIds: readonly string[]): Promise<QuotingRule[]> {
    return this.database.em().query(
      `SELECT study_id AS "studyId", quotes_not_asked AS "quotesNotAsked", basis FROM quoting_rule
       WHERE workspace_id = $1 AND study_id = ANY($2)`,
      [workspaceId, studyIds],
    );
  }

  async set({ workspaceId, userId }: RequestContext, { studyId, quotesNotAsked, basis }: QuotingRule): Promise<void> {
    await this.database.em().query(
      `INSERT INTO quoting_rule (workspace_id, study_id, quotes_not_asked, basis, set_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT quoting_rule_pk DO UPDATE SET quotes_not_asked = EXCLUDED.quotes_not_asked,
         basis = EXCLUDED.basis, set_by = EXCLUDED.set_by, set_at = now()`,
      [workspaceId, studyId, quotesNotAsked, basis, userId],
    );
  }
}
