import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

export interface InterviewCodingState {
  readonly interviewId: string;
  /** Steps taken, undone and redone so far. */
  readonly revision: number;
  /** Coders see their own codings only. */
  readonly isBlind: boolean;
}

export interface InterviewCoderRow {
  readonly interviewId: string;
  readonly userId: string;
  readonly isAssigned: boolean;
  readonly isDone: boolean;
  /** ISO date. */
  readonly dueOn: string | null;
  readonly codings: number;
}

/** How the coding of interviews stands, and who codes them. */
@Injectable()
export class InterviewCodingRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** One writer of a study's codings at a time, until the end of the transaction; proposals take the same lock. */
  async lock(studyId: string): Promise<void> {
    await this.database.em().query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [studyId]);
  }

  async stateOf({ workspaceId }: RequestContext, interviewId: string): Promise<InterviewCodingState> {
    const [row] = await this.database.em().query(
      `SELECT interview_id AS "interviewId", revision, is_blind AS "isBlind" FROM interview_coding
       WHERE workspace_id = $1 AND interview_id = $2`,
      [workspaceId, interviewId],
    );
    return row ?? { interviewId, revision: 0, isBlind: false };
  }

  /** @returns the new revision. */
  async advance({ workspaceId }: RequestContext, interviewId: string): Promise<number> {
    const [row] = await this.database.em().query(
      `INSERT INTO interview_coding (workspace_id, interview_id, revision) VALUES ($1, $2, 1)
       ON CONFLICT (workspace_id, interview_id) DO UPDATE SET revision = interview_coding.revision + 1 RETURNING revision`,
      [workspaceId, interviewId],
    );
    return row.revision;
  }

  async setBlind({ workspaceId }: RequestContext, interviewIds: readonly string[], isBlind: boolean): Promise<void> {
    await this.database.em().query(
      `INSERT INTO interview_coding (workspace_id, interview_id, is_blind) SELECT $1, unnest($2::uuid[]), $3
       ON CONFLICT (workspace_id, interview_id) DO UPDATE SET is_blind = EXCLUDED.is_blind`,
      [workspaceId, interviewIds, isBlind],
    );
  }

  /** Who is to code these interviews, and who did. */
  coders({ workspaceId }: RequestContext, interviewIds: readonly string[]): Promise<InterviewCoderRow[]> {
    return this.database.em().query(
      `SELECT coalesce(a.interview_id, d.interview_id) AS "interviewId", coalesce(a.user_id::text, d.coder) AS "userId",
         a.user_id IS NOT NULL AS "isAssigned", coalesce(a.is_done, false) AS "isDone", a.due_on::text AS "dueOn", coalesce(d.codings, 0)::int AS codings
       FROM (SELECT * FROM interview_coder WHERE workspace_id = $1 AND interview_id = ANY($2)) a
       FULL JOIN (
         SELECT p.interview_id, c.coder, count(*) AS codings FROM coding c
         JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id
         WHERE c.workspace_id = $1 AND p.interview_id = ANY($2) AND c.coder <> 'engine'
         GROUP BY p.interview_id, c.coder) d ON d.interview_id = a.interview_id AND d.coder = a.user_id::text
       ORDER BY 1, 2`,
      [workspaceId, interviewIds],
    );
  }

  /** Those of these interviews in which coders see their own codings only. */
  async blindOf({ workspaceId }: RequestContext, interviewIds: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT interview_id AS id FROM interview_coding
       WHERE workspace_id = $1 AND interview_id = ANY($2) AND is_blind`,
      [workspaceId, interviewIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** These people, and nobody else, are to code the interview; who was done stays done. */
  async assign(
    { workspaceId }: RequestContext,
    interviewId: string,
    { userIds, dueOn }: { readonly userIds: readonly string[]; readonly dueOn: string | null },
  ): Promise<void> {
    const em = this.database.em();
    await em.query(
      `DELETE FROM interview_coder WHERE workspace_id = $1 AND interview_id = $2 AND user_id <> ALL($3::uuid[])`,
      [workspaceId, interviewId, userIds],
    );
    await em.query(
      `INSERT INTO interview_coder (workspace_id, interview_id, user_id, due_on) SELECT $1, $2, unnest($3::uuid[]), $4
       ON CONFLICT (workspace_id, interview_id, user_id) DO UPDATE SET due_on = EXCLUDED.due_on`,
      [workspaceId, interviewId, userIds, dueOn],
    );
  }

  async setDone({ workspaceId }: RequestContext, interviewId: string, userId: string, isDone: boolean): Promise<void> {
    await this.database.em().query(
      `INSERT INTO interview_coder (workspace_id, interview_id, user_id, is_done) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id, interview_id, user_id) DO UPDATE SET is_done = EXCLUDED.is_done`,
      [workspaceId, interviewId, userId, isDone],
    );
  }
}
