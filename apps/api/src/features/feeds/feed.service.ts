import { NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId } from '../../platform/ids/index.js';
import { SurveyService } from '../surveys/index.js';
import { cursorOf } from './feed-cursor.js';
import type { FeedQuery } from './feed-query.js';
import { type Fed, type FedResponse, FeedRepository, type FedSubmission } from './feed.repository.js';

export interface FeedPage<Item> {
  readonly items: readonly Item[];
  /** Where to go on, now or later; stays what was asked for while there is nothing new. */
  readonly next: string | null;
}

/** What people answered, page by page, for programs that follow. */
@Injectable()
export class FeedService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly feeds: FeedRepository,
    private readonly surveys: SurveyService,
  ) {}

  /** @throws NotFoundError `survey.not-found` */
  responses(ctx: RequestContext, surveyId: string, query: FeedQuery): Promise<FeedPage<FedResponse>> {
    return this.page(ctx, surveyId, query, () => this.feeds.responses(ctx, surveyId, query));
  }

  /** @throws NotFoundError `survey.not-found` */
  submissions(ctx: RequestContext, surveyId: string, query: FeedQuery): Promise<FeedPage<FedSubmission>> {
    return this.page(ctx, surveyId, query, () => this.feeds.submissions(ctx, surveyId, query));
  }

  private page<Item extends { readonly id: string }>(
    ctx: RequestContext,
    surveyId: string,
    { after }: FeedQuery,
    read: () => Promise<Fed<Item>[]>,
  ): Promise<FeedPage<Item>> {
    return this.database.inTenant(ctx, async () => {
      const [survey] = isId(surveyId) ? await this.surveys.byIds(ctx, [surveyId]) : [];
      if (!survey) throw new NotFoundError('survey.not-found', `There is no survey ${surveyId}`, { surveyId });
      const rows = await read();
      const last = rows.at(-1) ?? after;
      return { items: rows.map(({ micros: _, ...item }) => item as unknown as Item), next: last && cursorOf(last) };
    });
  }
}
