import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Run } from './run.model.js';
import { RunService } from './run.service.js';

@Injectable()
export class RunsBySegmentationLoader implements LoaderFactory<string, Run[]> {
  constructor(private readonly runs: RunService) {}

  create(ctx: RequestContext): DataLoader<string, Run[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.runs.ofSegmentations(ctx, ids), (row) => row.segmentationId),
    );
  }
}
