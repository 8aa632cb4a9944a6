import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Need } from './need.model.js';
import { NeedService } from './need.service.js';

@Injectable()
export class NeedsByStudyLoader implements LoaderFactory<string, Need[]> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, Need[]> {
    return new DataLoader(async (ids) => rowsOf(ids, await this.needs.ofStudies(ctx, ids), ({ studyId }) => studyId));
  }
}
