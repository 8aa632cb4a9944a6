import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import { type Need, NeedService } from '../needs/index.js';

/** Runs outlive the needs they were fitted to. */
@Injectable()
export class NeedOrNullLoader implements LoaderFactory<string, Need | null> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, Need | null> {
    return new DataLoader(async (ids) => {
      const found = new Map((await this.needs.byIds(ctx, ids)).map((need) => [need.id, need]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }
}
