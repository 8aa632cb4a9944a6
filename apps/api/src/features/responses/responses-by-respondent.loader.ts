import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Response } from './response.model.js';
import { ResponseService } from './response.service.js';

@Injectable()
export class ResponsesByRespondentLoader implements LoaderFactory<string, Response[]> {
  constructor(private readonly responses: ResponseService) {}

  create(ctx: RequestContext): DataLoader<string, Response[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.responses.ofRespondents(ctx, ids), (response) => response.respondentId),
    );
  }
}
