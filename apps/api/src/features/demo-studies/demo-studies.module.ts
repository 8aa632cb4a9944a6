import { Module } from '@nestjs/common';
import { ConsentsModule } from '../consents/index.js';
import { ImportsModule } from '../imports/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { NeedsModule } from '../needs/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { SegmentationsModule } from '../segmentations/index.js';
import { StudiesModule } from '../studies/index.js';
import { DemoAnalysisService } from './demo-analysis.service.js';
import { DemoDataService } from './demo-data.service.js';
import { DemoStudyResolver } from './demo-study.resolver.js';
import { DemoStudyService } from './demo-study.service.js';
import { LoadDemoStudyHandler } from './load-demo-study.handler.js';
import { UntilDone } from './until-done.service.js';

@Module({
  imports: [
    StudiesModule,
    RespondentsModule,
    ConsentsModule,
    ImportsModule,
    InterviewsModule,
    NeedsModule,
    SegmentationsModule,
  ],
  providers: [
    UntilDone,
    DemoDataService,
    DemoAnalysisService,
    DemoStudyService,
    LoadDemoStudyHandler,
    DemoStudyResolver,
  ],
  exports: [DemoStudyService],
})
export class DemoStudiesModule {}
