import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { AccountsModule } from '../accounts/index.js';
import { ConsentsModule } from '../consents/index.js';
import { ImportsModule } from '../imports/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { RedactionsModule } from '../redactions/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { ResponsesModule } from '../responses/index.js';
import { StudiesModule } from '../studies/index.js';
import { SurveysModule } from '../surveys/index.js';
import { CodeGuideResolver } from './code-guide.resolver.js';
import { CodeGuideService } from './code-guide.service.js';
import { CodebookChanged } from './codebook-changed.port.js';
import { CodebookTakingService } from './codebook-taking.service.js';
import { CodebookExportService } from './codebook-export.service.js';
import { CodebookErasureService } from './codebook-erasure.service.js';
import { CodebookHistoryRepository } from './codebook-history.repository.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import { CodebookImportResolver } from './codebook-import.resolver.js';
import { CodebookImportService } from './codebook-import.service.js';
import { CodebookLogResolver } from './codebook-log.resolver.js';
import { CodebookLogService } from './codebook-log.service.js';
import { CodebookMutationResolver } from './codebook-mutation.resolver.js';
import { CodebookReadingService } from './codebook-reading.service.js';
import { CodebookRegistration, NeedFilter } from './codebook-registration.js';
import { CodebookRewordingRepository } from './codebook-rewording.repository.js';
import { CodebookStepsService } from './codebook-steps.service.js';
import { CodebookRepository } from './codebook.repository.js';
import { CodebookResolver } from './codebook.resolver.js';
import { CodedShareLoader } from './coded-share.loader.js';
import { AnswerPassagesResolver, InterviewCodedShareResolver, TurnPassagesResolver } from './coded-texts.resolver.js';
import { CodingEditingService } from './coding-editing.service.js';
import { CodingMutationResolver } from './coding-mutation.resolver.js';
import { CodingResolver } from './coding.resolver.js';
import { CodingsByPassageLoader } from './codings-by-passage.loader.js';
import { ConsequencesRepository } from './consequences.repository.js';
import { ConsequencesService } from './consequences.service.js';
import { EmbeddingRepository } from './embedding.repository.js';
import { EmbeddingService } from './embedding.service.js';
import { ExamplePassagesLoader } from './example-passages.loader.js';
import { NeedByIdLoader } from './need-by-id.loader.js';
import { NeedCountRepository } from './need-count.repository.js';
import { NeedCountsLoader } from './need-counts.loader.js';
import { NeedEditingService } from './need-editing.service.js';
import { NeedMatrixService } from './need-matrix.service.js';
import { NeedRatingResolver } from './need-rating.resolver.js';
import { NeedSourcesLoader } from './need-sources.loader.js';
import { NeedResolver } from './need.resolver.js';
import { NeedService } from './need.service.js';
import { NeedsByRespondentLoader } from './needs-by-respondent.loader.js';
import { NeedsByStudyLoader } from './needs-by-study.loader.js';
import { PassageByIdLoader } from './passage-by-id.loader.js';
import { PassageContextLoader } from './passage-context.loader.js';
import { PassageCountLoader } from './passage-count.loader.js';
import { PassageRedactionService } from './passage-redaction.service.js';
import { PassageRepository } from './passage.repository.js';
import { PassageResolver } from './passage.resolver.js';
import { PassageService } from './passage.service.js';
import { PassagesByNeedLoader } from './passages-by-need.loader.js';
import { PassagesByRespondentLoader } from './passages-by-respondent.loader.js';
import { PassagesByResponseLoader } from './passages-by-response.loader.js';
import { PassagesByTurnLoader } from './passages-by-turn.loader.js';
import { ProposalReadingService } from './proposal-reading.service.js';
import { ProposalWritingService } from './proposal-writing.service.js';
import { ProposalRepository } from './proposal.repository.js';
import { ProposalService } from './proposal.service.js';
import { ProposeNeedsHandler } from './propose-needs.handler.js';
import { RatingLinkingService } from './rating-linking.service.js';
import { RatingsByNeedLoader } from './ratings-by-need.loader.js';
import { RespondentCodebookResolver, RespondentNeedResolver } from './respondent-codebook.resolver.js';
import { RespondentNeedsService } from './respondent-needs.service.js';
import { SegmentMembers } from './segment-members.port.js';
import { StructureEditingService } from './structure-editing.service.js';
import { SurveyNeedsService } from './survey-needs.service.js';
import { ThemeByIdLoader } from './theme-by-id.loader.js';
import { ThemeCountLoader } from './theme-count.loader.js';
import { ThemeEditingService } from './theme-editing.service.js';
import { ThemeResolver } from './theme.resolver.js';
import { ThemesByStudyLoader } from './themes-by-study.loader.js';

const LOADERS = [
  CodedShareLoader,
  CodingsByPassageLoader,
  ExamplePassagesLoader,
  NeedByIdLoader,
  NeedCountsLoader,
  NeedSourcesLoader,
  NeedsByRespondentLoader,
  NeedsByStudyLoader,
  PassageByIdLoader,
  PassageContextLoader,
  PassageCountLoader,
  PassagesByNeedLoader,
  PassagesByRespondentLoader,
  PassagesByResponseLoader,
  PassagesByTurnLoader,
  RatingsByNeedLoader,
  ThemeByIdLoader,
  ThemeCountLoader,
  ThemesByStudyLoader,
];
const RESOLVERS = [
  AnswerPassagesResolver,
  CodeGuideResolver,
  CodebookImportResolver,
  CodebookLogResolver,
  CodebookMutationResolver,
  CodebookResolver,
  CodingMutationResolver,
  CodingResolver,
  InterviewCodedShareResolver,
  NeedRatingResolver,
  NeedResolver,
  PassageResolver,
  RespondentCodebookResolver,
  RespondentNeedResolver,
  ThemeResolver,
  TurnPassagesResolver,
];
const SERVICES = [
  CodeGuideService,
  CodebookErasureService,
  CodebookExportService,
  CodebookHistoryService,
  CodebookImportService,
  CodebookLogService,
  CodebookReadingService,
  CodebookStepsService,
  CodebookTakingService,
  CodingEditingService,
  ConsequencesService,
  EmbeddingService,
  NeedEditingService,
  NeedMatrixService,
  NeedService,
  PassageRedactionService,
  PassageService,
  ProposalReadingService,
  ProposalService,
  ProposalWritingService,
  RatingLinkingService,
  RespondentNeedsService,
  StructureEditingService,
  SurveyNeedsService,
  ThemeEditingService,
];

@Module({
  imports: [
    AccountsModule,
    StudiesModule,
    SurveysModule,
    RespondentsModule,
    ConsentsModule,
    ResponsesModule,
    ImportsModule,
    InterviewsModule,
    RedactionsModule,
  ],
  providers: [
    CodebookChanged,
    CodebookRepository,
    CodebookHistoryRepository,
    CodebookRewordingRepository,
    ConsequencesRepository,
    EmbeddingRepository,
    NeedCountRepository,
    PassageRepository,
    ProposalRepository,
    SegmentMembers,
    ProposeNeedsHandler,
    CodebookRegistration,
    NeedFilter,
    ...SERVICES,
    ...LOADERS,
    ...RESOLVERS,
  ],
  exports: [
    CodebookExportService,
    CodebookTakingService,
    NeedService,
    NeedMatrixService,
    PassageService,
    ProposalService,
    ProposalReadingService,
    EmbeddingService,
    NeedEditingService,
    SegmentMembers,
    CodebookChanged,
  ],
})
export class NeedsModule {
  constructor(nodes: NodeRegistry, needs: NeedService, passages: PassageService) {
    nodes.register({ typename: 'Need', find: async (ctx, id) => (await needs.byIds(ctx, [id]))[0] ?? null });
    nodes.register({ typename: 'Theme', find: async (ctx, id) => (await needs.themesByIds(ctx, [id]))[0] ?? null });
    nodes.register({
      typename: 'Passage',
      find: async (ctx, id) => (await passages.findBy(ctx, 'id', [id]))[0] ?? null,
    });
  }
}
