import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Quote } from './quote.model.js';
import { QuoteKeepingService } from './quote-keeping.service.js';

@Injectable()
export class QuoteByPassageLoader implements LoaderFactory<string, Quote | null> {
  constructor(private readonly quotes: QuoteKeepingService) {}

  create(ctx: RequestContext): DataLoader<string, Quote | null> {
    return new DataLoader(async (ids) => {
      const kept: (Quote | null)[] = await this.quotes.quotesOf(ctx, ids);
      return inOrderOf(
        ids,
        kept,
        (quote) => quote!.passageId,
        () => null,
      );
    });
  }
}
