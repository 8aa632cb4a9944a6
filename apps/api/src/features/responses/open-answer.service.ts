import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/index.js';
import type { Question } from '../surveys/index.js';
import type { OpenAnswer } from './open-answer.model.js';
import { OpenAnswerRepository } from './open-answer.repository.js';

/** Reads what people wrote, question by question. */
@Injectable()
export class OpenAnswerService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly answers: OpenAnswerRepository,
  ) {}

  async ofQuestion(ctx: RequestContext, question: Question, page: PageArgs): Promise<Page<OpenAnswer>> {
    if (question.kind !== 'open-text') return pageOf<OpenAnswer>([], page, 0);
    return this.database.inTenant(ctx, async () => {
      const rows = await this.answers.page(ctx, question, { limit: page.first + 1, afterId: page.afterId });
      return pageOf(rows, page, await this.answers.count(ctx, question));
    });
  }
}
