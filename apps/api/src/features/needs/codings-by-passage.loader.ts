import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Coding } from './passage.model.js';
import { PassageService } from './passage.service.js';

@Injectable()
export class CodingsByPassageLoader implements LoaderFactory<string, Coding[]> {
  constructor(private readonly passages: PassageService) {}

  create(ctx: RequestContext): DataLoader<string, Coding[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.passages.codingsOf(ctx, ids), ({ passageId }) => passageId),
    );
  }
}
