import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { ConsentsModule } from '../consents/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { NeedsModule } from '../needs/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { ResponsesModule } from '../responses/index.js';
import { StudiesModule } from '../studies/index.js';
import { SurveysModule } from '../surveys/index.js';
import { BasisCheckService } from './basis-check.service.js';
import { BasisMatrixService } from './basis-matrix.service.js';
import { InterviewedByStudyLoader } from './interviewed-by-study.loader.js';
import { LatestVerdictLoader } from './latest-verdict.loader.js';
import { MembershipRepository } from './membership.repository.js';
import { MembershipsByRespondentLoader } from './memberships-by-respondent.loader.js';
import { MentionsInSegmentLoader } from './mentions-in-segment.loader.js';
import { NameInheritanceService } from './name-inheritance.service.js';
import { NeedOrNullLoader } from './need-or-null.loader.js';
import { NeedSegmentsResolver } from './need-segments.resolver.js';
import { NeedTableService } from './need-table.service.js';
import { NeedsOfSolutionLoader } from './needs-of-solution.loader.js';
import { PlanePointRepository } from './plane-point.repository.js';
import { PointsBySolutionLoader } from './points-by-solution.loader.js';
import { RefitService } from './refit.service.js';
import { RespondentMembershipResolver, RespondentMembershipsResolver } from './respondent-memberships.resolver.js';
import { RunByIdLoader } from './run-by-id.loader.js';
import { RunErasureService } from './run-erasure.service.js';
import { RunFittingService } from './run-fitting.service.js';
import { RunIndicatorResolver } from './run-indicator.resolver.js';
import { RunRepository } from './run.repository.js';
import { RunResolver } from './run.resolver.js';
import { RunSegmentationHandler } from './run-segmentation.handler.js';
import { RunService } from './run.service.js';
import { RunStores, RunWritingService } from './run-writing.service.js';
import { RunsBySegmentationLoader } from './runs-by-segmentation.loader.js';
import { SegmentEvidenceService } from './segment-evidence.service.js';
import { SegmentMembersService } from './segment-members.service.js';
import { SegmentNeedsResolver } from './segment-needs.resolver.js';
import { SegmentQuoteLoader } from './segment-quote.loader.js';
import { SegmentQuoteService } from './segment-quote.service.js';
import { SegmentVoicesService } from './segment-voices.service.js';
import { SegmentResolver } from './segment.resolver.js';
import { SegmentService } from './segment.service.js';
import { SegmentationByIdLoader } from './segmentation-by-id.loader.js';
import { SegmentationRegistration } from './segmentation-registration.js';
import { SegmentationRepository } from './segmentation.repository.js';
import { SegmentationResolver } from './segmentation.resolver.js';
import { SegmentationService } from './segmentation.service.js';
import { SegmentsBySolutionLoader } from './segments-by-solution.loader.js';
import { SolutionByIdLoader } from './solution-by-id.loader.js';
import { SolutionRepository } from './solution.repository.js';
import { SolutionResolver } from './solution.resolver.js';
import { SolutionService } from './solution.service.js';
import { SolutionsByRunLoader } from './solutions-by-run.loader.js';
import { StatedNeedService } from './stated-need.service.js';
import { StudyVerdictResolver } from './study-verdict.resolver.js';

const STORES = [
  SegmentationRepository,
  RunRepository,
  SolutionRepository,
  MembershipRepository,
  PlanePointRepository,
  RunStores,
];
const SERVICES = [
  StatedNeedService,
  BasisMatrixService,
  BasisCheckService,
  SegmentationService,
  RunService,
  RunFittingService,
  RefitService,
  NameInheritanceService,
  RunWritingService,
  RunErasureService,
  SolutionService,
  SegmentService,
  SegmentMembersService,
  NeedTableService,
  SegmentQuoteService,
  SegmentVoicesService,
  SegmentEvidenceService,
];
const LOADERS = [
  SegmentationByIdLoader,
  RunsBySegmentationLoader,
  RunByIdLoader,
  LatestVerdictLoader,
  SolutionsByRunLoader,
  SolutionByIdLoader,
  SegmentsBySolutionLoader,
  PointsBySolutionLoader,
  MembershipsByRespondentLoader,
  NeedOrNullLoader,
  MentionsInSegmentLoader,
  NeedsOfSolutionLoader,
  InterviewedByStudyLoader,
  SegmentQuoteLoader,
];
const RESOLVERS = [
  SegmentationResolver,
  RunResolver,
  RunIndicatorResolver,
  SolutionResolver,
  SegmentResolver,
  SegmentNeedsResolver,
  NeedSegmentsResolver,
  RespondentMembershipsResolver,
  RespondentMembershipResolver,
  StudyVerdictResolver,
];

@Module({
  imports: [
    StudiesModule,
    SurveysModule,
    RespondentsModule,
    ConsentsModule,
    ResponsesModule,
    InterviewsModule,
    NeedsModule,
  ],
  providers: [...STORES, ...SERVICES, ...LOADERS, ...RESOLVERS, RunSegmentationHandler, SegmentationRegistration],
  exports: [
    SegmentationService,
    RunService,
    SolutionService,
    SegmentService,
    BasisCheckService,
    NeedTableService,
    RefitService,
  ],
})
export class SegmentationsModule {
  constructor(
    nodes: NodeRegistry,
    segmentations: SegmentationService,
    runs: RunService,
    solutions: SolutionService,
    segments: SegmentService,
  ) {
    const first = <T>(rows: readonly T[]): T | null => rows[0] ?? null;
    nodes.register({ typename: 'Segmentation', find: async (ctx, id) => first(await segmentations.byIds(ctx, [id])) });
    nodes.register({ typename: 'Run', find: async (ctx, id) => first(await runs.byIds(ctx, [id])) });
    nodes.register({ typename: 'Solution', find: async (ctx, id) => first(await solutions.byIds(ctx, [id])) });
    nodes.register({ typename: 'Segment', find: async (ctx, id) => first(await segments.byIds(ctx, [id])) });
  }
}
