import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { StudiesModule } from '../studies/index.js';
import { SurveysModule } from '../surveys/index.js';
import { DeviceKeys } from './device-keys.service.js';
import { PublishedVersions } from './published-versions.service.js';
import { PublishingService } from './publishing.service.js';
import { QuestionnaireBySurveyLoader } from './questionnaire-by-survey.loader.js';
import { QuestionnairePresentation } from './questionnaire-presentation.js';
import { QuestionnaireRepository } from './questionnaire.repository.js';
import { QuestionnaireResolver } from './questionnaire.resolver.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { RespondLinkRepository } from './respond-link.repository.js';
import { RespondLinkService } from './respond-link.service.js';
import { SurveyQuestionnaireResolver } from './survey-questionnaire.resolver.js';

@Module({
  imports: [StudiesModule, SurveysModule, RespondentsModule, ImportsModule],
  providers: [
    QuestionnaireRepository,
    QuestionnaireService,
    PublishingService,
    DeviceKeys,
    PublishedVersions,
    RespondLinkRepository,
    RespondLinkService,
    QuestionnairePresentation,
    QuestionnaireBySurveyLoader,
    QuestionnaireResolver,
    SurveyQuestionnaireResolver,
  ],
  exports: [DeviceKeys, QuestionnaireService, PublishedVersions, RespondLinkService],
})
export class QuestionnairesModule {}
