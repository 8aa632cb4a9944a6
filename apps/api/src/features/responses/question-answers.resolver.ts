import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Question } from '../surveys/index.js';
import { AnswerSummaryLoader } from './answer-summary.loader.js';
import type { AnswerSummary } from './answer-tally.js';
import { AnswerCount, MissingCount } from './response.model.js';

const summaryOf = (question: Question, loaders: RequestLoaders): Promise<AnswerSummary> =>
  loaders.get(AnswerSummaryLoader).load(question);

/** What the responses add to a question: how it was answered. Current responses only. */
@Resolver(() => Question)
export class QuestionAnswersResolver {
  @ResolveField(() => Int)
  async answered(@Parent() question: Question, @Loaders() loaders: RequestLoaders): Promise<number> {
    return (await summaryOf(question, loaders)).answered;
  }

  @ResolveField(() => [MissingCount], { description: 'Only reasons that occur' })
  async missing(@Parent() question: Question, @Loaders() loaders: RequestLoaders): Promise<readonly MissingCount[]> {
    return (await summaryOf(question, loaders)).missing;
  }

  @ResolveField(() => [AnswerCount], { description: 'In the order of the scale or the options; empty for open text' })
  async histogram(@Parent() question: Question, @Loaders() loaders: RequestLoaders): Promise<readonly AnswerCount[]> {
    return (await summaryOf(question, loaders)).histogram;
  }
}
