import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

export interface MembershipRow {
  readonly respondentId: string;
  readonly segmentPosition: number | null;
  readonly probabilities: readonly number[];
}
export interface MembershipInRun extends MembershipRow {
  readonly runId: string;
  readonly solutionId: string;
}
/** A segment by its place. */
export interface SegmentPlace {
  readonly solutionId: string;
  readonly position: number;
}

@Injectable()
export class MembershipRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Adds one block; people who were erased meanwhile are left out. */
  async insert({ workspaceId }: RequestContext, solutionId: string, rows: readonly MembershipRow[]): Promise<void> {
    await this.database.em().query(
      `INSERT INTO membership (workspace_id, solution_id, respondent_id, segment_position, probabilities)
       SELECT $1, $2, given.id, given.position, given.probabilities::real[]
       FROM unnest($3::uuid[], $4::smallint[], $5::text[]) AS given (id, position, probabilities)
       JOIN respondent r ON r.workspace_id = $1 AND r.id = given.id`,
      [
        workspaceId,
        solutionId,
        rows.map(({ respondentId }) => respondentId),
        rows.map(({ segmentPosition }) => segmentPosition),
        rows.map(({ probabilities }) => `{${probabilities.join(',')}}`),
      ],
    );
  }

  /** Everybody of the run, by respondent. */
  ofSolution({ workspaceId }: RequestContext, solutionId: string): Promise<MembershipRow[]> {
    return this.database.em().query(
      `SELECT respondent_id AS "respondentId", segment_position AS "segmentPosition", probabilities
       FROM membership WHERE workspace_id = $1 AND solution_id = $2 ORDER BY respondent_id`,
      [workspaceId, solutionId],
    );
  }

  /** In the selected solution of the newest finished run of each segmentation; newest run first. */
  ofRespondents({ workspaceId }: RequestContext, respondentIds: readonly string[]): Promise<MembershipInRun[]> {
    return this.database.em().query(
      `SELECT m.respondent_id AS "respondentId", m.segment_position AS "segmentPosition", m.probabilities,
         m.solution_id AS "solutionId", r.id AS "runId"
       FROM membership m
       JOIN solution s ON s.workspace_id = m.workspace_id AND s.id = m.solution_id
       JOIN run r ON r.workspace_id = s.workspace_id AND r.id = s.run_id AND r.selected_k = s.k
       WHERE m.workspace_id = $1 AND m.respondent_id = ANY($2)
         AND NOT EXISTS (SELECT 1 FROM run newer WHERE newer.workspace_id = r.workspace_id
           AND newer.segmentation_id = r.segmentation_id AND newer.number > r.number AND newer.finished_at IS NOT NULL)
       ORDER BY r.id DESC`,
      [workspaceId, respondentIds],
    );
  }

  /** Members of a segment, the surest first. */
  async memberIds(
    { workspaceId }: RequestContext,
    { solutionId, position }: SegmentPlace,
    page?: { readonly limit: number; readonly afterId: string | null },
  ): Promise<string[]> {
    const after = `AND (m.probabilities[$3::int + 1] < last.probability
      OR (m.probabilities[$3::int + 1] = last.probability AND m.respondent_id > last.id))`;
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT m.respondent_id AS id FROM membership m
       ${page?.afterId ? LAST_OF_PAGE : ''}
       WHERE m.workspace_id = $1 AND m.solution_id = $2 AND m.segment_position = $3::int
       ${page?.afterId ? after : ''}
       ORDER BY m.probabilities[$3::int + 1] DESC, m.respondent_id
       ${page ? `LIMIT ${Number(page.limit)}` : ''}`,
      [workspaceId, solutionId, position, ...(page?.afterId ? [page.afterId] : [])],
    );
    return rows.map(({ id }) => id);
  }

  async countMembers({ workspaceId }: RequestContext, { solutionId, position }: SegmentPlace): Promise<number> {
    const [row] = await this.database.em().query(
      `SELECT count(*)::int AS members FROM membership
       WHERE workspace_id = $1 AND solution_id = $2 AND segment_position = $3`,
      [workspaceId, solutionId, position],
    );
    return row.members;
  }
}

const LAST_OF_PAGE = `CROSS JOIN (SELECT respondent_id AS id, probabilities[$3::int + 1] AS probability FROM membership
  WHERE workspace_id = $1 AND solution_id = $2 AND respondent_id = $4) last`;
