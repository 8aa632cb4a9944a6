import { NotFoundError } from '@needfinder/domain';
import { keyWithoutContact, withoutContact } from '@needfinder/survey';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId } from '../../platform/ids/index.js';
import { QuestionService, SurveyService } from '../surveys/index.js';
import { cursorOf } from './feed-cursor.js';
import type { FeedQuery } from './feed-query.js';
import { type Fed, type FedResponse, FeedRepository, type FedSubmission } from './feed.repository.js';

export interface FeedPage<Item> {
  readonly items: readonly Item[];
  /** Where to go on, now or later; stays what was asked for while there is nothing new. */
  readonly next: string | null;
}

/** What people answered, page by page, for programs that follow; without how to reach those who withhold contact. */
@Injectable()
export class FeedService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly feeds: FeedRepository,
    private readonly surveys: SurveyService,
    private readonly questions: QuestionService,
  ) {}

  /** @throws NotFoundError `survey.not-found` */
  responses(ctx: RequestContext, surveyId: string, query: FeedQuery): Promise<FeedPage<FedResponse>> {
    return this.page(ctx, surveyId, query, () => this.feeds.responses(ctx, surveyId, query));
  }

  /** @throws NotFoundError `survey.not-found` */
  submissions(ctx: RequestContext, surveyId: string, query: FeedQuery): Promise<FeedPage<FedSubmission>> {
    return this.page(ctx, surveyId, query, () => this.feeds.submissions(ctx, surveyId, query));
  }

  private page<Item extends FedResponse | FedSubmission>(
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
      return { items: await this.leaving(ctx, surveyId, rows), next: last && cursorOf(last) };
    });
  }

  private async leaving<Item extends FedResponse | FedSubmission>(
    ctx: RequestContext,
    surveyId: string,
    rows: readonly Fed<Item>[],
  ): Promise<Item[]> {
    const isKept = rows.some(({ person }) => person?.contact === 'withheld');
    const titles = new Map<string, string[]>();
    for (const { key, title } of isKept ? await this.questions.ofEveryVersion(ctx, [surveyId]) : []) {
      titles.set(key, [...(titles.get(key) ?? []), title]);
    }
    return rows.map(({ micros: _, person, ...row }) => {
      const item = row as unknown as Item;
      if (person?.contact !== 'withheld') return item;
      const respondent = keyWithoutContact({ id: person.id, key: item.respondent! });
      return { ...item, respondent, answers: withoutContact(item.answers, titles) };
    });
  }
}
