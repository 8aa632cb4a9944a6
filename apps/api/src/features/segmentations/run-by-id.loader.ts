import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Run } from './run.model.js';
import { RunService } from './run.service.js';

@Injectable()
export class RunByIdLoader implements LoaderFactory<string, Run> {
  constructor(private readonly runs: RunService) {}

  create(ctx: RequestContext): DataLoader<string, Run> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.runs.byIds(ctx, ids),
        (row) => row.id,
        (id) => new NotFoundError('run.not-found', `There is no run ${id}`, { id }),
      ),
    );
  }
}
