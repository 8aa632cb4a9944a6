import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Need } from './need.model.js';
import { NeedService } from './need.service.js';

@Injectable()
export class NeedByIdLoader implements LoaderFactory<string, Need> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, Need> {
    return new DataLoader(async (ids) =>
      inOrderOf<string, Need>(
        ids,
        await this.needs.byIds(ctx, ids),
        (need) => need.id,
        (id) => new NotFoundError('need.not-found', `There is no need ${id}`, { id }),
      ),
    );
  }
}
