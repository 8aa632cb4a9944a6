import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { QuoteStanding } from './consent.model.js';
import { QuotingService, type Speaker } from './quoting.service.js';

/** Whether words may leave as a quote; for marks beside them inside the workspace. */
@Injectable()
export class QuoteStandingLoader implements LoaderFactory<Speaker, QuoteStanding> {
  constructor(private readonly quoting: QuotingService) {}

  create(ctx: RequestContext): DataLoader<Speaker, QuoteStanding> {
    return new DataLoader((speakers) => this.quoting.standingsOf(ctx, speakers));
  }
}
