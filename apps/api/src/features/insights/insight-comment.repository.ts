import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

export interface InsightCommentRow {
  readonly id: string;
  readonly pageId: string;
  readonly pageTitle: string;
  readonly studyId: string;
  /** Id of the comment that began the thread. */
  readonly threadId: string;
  readonly text: string;
  readonly author: string;
  readonly mentions: readonly string[];
  /** Of the whole thread. */
  readonly resolvedAt: Date | null;
  readonly createdAt: Date;
}

const COMMENT = `c.id, c.page_id AS "pageId", p.title AS "pageTitle", p.study_id AS "studyId",
  c.thread_id AS "threadId", c.text, c.author, c.mentions, f.resolved_at AS "resolvedAt", c.created_at AS "createdAt"`;
const FROM = `insight_comment c
  JOIN insight_comment f ON f.workspace_id = c.workspace_id AND f.id = c.thread_id
  JOIN insight_page p ON p.workspace_id = c.workspace_id AND p.id = c.page_id`;

@Injectable()
export class InsightCommentRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** In the order in which they were written. */
  ofPage({ workspaceId }: RequestContext, pageId: string): Promise<InsightCommentRow[]> {
    return this.database
      .em()
      .query(
        `SELECT ${COMMENT} FROM ${FROM} WHERE c.workspace_id = $1 AND c.page_id = $2 ORDER BY c.created_at, c.id`,
        [workspaceId, pageId],
      );
  }

  /** Open threads of the study in which somebody speaks to this person, newest first. */
  mentioning({ workspaceId }: RequestContext, studyId: string, userId: string): Promise<InsightCommentRow[]> {
    return this.database.em().query(
      `SELECT ${COMMENT} FROM ${FROM} WHERE c.workspace_id = $1 AND p.study_id = $2 AND $3 = ANY(c.mentions) AND c.author <> $3
         AND f.resolved_at IS NULL ORDER BY c.created_at DESC, c.id DESC LIMIT 50`,
      [workspaceId, studyId, userId],
    );
  }

  async find({ workspaceId }: RequestContext, id: string): Promise<InsightCommentRow | null> {
    const [row] = await this.database
      .em()
      .query(`SELECT ${COMMENT} FROM ${FROM} WHERE c.workspace_id = $1 AND c.id = $2`, [workspaceId, id]);
    return row ?? null;
  }

  async insert(
    { workspaceId }: RequestContext,
    comment: Pick<InsightCommentRow, 'id' | 'pageId' | 'threadId' | 'text' | 'author' | 'mentions'>,
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO insight_comment (workspace_id, id, page_id, thread_id, text, author, mentions)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [workspaceId, comment.id, comment.pageId, comment.threadId, comment.text, comment.author, comment.mentions],
    );
  }

  async reword({ workspaceId }: RequestContext, id: string, text: string): Promise<void> {
    await this.database
      .em()
      .query(`UPDATE insight_comment SET text = $3 WHERE workspace_id = $1 AND id = $2`, [workspaceId, id, text]);
  }

  async resolve({ workspaceId }: RequestContext, threadId: string, isResolved: boolean): Promise<void> {
    await this.database.em().query(
      `UPDATE insight_comment SET resolved_at = CASE WHEN $3 THEN coalesce(resolved_at, now()) END
       WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, threadId, isResolved],
    );
  }

  /** The whole thread goes with the comment that began it. */
  async delete({ workspaceId }: RequestContext, id: string): Promise<void> {
    await this.database
      .em()
      .query(`DELETE FROM insight_comment WHERE workspace_id = $1 AND id = $2`, [workspaceId, id]);
  }
}
