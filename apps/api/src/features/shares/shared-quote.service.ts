import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { QuotingService } from '../consents/index.js';
import { type Need, type Passage, PassageService, type Stance } from '../needs/index.js';
import type { SharedQuote } from './shared-page.model.js';

/** Enough voices for a page that is read in a minute. */
const QUOTES_OF_NEED = 2;

export interface QuotesWanted {
  readonly needs: readonly Pick<Need, 'id' | 'label'>[];
  readonly respondentIds: readonly string[];
  readonly stance: Stance;
}

/** Quotes of a segment without the people: the words, and what they answered to. */
@Injectable()
export class SharedQuoteService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly passages: PassageService,
    private readonly quoting: QuotingService,
  ) {}

  /** A few passages of each need by these members, one of each person who may be quoted. */
  find(ctx: RequestContext, studyId: string, { needs, respondentIds, stance }: QuotesWanted): Promise<SharedQuote[]> {
    return this.database.inTenant(ctx, async () => {
      const quotes: SharedQuote[] = [];
      const mayBeQuoted = [...(await this.quoting.quotable(ctx, studyId, respondentIds))];
      for (const { id, label } of needs) {
        const found = await this.passages.evidence(ctx, id, {
          respondentIds: mayBeQuoted,
          stance,
          limit: QUOTES_OF_NEED * 5,
        });
        const chosen = oneOfEach(found.filter((passage) => !passage.stale)).slice(0, QUOTES_OF_NEED);
        const contexts = await this.passages.contextsOf(ctx, chosen);
        chosen.forEach(({ text }, at) => quotes.push({ text, frame: contexts[at]!.frame, need: label }));
      }
      return quotes;
    });
  }
}

function oneOfEach(passages: readonly Passage[]): Passage[] {
  const heard = new Set<string | null>();
  return passages.filter(({ respondentId }) => !heard.has(respondentId) && heard.add(respondentId));
}
