import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { Question } from '../surveys/index.js';
import { AnswerSummaryService } from './answer-summary.service.js';
import type { AnswerSummary } from './answer-tally.js';

@Injectable()
export class AnswerSummaryLoader implements LoaderFactory<Question, AnswerSummary> {
  constructor(private readonly summaries: AnswerSummaryService) {}

  create(ctx: RequestContext): DataLoader<Question, AnswerSummary> {
    const batch = async (questions: readonly Question[]) => {
      const summaries = await this.summaries.summarise(ctx, questions);
      return questions.map((question) => summaries.get(question.id)!);
    };
    return new DataLoader<Question, AnswerSummary, string>(batch, {
      cacheKeyFn: (question) => question.id,
    }) as unknown as DataLoader<Question, AnswerSummary>;
  }
}
