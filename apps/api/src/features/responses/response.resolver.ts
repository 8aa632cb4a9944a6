import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { QuestionsByVersionLoader, Survey, SurveyByIdLoader } from '../surveys/index.js';
import { Answer, Response } from './response.model.js';
import { ResponseService } from './response.service.js';

@Resolver(() => Response)
export class ResponseResolver {
  constructor(private readonly responses: ResponseService) {}

  @ResolveField(() => Survey)
  survey(@Parent() response: Response, @Loaders() loaders: RequestLoaders): Promise<Survey> {
    return loaders.get(SurveyByIdLoader).load(response.surveyId);
  }

  @ResolveField(() => [Answer], { description: 'One for each question of the version that was answered' })
  async answers(@Parent() response: Response, @Loaders() loaders: RequestLoaders): Promise<Answer[]> {
    const questions = await loaders.get(QuestionsByVersionLoader).load(response.surveyVersionId);
    return this.responses.answersOf(response, questions);
  }
}
