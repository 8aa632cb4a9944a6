import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Solution } from './solution.model.js';
import { SolutionService } from './solution.service.js';

@Injectable()
export class SolutionByIdLoader implements LoaderFactory<string, Solution> {
  constructor(private readonly solutions: SolutionService) {}

  create(ctx: RequestContext): DataLoader<string, Solution> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.solutions.byIds(ctx, ids),
        (row) => row.id,
        (id) => new NotFoundError('solution.not-found', `There is no solution ${id}`, { id }),
      ),
    );
  }
}
