import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Passage } from './passage.model.js';
import { PassageService } from './passage.service.js';

@Injectable()
export class PassagesByResponseLoader implements LoaderFactory<string, Passage[]> {
  constructor(private readonly passages: PassageService) {}

  create(ctx: RequestContext): DataLoader<string, Passage[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.passages.findBy(ctx, 'response_id', ids), ({ responseId }) => responseId!),
    );
  }
}
