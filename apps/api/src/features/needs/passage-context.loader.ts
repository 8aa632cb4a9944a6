import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { Passage, PassageContext } from './passage.model.js';
import { PassageService } from './passage.service.js';

@Injectable()
export class PassageContextLoader implements LoaderFactory<Passage, PassageContext> {
  constructor(private readonly passages: PassageService) {}

  create(ctx: RequestContext): DataLoader<Passage, PassageContext> {
    return new DataLoader((passages) => this.passages.contextsOf(ctx, passages));
  }
}
