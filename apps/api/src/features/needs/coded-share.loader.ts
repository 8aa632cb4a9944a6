import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import { NeedService } from './need.service.js';

/** By interview: the share of the respondent's turns in which a need is mentioned. */
@Injectable()
export class CodedShareLoader implements LoaderFactory<string, number> {
  constructor(private readonly needs: NeedService) {}

  create(ctx: RequestContext): DataLoader<string, number> {
    return new DataLoader(async (ids) => {
      const rows = await this.needs.codedShares(ctx, ids);
      const shares = new Map(rows.map(({ interviewId, share }) => [interviewId, share]));
      return ids.map((id) => shares.get(id) ?? 0);
    });
  }
}
