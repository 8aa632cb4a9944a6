import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { Passage } from '../needs/index.js';
import { type QuoteWanted, SegmentQuoteService } from './segment-quote.service.js';

/** The quotes of a gallery come in one read. */
@Injectable()
export class SegmentQuoteLoader implements LoaderFactory<QuoteWanted, Passage | null> {
  constructor(private readonly quotes: SegmentQuoteService) {}

  create(ctx: RequestContext): DataLoader<QuoteWanted, Passage | null> {
    return new DataLoader((wanted) => this.quotes.find(ctx, wanted));
  }
}
