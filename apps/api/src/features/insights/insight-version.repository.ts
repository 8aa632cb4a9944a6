import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { InsightDocument } from './insight-document.js';

export interface InsightVersionRow {
  readonly number: number;
  readonly title: string;
  readonly document: InsightDocument;
  readonly author: string | null;
  readonly restoredFrom: number | null;
  /** When its author began to write it. */
  readonly begunAt: Date;
  readonly savedAt: Date;
}

const VERSION = `number, title, document, author, restored_from AS "restoredFrom", begun_at AS "begunAt",
  saved_at AS "savedAt"`;

@Injectable()
export class InsightVersionRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Newest first. */
  ofPage({ workspaceId }: RequestContext, pageId: string): Promise<InsightVersionRow[]> {
    return this.database
      .em()
      .query(`SELECT ${VERSION} FROM insight_version WHERE workspace_id = $1 AND page_id = $2 ORDER BY number DESC`, [
        workspaceId,
        pageId,
      ]);
  }

  async find({ workspaceId }: RequestContext, pageId: string, number: number): Promise<InsightVersionRow | null> {
    const [row] = await this.database
      .em()
      .query(`SELECT ${VERSION} FROM insight_version WHERE workspace_id = $1 AND page_id = $2 AND number = $3`, [
        workspaceId,
        pageId,
        number,
      ]);
    return row ?? null;
  }

  async latest({ workspaceId }: RequestContext, pageId: string): Promise<InsightVersionRow | null> {
    const [row] = await this.database
      .em()
      .query(
        `SELECT ${VERSION} FROM insight_version WHERE workspace_id = $1 AND page_id = $2 ORDER BY number DESC LIMIT 1`,
        [workspaceId, pageId],
      );
    return row ?? null;
  }

  async insert(
    { workspaceId, userId }: RequestContext,
    pageId: string,
    version: Pick<InsightVersionRow, 'number' | 'title' | 'document' | 'restoredFrom'>,
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO insight_version (workspace_id, page_id, number, title, document, author, restored_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        workspaceId,
        pageId,
        version.number,
        version.title,
        JSON.stringify(version.document),
        userId,
        version.restoredFrom,
      ],
    );
  }

  /** @param isSaved - By its author just now. */
  async rewrite(
    { workspaceId }: RequestContext,
    pageId: string,
    { number, title, document }: Pick<InsightVersionRow, 'number' | 'title' | 'document'>,
    isSaved: boolean,
  ): Promise<void> {
    await this.database.em().query(
      `UPDATE insight_version SET title = $4, document = $5 ${isSaved ? ', saved_at = now()' : ''}
       WHERE workspace_id = $1 AND page_id = $2 AND number = $3`,
      [workspaceId, pageId, number, title, JSON.stringify(document)],
    );
  }
}
