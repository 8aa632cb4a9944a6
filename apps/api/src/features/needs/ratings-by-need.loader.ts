import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { NeedRating } from './need.model.js';
import { NeedService } from './need.service.js';

@Injectable()
export class RatingsByNeedLoader implements LoaderFactory<string, NeedRating[]> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, NeedRating[]> {
    return new DataLoader(async (ids) => rowsOf(ids, await this.needs.ratingsOf(ctx, ids), ({ needId }) => needId));
  }
}
