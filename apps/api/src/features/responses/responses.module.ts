import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { ConsentsModule } from '../consents/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { StudiesModule, StudyCountSources } from '../studies/index.js';
import { SurveysModule } from '../surveys/index.js';
import { AnswerSummaryLoader } from './answer-summary.loader.js';
import { AnswerSummaryService } from './answer-summary.service.js';
import { OpenAnswerWordsRepository } from './open-answer-words.repository.js';
import { OpenAnswerRepository } from './open-answer.repository.js';
import { OpenAnswerResolver, QuestionOpenAnswersResolver } from './open-answer.resolver.js';
import { OpenAnswerService } from './open-answer.service.js';
import { QuestionAnswersResolver } from './question-answers.resolver.js';
import { RespondentResponsesResolver } from './respondent-responses.resolver.js';
import { ResponseCountLoader } from './response-count.loader.js';
import { ResponseMatrixService } from './response-matrix.service.js';
import { ResponseRepository } from './response.repository.js';
import { ResponseResolver } from './response.resolver.js';
import { ResponseService } from './response.service.js';
import { ResponseWritingRepository } from './response-writing.repository.js';
import { ResponseWritingService } from './response-writing.service.js';
import { ResponsesByRespondentLoader } from './responses-by-respondent.loader.js';
import { SurveyResponsesResolver } from './survey-responses.resolver.js';

@Module({
  imports: [StudiesModule, SurveysModule, RespondentsModule, ConsentsModule],
  providers: [
    ResponseRepository,
    ResponseWritingRepository,
    ResponseService,
    ResponseWritingService,
    ResponseMatrixService,
    AnswerSummaryService,
    AnswerSummaryLoader,
    ResponsesByRespondentLoader,
    ResponseCountLoader,
    ResponseResolver,
    RespondentResponsesResolver,
    SurveyResponsesResolver,
    QuestionAnswersResolver,
    OpenAnswerRepository,
    OpenAnswerWordsRepository,
    OpenAnswerService,
    QuestionOpenAnswersResolver,
    OpenAnswerResolver,
  ],
  exports: [ResponseService, ResponseWritingService, ResponseMatrixService, AnswerSummaryService],
})
export class ResponsesModule {
  constructor(nodes: NodeRegistry, responses: ResponseService, counts: StudyCountSources) {
    nodes.register({ typename: 'Response', find: async (ctx, id) => (await responses.byIds(ctx, [id]))[0] ?? null });
    counts.register({ count: 'responses', from: 'response t', where: 't.is_current' });
    counts.register({
      count: 'openAnswers',
      from: 'response t',
      where: 't.is_current',
      value: 'coalesce(sum(t.open_answers), 0)',
    });
  }
}
