import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { PlacedPoint } from './plane-point.repository.js';
import { SolutionService } from './solution.service.js';

@Injectable()
export class PointsBySolutionLoader implements LoaderFactory<string, PlacedPoint[]> {
  constructor(private readonly solutions: SolutionService) {}

  create(ctx: RequestContext): DataLoader<string, PlacedPoint[]> {
    return new DataLoader(async (ids) => rowsOf(ids, await this.solutions.points(ctx, ids), (row) => row.solutionId));
  }
}
