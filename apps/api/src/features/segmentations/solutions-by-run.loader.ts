import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Solution } from './solution.model.js';
import { SolutionService } from './solution.service.js';

@Injectable()
export class SolutionsByRunLoader implements LoaderFactory<string, Solution[]> {
  constructor(private readonly solutions: SolutionService) {}

  create(ctx: RequestContext): DataLoader<string, Solution[]> {
    return new DataLoader(async (ids) => rowsOf(ids, await this.solutions.ofRuns(ctx, ids), (row) => row.runId));
  }
}
