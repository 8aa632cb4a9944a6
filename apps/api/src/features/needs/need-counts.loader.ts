import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { NeedCounts } from './need-count.repository.js';
import { NeedService } from './need.service.js';

/** Every number of a need at once; null for a need without passages. */
@Injectable()
export class NeedCountsLoader implements LoaderFactory<string, NeedCounts | null> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, NeedCounts | null> {
    return new DataLoader(async (ids) => {
      const counts = new Map((await this.needs.countsOf(ctx, ids)).map((row) => [row.needId, row]));
      return ids.map((id) => counts.get(id) ?? null);
    });
  }
}
