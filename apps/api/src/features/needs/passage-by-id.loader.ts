import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Passage } from './passage.model.js';
import { PassageService } from './passage.service.js';

@Injectable()
export class PassageByIdLoader implements LoaderFactory<string, Passage> {
  constructor(private readonly passages: PassageService) {}

  create(ctx: RequestContext): DataLoader<string, Passage> {
    return new DataLoader(async (ids) =>
      inOrderOf<string, Passage>(
        ids,
        await this.passages.findBy(ctx, 'id', ids),
        (passage) => passage.id,
        (id) => new NotFoundError('passage.not-found', `There is no passage ${id}`, { id }),
      ),
    );
  }
}
