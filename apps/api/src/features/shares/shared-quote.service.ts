import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type Need, type Passage, PassageService, type Stance } from '../needs/index.js';
import type { SharedQuote } from './shared-page.model.js';

/** Enough voices for a page that is read in a minute. */
const QUOTES_OF_NEED = 2;

/** Quotes of a segment without the people: the words, and what they answered to. */
@Injectable()
export class SharedQuoteService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly passages: PassageService,
  ) {}

  /** A few passages of each need by these members, one of each person. */
  find(
    ctx: RequestContext,
    needs: readonly Pick<Need, 'id' | 'label'>[],
    respondentIds: readonly string[],
    stance: Stance,
  ): Promise<SharedQuote[]> {
    return this.database.inTenant(ctx, async () => {
      const quotes: SharedQuote[] = [];
      for (const { id, label } of needs) {
        const found = await this.passages.evidence(ctx, id, { respondentIds, stance, limit: QUOTES_OF_NEED * 5 });
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
