import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory, RequestLoaders } from '../../platform/graphql/index.js';
import type { Passage } from './passage.model.js';
import { PassageService } from './passage.service.js';

/** Passages by id; null for one that is gone, or may not be used any more, since it was chosen as an example. */
@Injectable()
export class ExamplePassagesLoader implements LoaderFactory<string, Passage | null> {
  constructor(private readonly passages: PassageService) {}

  create(ctx: RequestContext): DataLoader<string, Passage | null> {
    return new DataLoader(async (ids) => {
      const found = new Map((await this.passages.usable(ctx, ids)).map((passage) => [passage.id, passage]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }
}

/** The examples of a code that are still there and may be used. */
export async function examplesOf(ids: readonly string[], loaders: RequestLoaders): Promise<Passage[]> {
  const passages = await Promise.all(ids.map((id) => loaders.get(ExamplePassagesLoader).load(id)));
  return passages.filter((passage) => passage !== null);
}
