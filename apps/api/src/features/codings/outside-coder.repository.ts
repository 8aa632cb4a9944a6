import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

export interface OutsideCoder {
  readonly id: string;
  readonly name: string;
}

/** Coders who are no members: their codings and memos came with a project of another program. */
@Injectable()
export class OutsideCoderRepository {
  constructor(private readonly database: TenantDatabase) {}

  ofStudy({ workspaceId }: RequestContext, studyId: string): Promise<OutsideCoder[]> {
    return this.database
      .em()
      .query(`SELECT id, name FROM outside_coder WHERE workspace_id = $1 AND study_id = $2 ORDER BY id`, [
        workspaceId,
        studyId,
      ]);
  }

  async insert({ workspaceId }: RequestContext, studyId: string, coders: readonly OutsideCoder[]): Promise<void> {
    await this.database.em().query(
      `INSERT INTO outside_coder (workspace_id, study_id, id, name)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::text[])`,
      [workspaceId, studyId, coders.map(({ id }) => id), coders.map(({ name }) => name)],
    );
  }
}
