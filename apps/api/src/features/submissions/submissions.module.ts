import { Module } from '@nestjs/common';
import { ConsentsModule } from '../consents/index.js';
import { QuestionnairesModule } from '../questionnaires/index.js';
import { RespondentErasedHandlers, RespondentsModule } from '../respondents/index.js';
import { ResponsesModule } from '../responses/index.js';
import { StudiesModule } from '../studies/index.js';
import { CompletionService } from './completion.service.js';
import { FieldworkRepository } from './fieldwork.repository.js';
import { FieldworkResolver } from './fieldwork.resolver.js';
import { FieldworkService } from './fieldwork.service.js';
import { QualityService } from './quality.service.js';
import { QuotaRepository } from './quota.repository.js';
import { QuotaService } from './quota.service.js';
import { RespondPageController } from './respond-page.controller.js';
import { RespondPageService } from './respond-page.service.js';
import { RespondRenderer } from './respond-renderer.js';
import { RespondController } from './respond.controller.js';
import { RespondService } from './respond.service.js';
import { RespondThrottle } from './respond-throttle.js';
import { SaveBatches } from './save-batches.js';
import { SubmissionCompletedHandlers } from './submission-completed.port.js';
import { SubmissionErasure } from './submission-erasure.js';
import { SubmissionOpeningService } from './submission-opening.service.js';
import { SubmissionRepository } from './submission.repository.js';
import { SubmissionRewordingService } from './submission-rewording.service.js';
import { SubmissionService } from './submission.service.js';
import { TrialService } from './trial.service.js';

@Module({
  imports: [StudiesModule, RespondentsModule, ConsentsModule, ResponsesModule, QuestionnairesModule],
  controllers: [RespondController, RespondPageController],
  providers: [
    SubmissionRepository,
    QuotaRepository,
    FieldworkRepository,
    QuotaService,
    SubmissionCompletedHandlers,
    CompletionService,
    SubmissionOpeningService,
    SubmissionService,
    SaveBatches,
    RespondThrottle,
    RespondService,
    RespondRenderer,
    RespondPageService,
    FieldworkService,
    QualityService,
    TrialService,
    SubmissionErasure,
    SubmissionRewordingService,
    FieldworkResolver,
  ],
  exports: [QualityService, SubmissionCompletedHandlers, SubmissionRewordingService],
})
export class SubmissionsModule {
  constructor(erased: RespondentErasedHandlers, erasure: SubmissionErasure) {
    erased.register(erasure);
  }
}
