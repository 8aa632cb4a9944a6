import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { ImportsModule } from '../imports/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { RedactionsModule } from '../redactions/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { ResponsesModule } from '../responses/index.js';
import { StudiesModule } from '../studies/index.js';
import { SurveysModule } from '../surveys/index.js';
import { CodebookChanged } from './codebook-changed.port.js';
import { CodebookErasureService } from './codebook-erasure.service.js';
import { CodebookHistoryRepository } from './codebook-history.repository.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import { CodebookMutationResolver } from './codebook-mutation.resolver.js';
import { CodebookReadingService } from './codebook-reading.service.js';
import { CodebookRegistration, NeedFilter } from './codebook-registration.js';
import { CodebookRepository } from './codebook.repository.js';
import { CodebookRewordingRepository } from './codebook-rewording.repository.js';
import { CodebookResolver } from './codebook.resolver.js';
import { CodedShareLoader } from './coded-share.loader.js';
import { AnswerPassagesResolver, InterviewCodedShareResolver, TurnPassagesResolver } from './coded-texts.resolver.js';
import { CodingEditingService } from './coding-editing.service.js';
import { CodingMutationResolver } from './coding-mutation.resolver.js';
import { CodingResolver } from './coding.resolver.js';
import { CodingsByPassageLoader } from './codings-by-passage.loader.js';
import { EmbeddingRepository } from './embedding.repository.js';
import { EmbeddingService } from './embedding.service.js';
import { NeedByIdLoader } from './need-by-id.loader.js';
import { NeedCountRepository } from './need-count.repository.js';
import { NeedCountsLoader } from './need-counts.loader.js';
import { NeedEditingService } from './need-editing.service.js';
import { NeedMatrixService } from './need-matrix.service.js';
import { NeedRatingResolver } from './need-rating.resolver.js';
import { NeedResolver } from './need.resolver.js';
import { NeedService } from './need.service.js';
import { NeedSourcesLoader } from './need-sources.loader.js';
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
import { ProposalRepository } from './proposal.repository.js';
import { ProposalService } from './proposal.service.js';
import { ProposalWritingService } from './proposal-writing.service.js';
import { ProposeNeedsHandler } from './propose-needs.handler.js';
import { RatingLinkingService } from './rating-linking.service.js';
import { RatingsByNeedLoader } from './ratings-by-need.loader.js';
import { RespondentCodebookResolver, RespondentNeedResolver } from './respondent-codebook.resolver.js';
import { RespondentNeedsService } from './respondent-needs.service.js';
import { SegmentMembers } from './segment-members.port.js';
import { SurveyNeedsService } from './survey-needs.service.js';
import { ThemeByIdLoader } from './theme-by-id.loader.js';
import { ThemeEditingService } from './theme-editing.service.js';
import { ThemeResolver } from './theme.resolver.js';
import { ThemesByStudyLoader } from './themes-by-study.loader.js';

const LOADERS = [
  CodedShareLoader,
  CodingsByPassageLoader,
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
  ThemesByStudyLoader,
];
const RESOLVERS = [
  AnswerPassagesResolver,
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
  CodebookErasureService,
  CodebookHistoryService,
  CodebookReadingService,
  CodingEditingService,
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
  SurveyNeedsService,
  ThemeEditingService,
];

@Module({
  imports: [
    StudiesModule,
    SurveysModule,
    RespondentsModule,
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
