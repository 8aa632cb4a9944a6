import { Module } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { AccountsModule } from '../accounts/index.js';
import { RespondentFilters, RespondentsModule } from '../respondents/index.js';
import { StudiesModule } from '../studies/index.js';
import { ConsentRepository } from './consent.repository.js';
import { ConsentResolver, StudyConsentsResolver } from './consent.resolver.js';
import { ConsentService } from './consent.service.js';
import { ConsentStatementsByRespondentLoader } from './consent-statements-by-respondent.loader.js';
import { ConsentStatingService } from './consent-stating.service.js';
import { ConsentWritingRepository } from './consent-writing.repository.js';
import { ConsentWritingService } from './consent-writing.service.js';
import { ConsentsByRespondentLoader } from './consents-by-respondent.loader.js';
import { ConsentsByStudyLoader } from './consents-by-study.loader.js';
import { ConsentsChangedHandlers } from './consents-changed.port.js';
import { QuoteStandingLoader } from './quote-standing.loader.js';
import { QuotingRuleRepository } from './quoting-rule.repository.js';
import { QuotingService } from './quoting.service.js';

@Module({
  imports: [AccountsModule, StudiesModule, RespondentsModule],
  providers: [
    ConsentRepository,
    ConsentWritingRepository,
    QuotingRuleRepository,
    ConsentsChangedHandlers,
    ConsentService,
    ConsentWritingService,
    ConsentStatingService,
    QuotingService,
    ConsentsByRespondentLoader,
    ConsentStatementsByRespondentLoader,
    ConsentsByStudyLoader,
    QuoteStandingLoader,
    ConsentResolver,
    StudyConsentsResolver,
  ],
  exports: [ConsentService, ConsentWritingService, ConsentsChangedHandlers, QuotingService],
})
export class ConsentsModule {
  constructor(filters: RespondentFilters, consents: ConsentService) {
    filters.register({
      field: 'consent',
      find: (ctx: RequestContext, studyId, { consent }) => consents.matching(ctx, studyId, consent!),
    });
  }
}
