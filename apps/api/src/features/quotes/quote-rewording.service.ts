import { Injectable } from '@nestjs/common';
import { replaceWords } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { TextsRewritten, TextsRewrittenHandler } from '../redactions/index.js';
import { QuoteRepository } from './quote.repository.js';

/** What people wrote beside quotes follows when words are redacted or restored: it leaves with them. */
@Injectable()
export class QuoteRewordingService implements TextsRewrittenHandler {
  constructor(
    private readonly database: TenantDatabase,
    private readonly quotes: QuoteRepository,
  ) {}

  textsRewritten(ctx: RequestContext, { studyId, words }: TextsRewritten): Promise<void> {
    const now = (text: string) => replaceWords(text, words);
    return this.database.inTenant(ctx, async () => {
      const groups = await this.quotes.groupsOf(ctx, studyId);
      const quotes = await this.quotes.ofStudy(ctx, studyId, {});
      await this.quotes.writeGroups(
        ctx,
        studyId,
        groups.map((group) => ({ ...group, title: now(group.title) })),
      );
      await this.quotes.write(
        ctx,
        studyId,
        quotes.map((quote) => ({ ...quote, title: now(quote.title), note: now(quote.note) })),
      );
    });
  }
}
