import { Injectable } from '@nestjs/common';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { SegmentEntity } from './segment.entity.js';
import { SolutionEntity } from './solution.entity.js';

export type SolutionRow = Omit<SolutionEntity, 'workspaceId'>;
export type SegmentRow = Omit<SegmentEntity, 'workspaceId'>;
/** A segment, and where it stands. */
export type PlacedSegment = SegmentRow & {
  readonly runId: string;
  readonly studyId: string;
  readonly respondents: number;
};

/** Solutions and their segments. */
@Injectable()
export class SolutionRepository {
  constructor(private readonly database: TenantDatabase) {}

  async insert(
    { workspaceId }: RequestContext,
    solutions: readonly SolutionRow[],
    segments: readonly SegmentRow[],
  ): Promise<void> {
    const owned = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, workspaceId }));
    const em = this.database.em();
    await em.getRepository(SolutionEntity).insert(owned(solutions) as QueryDeepPartialEntity<SolutionEntity>[]);
    await em.getRepository(SegmentEntity).insert(owned(segments) as QueryDeepPartialEntity<SegmentEntity>[]);
  }

  findByIds({ workspaceId }: RequestContext, ids: readonly string[]): Promise<SolutionEntity[]> {
    return this.database
      .em()
      .getRepository(SolutionEntity)
      .findBy({ workspaceId, id: In([...ids]) });
  }

  /** Ascending in k. */
  ofRuns({ workspaceId }: RequestContext, runIds: readonly string[]): Promise<SolutionEntity[]> {
    return this.database
      .em()
      .getRepository(SolutionEntity)
      .find({ where: { workspaceId, runId: In([...runIds]) }, order: { k: 'ASC' } });
  }

  /** By position. */
  segments(
    { workspaceId }: RequestContext,
    by: 'id' | 'solution_id',
    values: readonly string[],
  ): Promise<PlacedSegment[]> {
    return this.database.em().query(
      `SELECT g.id, g.solution_id AS "solutionId", g.position, g.name, g.description, g.size, g.share, g.details,
         r.id AS "runId", r.study_id AS "studyId",
         coalesce((r.manifest ->> 'respondents')::int, 0) - s.unassigned AS respondents
       FROM segment g
       JOIN solution s ON s.workspace_id = g.workspace_id AND s.id = g.solution_id
       JOIN run r ON r.workspace_id = s.workspace_id AND r.id = s.run_id
       WHERE g.workspace_id = $1 AND g.${by} = ANY($2) ORDER BY g.solution_id, g.position`,
      [workspaceId, values],
    );
  }

  async describe(
    { workspaceId }: RequestContext,
    id: string,
    to: Partial<Pick<SegmentEntity, 'name' | 'description'>>,
  ): Promise<void> {
    await this.database.em().getRepository(SegmentEntity).update({ workspaceId, id }, to);
  }
}
