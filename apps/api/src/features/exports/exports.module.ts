import { Module } from '@nestjs/common';
import { NeedsModule } from '../needs/index.js';
import { OpportunitiesModule } from '../opportunities/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { ResponsesModule } from '../responses/index.js';
import { SegmentationsModule } from '../segmentations/index.js';
import { StudiesModule } from '../studies/index.js';
import { ExportController } from './export.controller.js';
import { FoundResults } from './found-results.service.js';
import { RunExportService } from './run-export.service.js';
import { StudyExportService } from './study-export.service.js';

@Module({
  imports: [StudiesModule, RespondentsModule, ResponsesModule, NeedsModule, SegmentationsModule, OpportunitiesModule],
  controllers: [ExportController],
  providers: [FoundResults, RunExportService, StudyExportService],
})
export class ExportsModule {}
