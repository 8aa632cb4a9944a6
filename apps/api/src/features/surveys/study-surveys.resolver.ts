import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Study } from '../studies/index.js';
import { Question } from './question.model.js';
import { QuestionsByStudyLoader } from './questions-by-study.loader.js';
import { Survey } from './survey.model.js';
import { SurveysByStudyLoader } from './surveys-by-study.loader.js';

/** What surveys add to a study. */
@Resolver(() => Study)
export class StudySurveysResolver {
  @ResolveField(() => [Survey], { description: 'Oldest first' })
  surveys(@Parent() study: Study, @Loaders() loaders: RequestLoaders): Promise<Survey[]> {
    return loaders.get(SurveysByStudyLoader).load(study.id);
  }

  @ResolveField(() => [Question], { description: 'Of the newest version of each survey' })
  questions(@Parent() study: Study, @Loaders() loaders: RequestLoaders): Promise<Question[]> {
    return loaders.get(QuestionsByStudyLoader).load(study.id);
  }
}
