import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { NeedSource } from './need.model.js';
import { NeedService } from './need.service.js';

@Injectable()
export class NeedSourcesLoader implements LoaderFactory<string, NeedSource[]> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, NeedSource[]> {
    return new DataLoader((ids) => this.needs.sourcesOf(ctx, ids));
  }
}
