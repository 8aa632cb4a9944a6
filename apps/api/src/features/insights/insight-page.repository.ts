import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { InsightDocument } from './insight-document.js';

export interface InsightPageRow {
  readonly id: string;
  readonly studyId: string;
  readonly title: string;
  readonly document: InsightDocument;
  /** Counts every save; who saves names the one they began from. */
  readonly revision: number;
  readonly updatedBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const PAGE = `id, study_id AS "studyId", title, document, revision, updated_by AS "updatedBy",
  created_at AS "createdAt", updated_at AS "updatedAt"`;

@Injectable()
export class InsightPageRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** @param forUpdate - Nobody else changes it until the transaction ends. */
  async find({ workspaceId }: RequestContext, id: string, forUpdate = false): Promise<InsightPageRow | null> {
    const [row] = await this.database
      .em()
      .query(`SELECT ${PAGE} FROM insight_page WHERE workspace_id = $1 AND id = $2 ${forUpdate ? 'FOR UPDATE' : ''}`, [
        workspaceId,
        id,
      ]);
    return row ?? null;
  }

  /** The last changed first. */
  ofStudy({ workspaceId }: RequestContext, studyId: string): Promise<InsightPageRow[]> {
    return this.database
      .em()
      .query(
        `SELECT ${PAGE} FROM insight_page WHERE workspace_id = $1 AND study_id = $2 ORDER BY updated_at DESC, id DESC`,
        [workspaceId, studyId],
      );
  }

  async insert(
    { workspaceId, userId }: RequestContext,
    { id, studyId, title, document }: Pick<InsightPageRow, 'id' | 'studyId' | 'title' | 'document'>,
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO insight_page (workspace_id, id, study_id, title, document, revision, updated_by)
       VALUES ($1, $2, $3, $4, $5, 1, $6)`,
      [workspaceId, id, studyId, title, JSON.stringify(document), userId],
    );
  }

  async rewrite(
    { workspaceId, userId }: RequestContext,
    { id, title, document }: Pick<InsightPageRow, 'id' | 'title' | 'document'>,
  ): Promise<void> {
    await this.database.em().query(
      `UPDATE insight_page SET title = $3, document = $4, revision = revision + 1, updated_by = $5, updated_at = now()
       WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, id, title, JSON.stringify(document), userId],
    );
  }

  /** The same page in other words: nobody's edit, but an editor that is open must not write the old words back. */
  async reword(
    { workspaceId }: RequestContext,
    { id, title, document }: Pick<InsightPageRow, 'id' | 'title' | 'document'>,
  ): Promise<void> {
    await this.database
      .em()
      .query(
        `UPDATE insight_page SET title = $3, document = $4, revision = revision + 1 WHERE workspace_id = $1 AND id = $2`,
        [workspaceId, id, title, JSON.stringify(document)],
      );
  }

  async delete({ workspaceId }: RequestContext, id: string): Promise<void> {
    await this.database.em().query(`DELETE FROM insight_page WHERE workspace_id = $1 AND id = $2`, [workspaceId, id]);
  }
}
