import { InvalidError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { StudyService } from '../studies/index.js';
import { MOST_QUOTES, type QuoteFilter, type QuoteStepInput } from './quote.input.js';
import type { QuoteBoard } from './quote.model.js';
import { QuoteLeavingService } from './quote-leaving.service.js';
import { QuoteRepository } from './quote.repository.js';

/** The board of a study: what was kept, where it stands, and the steps that move it. */
@Injectable()
export class QuoteBoardService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly quotes: QuoteRepository,
    private readonly leaving: QuoteLeavingService,
    private readonly studies: StudyService,
  ) {}

  /** @throws NotFoundError `study.not-found` */
  read(ctx: RequestContext, studyId: string, filter: QuoteFilter = {}): Promise<QuoteBoard> {
    return this.database.inTenant(ctx, async () => {
      const { groups, quotes, leaving } = await this.leaving.sifted(ctx, studyId, filter);
      return { groups: [...groups], quotes: quotes.map(({ quote }) => quote), leaving };
    });
  }

  /** One step, whole or not at all. @throws InvalidError `quote.*` */
  take(ctx: RequestContext, step: QuoteStepInput): Promise<QuoteBoard> {
    const { studyId, quotes, groups, removedQuotes, removedGroups } = step;
    refuseTwice(quotes.map(({ id }) => id));
    refuseTwice(quotes.map(({ passageId }) => passageId));
    refuseTwice(groups.map(({ id }) => id));
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      await this.quotes.remove(ctx, studyId, removedQuotes);
      await this.quotes.removeGroups(ctx, studyId, removedGroups);
      await this.refuseStrangers(ctx, step);
      await this.quotes.writeGroups(ctx, studyId, groups);
      await this.quotes.write(ctx, studyId, quotes);
      const board = await this.read(ctx, studyId);
      if (board.quotes.length > MOST_QUOTES) throw tooMany(board.quotes.length);
      await this.studies.changed(ctx, studyId);
      return board;
    });
  }

  private async refuseStrangers(ctx: RequestContext, { studyId, quotes, groups }: QuoteStepInput): Promise<void> {
    const made = new Set(groups.map(({ id }) => id));
    const [stranger] = await this.quotes.strangers(ctx, studyId, {
      quotes: quotes.map(({ id }) => id),
      groups: [...made],
      groupIds: quotes.flatMap(({ groupId }) => (groupId && !made.has(groupId) ? groupId : [])),
      passageIds: quotes.map(({ passageId }) => passageId),
    });
    if (stranger)
      throw new InvalidError('quote.unknown', `${stranger} is not of this study`, { id: stranger, studyId });
  }
}

export const tooMany = (count: number) =>
  new InvalidError('quote.too-many', `${count} quotes are more than the ${MOST_QUOTES} that a board holds`);

function refuseTwice(ids: readonly string[]): void {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) throw new InvalidError('quote.twice', `${twice} is named twice in one step`, { id: twice });
}
