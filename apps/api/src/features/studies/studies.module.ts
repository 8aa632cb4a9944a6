import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { ActivityRepository } from './activity.repository.js';
import { ActivityService } from './activity.service.js';
import { StudyByIdLoader } from './study-by-id.loader.js';
import { StudyCountSources } from './study-count-sources.js';
import { StudyCountsLoader } from './study-counts.loader.js';
import { StudyRepository } from './study.repository.js';
import { StudyResolver } from './study.resolver.js';
import { StudyService } from './study.service.js';

@Module({
  providers: [
    StudyRepository,
    ActivityRepository,
    StudyService,
    ActivityService,
    StudyCountSources,
    StudyByIdLoader,
    StudyCountsLoader,
    StudyResolver,
  ],
  exports: [StudyService, ActivityService, StudyCountSources],
})
export class StudiesModule {
  constructor(nodes: NodeRegistry, studies: StudyService) {
    nodes.register({ typename: 'Study', find: (ctx, id) => studies.find(ctx, id) });
  }
}
