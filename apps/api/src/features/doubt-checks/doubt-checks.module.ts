import { Module } from '@nestjs/common';
import { RespondentsModule } from '../respondents/index.js';
import { SegmentationsModule } from '../segmentations/index.js';
import { SubmissionsModule } from '../submissions/index.js';
import { SurveysModule } from '../surveys/index.js';
import { CheckDoubtfulHandler } from './check-doubtful.handler.js';
import { DoubtCheckRepository } from './doubt-check.repository.js';
import { DoubtCheckResolver, RunDoubtChecksResolver } from './doubt-check.resolver.js';
import { DoubtCheckService } from './doubt-check.service.js';
import { DoubtChecksByRunLoader } from './doubt-checks-by-run.loader.js';
import { JudgedPeople } from './judged-people.js';

@Module({
  imports: [SurveysModule, RespondentsModule, SubmissionsModule, SegmentationsModule],
  providers: [
    DoubtCheckRepository,
    JudgedPeople,
    DoubtCheckService,
    DoubtChecksByRunLoader,
    DoubtCheckResolver,
    RunDoubtChecksResolver,
    CheckDoubtfulHandler,
  ],
})
export class DoubtChecksModule {}
