import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Question } from './question.model.js';
import { QuestionsBySurveyLoader } from './questions-by-survey.loader.js';
import { Survey } from './survey.model.js';

@Resolver(() => Survey)
export class SurveyResolver {
  @ResolveField(() => [Question], { description: 'Of the newest version, in the order of the questionnaire' })
  questions(@Parent() survey: Survey, @Loaders() loaders: RequestLoaders): Promise<Question[]> {
    return loaders.get(QuestionsBySurveyLoader).load(survey.id);
  }
}
