import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import { NeedTableService, type NeedsOfSolution } from './need-table.service.js';

/** A gallery asks for the needs of each of its segments: they come from one table. */
@Injectable()
export class NeedsOfSolutionLoader implements LoaderFactory<string, NeedsOfSolution> {
  constructor(private readonly tables: NeedTableService) {}

  create(ctx: RequestContext): DataLoader<string, NeedsOfSolution> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.tables.ofSolutions(ctx, ids),
        (row) => row.solutionId,
        (id) => new NotFoundError('solution.not-found', `There is no solution ${id}`, { id }),
      ),
    );
  }
}
