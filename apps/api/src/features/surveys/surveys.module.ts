import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { StudiesModule } from '../studies/index.js';
import { QuestionByIdLoader } from './question-by-id.loader.js';
import { QuestionRepository } from './question.repository.js';
import { QuestionService } from './question.service.js';
import { QuestionsByStudyLoader } from './questions-by-study.loader.js';
import { QuestionsByVersionLoader } from './questions-by-version.loader.js';
import { QuestionsBySurveyLoader } from './questions-by-survey.loader.js';
import { StudySurveysResolver } from './study-surveys.resolver.js';
import { SurveyByIdLoader } from './survey-by-id.loader.js';
import { SurveyRepository } from './survey.repository.js';
import { SurveyResolver } from './survey.resolver.js';
import { SurveyService } from './survey.service.js';
import { SurveyVersionService } from './survey-version.service.js';
import { SurveysByStudyLoader } from './surveys-by-study.loader.js';

@Module({
  imports: [StudiesModule],
  providers: [
    SurveyRepository,
    QuestionRepository,
    SurveyService,
    QuestionService,
    SurveyVersionService,
    QuestionByIdLoader,
    QuestionsByStudyLoader,
    QuestionsBySurveyLoader,
    QuestionsByVersionLoader,
    SurveyByIdLoader,
    SurveysByStudyLoader,
    SurveyResolver,
    StudySurveysResolver,
  ],
  exports: [SurveyService, QuestionService, SurveyVersionService],
})
export class SurveysModule {
  constructor(nodes: NodeRegistry, surveys: SurveyService, questions: QuestionService) {
    nodes.register({ typename: 'Survey', find: async (ctx, id) => (await surveys.byIds(ctx, [id]))[0] ?? null });
    nodes.register({ typename: 'Question', find: async (ctx, id) => (await questions.byIds(ctx, [id]))[0] ?? null });
  }
}
