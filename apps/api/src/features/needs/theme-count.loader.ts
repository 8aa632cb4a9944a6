import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { ThemeCounts } from './need-count.repository.js';
import { NeedService } from './need.service.js';

/** How often a theme itself is coded; null for one that is not. */
@Injectable()
export class ThemeCountLoader implements LoaderFactory<string, ThemeCounts | null> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, ThemeCounts | null> {
    return new DataLoader(async (ids) => {
      const counts = new Map((await this.needs.themeCountsOf(ctx, ids)).map((row) => [row.themeId, row]));
      return ids.map((id) => counts.get(id) ?? null);
    });
  }
}
