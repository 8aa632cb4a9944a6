import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { CitationSource } from './citation-source.js';

export interface CitationRow {
  readonly id: string;
  readonly pageId: string;
  readonly source: CitationSource;
  readonly stamp: string;
  readonly citedAt: Date;
}

const CITATION = `id, page_id AS "pageId", source, stamp, cited_at AS "citedAt"`;

@Injectable()
export class CitationRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Of one page; of the ids given, if they are given. */
  ofPage({ workspaceId }: RequestContext, pageId: string, ids: readonly string[] | null): Promise<CitationRow[]> {
    return this.database.em().query(
      `SELECT ${CITATION} FROM insight_citation WHERE workspace_id = $1 AND page_id = $2
         AND ($3::uuid[] IS NULL OR id = ANY($3)) ORDER BY id`,
      [workspaceId, pageId, ids],
    );
  }

  async find({ workspaceId }: RequestContext, id: string): Promise<CitationRow | null> {
    const [row] = await this.database
      .em()
      .query(`SELECT ${CITATION} FROM insight_citation WHERE workspace_id = $1 AND id = $2`, [workspaceId, id]);
    return row ?? null;
  }

  async insert(
    { workspaceId, userId }: RequestContext,
    { id, pageId, source, stamp }: Omit<CitationRow, 'citedAt'>,
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO insight_citation (workspace_id, id, page_id, source, stamp, cited_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [workspaceId, id, pageId, JSON.stringify(source), stamp, userId],
    );
  }

  async restamp({ workspaceId, userId }: RequestContext, id: string, stamp: string): Promise<void> {
    await this.database
      .em()
      .query(
        `UPDATE insight_citation SET stamp = $3, cited_by = $4, cited_at = now() WHERE workspace_id = $1 AND id = $2`,
        [workspaceId, id, stamp, userId],
      );
  }

  async count({ workspaceId }: RequestContext, pageId: string): Promise<number> {
    const [{ count }] = await this.database
      .em()
      .query(`SELECT count(*)::int AS count FROM insight_citation WHERE workspace_id = $1 AND page_id = $2`, [
        workspaceId,
        pageId,
      ]);
    return count;
  }
}
