import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import { NeedService } from './need.service.js';

/** Passages that count, by respondent. */
@Injectable()
export class PassageCountLoader implements LoaderFactory<string, number> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, number> {
    return new DataLoader(async (ids) => {
      const rows = await this.needs.passageCounts(ctx, ids);
      const counts = new Map(rows.map(({ respondentId, passages }) => [respondentId, passages]));
      return ids.map((id) => counts.get(id) ?? 0);
    });
  }
}
