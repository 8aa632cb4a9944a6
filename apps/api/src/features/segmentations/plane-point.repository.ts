import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

export interface PlanePointRow {
  readonly respondentId: string;
  readonly x: number;
  readonly y: number;
}
/** A point, and the segment that its person is in. */
export interface PlacedPoint {
  readonly solutionId: string;
  readonly x: number;
  readonly y: number;
  readonly segmentPosition: number | null;
}

@Injectable()
export class PlanePointRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** People who were erased meanwhile are left out. */
  async insert({ workspaceId }: RequestContext, runId: string, rows: readonly PlanePointRow[]): Promise<void> {
    await this.database.em().query(
      `INSERT INTO plane_point (workspace_id, run_id, respondent_id, x, y)
       SELECT $1, $2, given.id, given.x, given.y
       FROM unnest($3::uuid[], $4::real[], $5::real[]) AS given (id, x, y)
       JOIN respondent r ON r.workspace_id = $1 AND r.id = given.id`,
      [
        workspaceId,
        runId,
        rows.map(({ respondentId }) => respondentId),
        rows.map(({ x }) => x),
        rows.map(({ y }) => y),
      ],
    );
  }

  /** By respondent. */
  ofSolutions({ workspaceId }: RequestContext, solutionIds: readonly string[]): Promise<PlacedPoint[]> {
    return this.database.em().query(
      `SELECT m.solution_id AS "solutionId", p.x, p.y, m.segment_position AS "segmentPosition"
       FROM solution s
       JOIN plane_point p ON p.workspace_id = s.workspace_id AND p.run_id = s.run_id
       JOIN membership m ON m.workspace_id = s.workspace_id AND m.solution_id = s.id AND m.respondent_id = p.respondent_id
       WHERE s.workspace_id = $1 AND s.id = ANY($2) ORDER BY m.solution_id, p.respondent_id`,
      [workspaceId, solutionIds],
    );
  }
}
