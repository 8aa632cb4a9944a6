import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Segment } from './segment.model.js';
import { SegmentService } from './segment.service.js';

@Injectable()
export class SegmentsBySolutionLoader implements LoaderFactory<string, Segment[]> {
  constructor(private readonly segments: SegmentService) {}

  create(ctx: RequestContext): DataLoader<string, Segment[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.segments.ofSolutions(ctx, ids), (row) => row.solutionId),
    );
  }
}
