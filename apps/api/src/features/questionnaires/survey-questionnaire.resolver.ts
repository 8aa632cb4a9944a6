import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Survey } from '../surveys/index.js';
import { QuestionnaireBySurveyLoader } from './questionnaire-by-survey.loader.js';
import type { QuestionnaireState } from './questionnaire-state.js';
import { QuestionnaireStateEnum } from './questionnaire.model.js';

/** What questionnaires add to a survey. */
@Resolver(() => Survey)
export class SurveyQuestionnaireResolver {
  @ResolveField(() => QuestionnaireStateEnum, { nullable: true, description: 'Null when the survey came from a file' })
  async questionnaireState(
    @Parent() survey: Survey,
    @Loaders() loaders: RequestLoaders,
  ): Promise<QuestionnaireState | null> {
    return (await loaders.get(QuestionnaireBySurveyLoader).load(survey.id))?.state ?? null;
  }
}
