import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { connectionOf, Loaders, type Page, PageArgs, type RequestLoaders } from '../../platform/graphql/index.js';
import { Respondent, RespondentByIdLoader } from '../respondents/index.js';
import { Question } from '../surveys/index.js';
import { OpenAnswer } from './open-answer.model.js';
import { OpenAnswerService } from './open-answer.service.js';

const OpenAnswerConnection = connectionOf(OpenAnswer);

/** What the responses add to an open question: the answers themselves. */
@Resolver(() => Question)
export class QuestionOpenAnswersResolver {
  constructor(private readonly service: OpenAnswerService) {}

  @ResolveField(() => OpenAnswerConnection, {
    description: 'Of current responses, in the order in which they came; empty unless the question is open text',
  })
  openAnswers(
    @Ctx() ctx: RequestContext,
    @Parent() question: Question,
    @Args() page: PageArgs,
  ): Promise<Page<OpenAnswer>> {
    return this.service.ofQuestion(ctx, question, page);
  }
}

@Resolver(() => OpenAnswer)
export class OpenAnswerResolver {
  @ResolveField(() => Respondent)
  respondent(@Parent() { respondentId }: OpenAnswer, @Loaders() loaders: RequestLoaders): Promise<Respondent | null> {
    return loaders.get(RespondentByIdLoader).load(respondentId);
  }
}
