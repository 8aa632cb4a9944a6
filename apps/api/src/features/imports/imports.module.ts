import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { ConsentsModule } from '../consents/index.js';
import { RespondentErasedHandlers, RespondentsModule } from '../respondents/index.js';
import { ResponsesModule } from '../responses/index.js';
import { StudiesModule } from '../studies/index.js';
import { SurveysModule } from '../surveys/index.js';
import { ImportAnnouncementService } from './import-announcement.service.js';
import { ImportErasure } from './import-erasure.js';
import { ImportFiles } from './import-files.js';
import { ImportProfilingService } from './import-profiling.service.js';
import { ImportRepository } from './import.repository.js';
import { ImportResolver } from './import.resolver.js';
import { ImportRunService } from './import-run.service.js';
import { ImportService } from './import.service.js';
import { ImportWritingService } from './import-writing.service.js';
import { ProfileImportHandler } from './profile-import.handler.js';
import { RunImportHandler } from './run-import.handler.js';
import { StudyImportsResolver } from './study-imports.resolver.js';
import { SurveyImportedHandlers } from './survey-imported.port.js';

@Module({
  imports: [StudiesModule, SurveysModule, RespondentsModule, ConsentsModule, ResponsesModule],
  providers: [
    ImportRepository,
    ImportFiles,
    ImportService,
    ImportProfilingService,
    ImportRunService,
    ImportWritingService,
    ImportAnnouncementService,
    ImportErasure,
    SurveyImportedHandlers,
    ProfileImportHandler,
    RunImportHandler,
    ImportResolver,
    StudyImportsResolver,
  ],
  exports: [ImportService, ImportProfilingService, ImportRunService, ImportErasure, SurveyImportedHandlers],
})
export class ImportsModule {
  constructor(nodes: NodeRegistry, imports: ImportService, erased: RespondentErasedHandlers, erasure: ImportErasure) {
    nodes.register({ typename: 'Import', find: (ctx, id) => imports.find(ctx, id) });
    erased.register(erasure);
  }
}
