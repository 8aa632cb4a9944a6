import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Theme } from './need.model.js';
import { NeedService } from './need.service.js';

@Injectable()
export class ThemesByStudyLoader implements LoaderFactory<string, Theme[]> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, Theme[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.needs.themesOfStudies(ctx, ids), ({ studyId }) => studyId),
    );
  }
}
