import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

export interface MemoPlace {
  readonly id: string;
  readonly turnId: string | null;
  /** Unicode code points; null for a memo that is not on a passage. */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}

@Injectable()
export class MemoRewordingRepository {
  constructor(private readonly database: TenantDatabase) {}

  ofStudy({ workspaceId }: RequestContext, studyId: string): Promise<MemoPlace[]> {
    return this.database.em().query(
      `SELECT id, turn_id AS "turnId", start_offset AS start, end_offset AS "end", text FROM memo
       WHERE workspace_id = $1 AND study_id = $2 ORDER BY id`,
      [workspaceId, studyId],
    );
  }

  async rewrite({ workspaceId }: RequestContext, { id, start, end, text }: MemoPlace): Promise<void> {
    await this.database
      .em()
      .query(`UPDATE memo SET start_offset = $3, end_offset = $4, text = $5 WHERE workspace_id = $1 AND id = $2`, [
        workspaceId,
        id,
        start,
        end,
        text,
      ]);
  }
}
