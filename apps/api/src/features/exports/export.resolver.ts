import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Job, JobByIdLoader } from '../../platform/jobs/index.js';
import { Study } from '../studies/index.js';
import { Export } from './export.model.js';
import { ResponseExportService } from './response-export.service.js';
import { StartExportInput } from './start-export.input.js';

@Resolver(() => Export)
export class ExportResolver {
  constructor(private readonly exports: ResponseExportService) {}

  @Query(() => Export, { name: 'export' })
  @Allow('viewer')
  exportById(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Export> {
    return this.exports.get(ctx, id);
  }

  /** Viewers too: it changes nothing of the study, and what it shows they may read. */
  @Mutation(() => Export, { description: 'Makes a file of the responses of a study, in the background' })
  @Allow('viewer')
  startExport(@Ctx() ctx: RequestContext, @Args('input') input: StartExportInput): Promise<Export> {
    return this.exports.start(ctx, input);
  }

  @ResolveField(() => Job, { description: 'The job that makes it' })
  job(@Parent() { jobId }: Export, @Loaders() loaders: RequestLoaders): Promise<Job> {
    return loaders.get(JobByIdLoader).load(jobId) as Promise<Job>;
  }
}

/** What exports add to a study. */
@Resolver(() => Study)
export class StudyExportsResolver {
  constructor(private readonly service: ResponseExportService) {}

  @ResolveField(() => [Export], { description: 'Files of its responses, newest first; kept for a week' })
  exports(@Ctx() ctx: RequestContext, @Parent() study: Study): Promise<Export[]> {
    return this.service.ofStudy(ctx, study.id);
  }
}
