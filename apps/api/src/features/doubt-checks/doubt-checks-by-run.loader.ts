import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { DoubtCheck } from './doubt-check.model.js';
import { DoubtCheckService } from './doubt-check.service.js';

@Injectable()
export class DoubtChecksByRunLoader implements LoaderFactory<string, DoubtCheck[]> {
  constructor(private readonly checks: DoubtCheckService) {}

  create(ctx: RequestContext): DataLoader<string, DoubtCheck[]> {
    return new DataLoader(async (ids) => rowsOf(ids, await this.checks.ofRuns(ctx, ids), (row) => row.runId));
  }
}
