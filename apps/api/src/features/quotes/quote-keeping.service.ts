import { InvalidError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { type Passage, PassageService } from '../needs/index.js';
import { StudyService } from '../studies/index.js';
import { type KeepQuoteInput, MOST_QUOTES } from './quote.input.js';
import { tooMany } from './quote-board.service.js';
import { QuoteRepository } from './quote.repository.js';

/** Keeps a passage as a quote from wherever it is read. */
@Injectable()
export class QuoteKeepingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly quotes: QuoteRepository,
    private readonly passages: PassageService,
    private readonly studies: StudyService,
  ) {}

  /** Behind everything that is in no group; a passage that is kept already stays where it is. */
  keep(ctx: RequestContext, input: KeepQuoteInput): Promise<Passage> {
    return this.database.inTenant(ctx, async () => {
      const passage = await this.passageOf(ctx, input);
      const { studyId } = passage;
      const known = await this.quotes.ofStudy(ctx, studyId, {});
      if (known.some(({ passageId }) => passageId === passage.id)) return passage;
      if (known.length >= MOST_QUOTES) throw tooMany(known.length + 1);
      const position = 1 + Math.max(0, ...known.map((quote) => quote.position));
      const quote = { id: newId(), passageId: passage.id, groupId: null, position, title: '', note: '' };
      await this.quotes.write(ctx, studyId, [quote]);
      await this.studies.changed(ctx, studyId);
      return passage;
    });
  }

  /** Takes it off the board again; its passage stays. */
  drop(ctx: RequestContext, passageId: string): Promise<Passage> {
    return this.database.inTenant(ctx, async () => {
      const passage = await this.passages.get(ctx, passageId);
      const kept = await this.quotes.byPassages(ctx, [passageId]);
      await this.quotes.remove(
        ctx,
        passage.studyId,
        kept.map(({ id }) => id),
      );
      await this.studies.changed(ctx, passage.studyId);
      return passage;
    });
  }

  async quotesOf(ctx: RequestContext, passageIds: readonly string[]) {
    return this.database.inTenant(ctx, () => this.quotes.byPassages(ctx, passageIds));
  }

  /** @throws NotFoundError `passage.not-found`; InvalidError `quote.place` */
  private async passageOf(ctx: RequestContext, { passageId, turnId, start, end }: KeepQuoteInput): Promise<Passage> {
    if (passageId) return this.passages.get(ctx, passageId);
    if (!turnId || start == null || end == null || end <= start) {
      throw new InvalidError('quote.place', 'A quote is a passage, or a span of a turn that ends after it begins');
    }
    const id = await this.quotes.passageOfSpan(ctx, newId(), { turnId, start, end });
    if (!id)
      throw new NotFoundError('passage.not-found', `Turn ${turnId} has no words from ${start} to ${end}`, { turnId });
    return this.passages.get(ctx, id);
  }
}
