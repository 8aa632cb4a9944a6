import type { Stability } from '@needfinder/segmentation';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId } from '../../platform/ids/index.js';
import type { Interval } from './estimate.model.js';
import { type PlacedPoint, PlanePointRepository } from './plane-point.repository.js';
import type { SolutionEntity } from './solution.entity.js';
import type { Solution } from './solution.model.js';
import { SolutionRepository } from './solution.repository.js';

@Injectable()
export class SolutionService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly solutions: SolutionRepository,
    private readonly planePoints: PlanePointRepository,
  ) {}

  async byIds(ctx: RequestContext, ids: readonly string[]): Promise<Solution[]> {
    const rows = await this.database.inTenant(ctx, () => this.solutions.findByIds(ctx, ids.filter(isId)));
    return rows.map(toModel);
  }

  /** People in the plane of their run; those in no segment as well. */
  points(ctx: RequestContext, ids: readonly string[]): Promise<PlacedPoint[]> {
    return this.database.inTenant(ctx, () => this.planePoints.ofSolutions(ctx, ids.filter(isId)));
  }

  /** Ascending in k. */
  async ofRuns(ctx: RequestContext, runIds: readonly string[]): Promise<Solution[]> {
    return (await this.database.inTenant(ctx, () => this.solutions.ofRuns(ctx, runIds))).map(toModel);
  }
}

const toInterval = (agreement: Stability | null): Interval | null =>
  agreement && { estimate: agreement.meanAri, low: agreement.low, high: agreement.high };

function toModel({ id, runId, k, method, converged, criteria, stability, ...row }: SolutionEntity): Solution {
  return {
    id,
    runId,
    k,
    method,
    converged,
    ...criteria,
    stability: toInterval(stability),
    replication: toInterval(criteria.replication ?? null),
    unassigned: row.unassigned,
    profileTests: row.profileTests,
    gorge: row.gorge,
    flow: row.flow && row.flow.map((from, position) => ({ position, from })),
  };
}
