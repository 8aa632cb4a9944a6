import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { StudiesModule, StudyCountSources } from '../studies/index.js';
import { SurveysModule } from '../surveys/index.js';
import { AccountByIdLoader } from './account-by-id.loader.js';
import { AttributeRepository } from './attribute.repository.js';
import { AttributeService } from './attribute.service.js';
import { AttributesByStudyLoader } from './attributes-by-study.loader.js';
import { RespondentByIdLoader } from './respondent-by-id.loader.js';
import { RespondentErasureService } from './respondent-erasure.service.js';
import { RespondentErasedHandlers, RespondentFilters } from './respondent-ports.js';
import { RespondentRepository } from './respondent.repository.js';
import { RespondentResolver } from './respondent.resolver.js';
import { RespondentService } from './respondent.service.js';
import { RespondentWritingRepository } from './respondent-writing.repository.js';
import { RespondentWritingService } from './respondent-writing.service.js';
import { StudyAttributesResolver } from './study-attributes.resolver.js';

@Module({
  imports: [StudiesModule, SurveysModule],
  providers: [
    RespondentRepository,
    RespondentWritingRepository,
    AttributeRepository,
    RespondentService,
    RespondentErasureService,
    RespondentWritingService,
    AttributeService,
    RespondentFilters,
    RespondentErasedHandlers,
    RespondentByIdLoader,
    AccountByIdLoader,
    AttributesByStudyLoader,
    RespondentResolver,
    StudyAttributesResolver,
  ],
  exports: [
    RespondentService,
    RespondentErasureService,
    RespondentWritingService,
    AttributeService,
    RespondentFilters,
    RespondentErasedHandlers,
  ],
})
export class RespondentsModule {
  constructor(nodes: NodeRegistry, respondents: RespondentService, counts: StudyCountSources) {
    nodes.register({
      typename: 'Respondent',
      find: async (ctx, id) => (await respondents.byIds(ctx, [id]))[0] ?? null,
    });
    counts.register({ count: 'respondents', from: 'respondent t' });
  }
}
