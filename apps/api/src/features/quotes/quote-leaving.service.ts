import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { QuotingService } from '../consents/index.js';
import { type Passage, PassageService } from '../needs/index.js';
import { RespondentService } from '../respondents/index.js';
import { StudyService } from '../studies/index.js';
import type { QuoteFilter } from './quote.input.js';
import type { Quote, QuoteGroup, QuotesLeaving } from './quote.model.js';
import { QuoteRepository } from './quote.repository.js';

/** A quote with the words and who said them. */
export interface KeptQuote {
  readonly quote: Quote;
  readonly passage: Passage;
}
export interface SiftedBoard {
  readonly groups: readonly QuoteGroup[];
  /** All that the filter finds, in the order of the board. */
  readonly quotes: readonly KeptQuote[];
  /** Those of them that may leave the workspace. */
  readonly quotable: readonly KeptQuote[];
  readonly leaving: QuotesLeaving;
}

/** What of a board may leave the workspace. */
@Injectable()
export class QuoteLeavingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly quotes: QuoteRepository,
    private readonly passages: PassageService,
    private readonly quoting: QuotingService,
    private readonly respondents: RespondentService,
    private readonly studies: StudyService,
  ) {}

  /** @throws NotFoundError `study.not-found`, `segment.not-found` */
  sifted(ctx: RequestContext, studyId: string, filter: QuoteFilter): Promise<SiftedBoard> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const groups = await this.quotes.groupsOf(ctx, studyId);
      const quotes = inGroups(groups, await this.kept(ctx, studyId, filter));
      const current = quotes.filter(({ passage }) => !passage.stale);
      const speakers = current.map((kept) => ({ kept, studyId, respondentId: kept.passage.respondentId }));
      const { quotable, keptBack } = await this.quoting.sift(ctx, speakers);
      return {
        ...{ groups, quotes },
        quotable: quotable.map(({ kept }) => kept),
        leaving: { ...keptBack, quotable: quotable.length, changed: quotes.length - current.length },
      };
    });
  }

  private async kept(ctx: RequestContext, studyId: string, { people, ...codes }: QuoteFilter): Promise<KeptQuote[]> {
    const quotes = await this.quotes.ofStudy(ctx, studyId, codes);
    const ids = quotes.map(({ passageId }) => passageId);
    const passages = new Map((await this.passages.findBy(ctx, 'id', ids)).map((passage) => [passage.id, passage]));
    const said = quotes.map((quote) => ({ quote, passage: passages.get(quote.passageId)! }));
    if (!people || Object.values(people).every((condition) => condition == null)) return said;
    const wanted = new Set(await this.respondents.idsOf(ctx, studyId, people));
    return said.filter(({ passage: { respondentId } }) => respondentId !== null && wanted.has(respondentId));
  }
}

/** Group by group; what is in none comes last. */
function inGroups(groups: readonly QuoteGroup[], quotes: readonly KeptQuote[]): KeptQuote[] {
  const placeOf = new Map(groups.map(({ id }, place) => [id, place]));
  const place = ({ quote }: KeptQuote) => placeOf.get(quote.groupId ?? '') ?? groups.length;
  return [...quotes].sort((a, b) => place(a) - place(b) || a.quote.position - b.quote.position);
}
