import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Job, JobService } from '../../platform/jobs/index.js';
import { connectionOf, Loaders, type Page, PageArgs, type RequestLoaders } from '../../platform/graphql/index.js';
import { Activity } from './activity.model.js';
import { ActivityService } from './activity.service.js';
import { CreateStudyInput } from './create-study.input.js';
import { StudyCountsLoader } from './study-counts.loader.js';
import { StudyCounts } from './study-counts.model.js';
import { Study } from './study.model.js';
import { StudyService } from './study.service.js';
import { UpdateStudyInput } from './update-study.input.js';

// Made at load time: the schema is built from what has been declared by then.
const StudyConnection = connectionOf(Study);

@Resolver(() => Study)
export class StudyResolver {
  constructor(
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
    private readonly jobService: JobService,
  ) {}

  @Query(() => StudyConnection, { name: 'studies' })
  @Allow('viewer')
  list(@Ctx() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<Study>> {
    return this.studies.list(ctx, page);
  }

  @Query(() => Study)
  @Allow('viewer')
  study(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Study> {
    return this.studies.get(ctx, id);
  }

  @Mutation(() => Study)
  @Allow('editor')
  createStudy(@Ctx() ctx: RequestContext, @Args('input') input: CreateStudyInput): Promise<Study> {
    return this.studies.create(ctx, input);
  }

  @Mutation(() => Study)
  @Allow('editor')
  updateStudy(@Ctx() ctx: RequestContext, @Args('input') input: UpdateStudyInput): Promise<Study> {
    return this.studies.update(ctx, input);
  }

  @Mutation(() => Boolean)
  @Allow('editor')
  deleteStudy(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.studies.archive(ctx, id);
  }

  @Subscription(() => Study, {
    resolve(
      this: StudyResolver,
      { studyId }: { studyId: string },
      _args: unknown,
      { caller }: { caller: { context: RequestContext } },
    ) {
      return this.studies.get(caller.context, studyId);
    },
  })
  @Allow('viewer')
  studyChanged(@Ctx() ctx: RequestContext, @Args('studyId', { type: () => ID }) studyId: string) {
    return this.studies.watch(ctx, studyId);
  }

  @ResolveField(() => StudyCounts)
  counts(@Parent() study: Study, @Loaders() loaders: RequestLoaders): Promise<StudyCounts> {
    return loaders.get(StudyCountsLoader).load(study.id);
  }

  @ResolveField(() => [Activity], { description: 'Newest first' })
  activity(
    @Ctx() ctx: RequestContext,
    @Parent() study: Study,
    @Args('first', { type: () => Int, defaultValue: 10, nullable: true }) first: number,
  ): Promise<Activity[]> {
    return this.activities.latest(ctx, study.id, Math.min(Math.max(first, 1), 100));
  }

  @ResolveField(() => [Job], { description: 'Newest first' })
  jobs(
    @Ctx() ctx: RequestContext,
    @Parent() study: Study,
    @Args('activeOnly', { type: () => Boolean, defaultValue: false, nullable: true }) activeOnly: boolean,
  ): Promise<Job[]> {
    return this.jobService.list(ctx, { studyId: study.id, activeOnly });
  }
}
