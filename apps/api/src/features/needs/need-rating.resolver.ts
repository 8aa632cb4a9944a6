import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Question, QuestionByIdLoader } from '../surveys/index.js';
import { NeedRating } from './need.model.js';

@Resolver(() => NeedRating)
export class NeedRatingResolver {
  @ResolveField(() => Question)
  question(@Parent() { questionId }: NeedRating, @Loaders() loaders: RequestLoaders): Promise<Question> {
    return loaders.get(QuestionByIdLoader).load(questionId);
  }
}
