import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { ResponsesModule } from '../responses/index.js';
import { StudiesModule } from '../studies/index.js';
import { SubmissionsModule } from '../submissions/index.js';
import { FindPersonalDataHandler } from './find-personal-data.handler.js';
import { PersonalDataFindingService } from './personal-data-finding.service.js';
import { PersonalDataService } from './personal-data.service.js';
import { PersonalDatumRepository } from './personal-datum.repository.js';
import { RedactionRegistration } from './redaction-registration.js';
import { RedactionResolver } from './redaction.resolver.js';
import { RedactionService } from './redaction.service.js';
import { RewrittenCopies } from './rewritten-copies.service.js';
import { StudyTextRepository } from './study-text.repository.js';
import { TextRewritingService } from './text-rewriting.service.js';
import { TextsRewrittenHandlers } from './texts-rewritten.port.js';
import { TurnEditingResolver } from './turn-editing.resolver.js';
import { TurnEditingService } from './turn-editing.service.js';

@Module({
  imports: [StudiesModule, RespondentsModule, ResponsesModule, ImportsModule, SubmissionsModule, InterviewsModule],
  providers: [
    PersonalDatumRepository,
    StudyTextRepository,
    PersonalDataFindingService,
    PersonalDataService,
    RedactionService,
    TextRewritingService,
    RewrittenCopies,
    TextsRewrittenHandlers,
    FindPersonalDataHandler,
    RedactionRegistration,
    RedactionResolver,
    TurnEditingService,
    TurnEditingResolver,
  ],
  exports: [PersonalDataService, PersonalDataFindingService, TextsRewrittenHandlers],
})
export class RedactionsModule {}
