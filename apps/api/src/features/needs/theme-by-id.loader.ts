import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Theme } from './need.model.js';
import { NeedService } from './need.service.js';

@Injectable()
export class ThemeByIdLoader implements LoaderFactory<string, Theme> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, Theme> {
    return new DataLoader(async (ids) =>
      inOrderOf<string, Theme>(
        ids,
        await this.needs.themesByIds(ctx, ids),
        (theme) => theme.id,
        (id) => new NotFoundError('theme.not-found', `There is no theme ${id}`, { id }),
      ),
    );
  }
}
