import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Job, JobByIdLoader } from '../../platform/jobs/index.js';
import { Study, StudyByIdLoader } from '../studies/index.js';
import { CorrectImportInput } from './correct-import.input.js';
import { Import, ImportError } from './import.model.js';
import { ImportService } from './import.service.js';
import { StartImportInput } from './start-import.input.js';

@Resolver(() => Import)
export class ImportResolver {
  constructor(private readonly imports: ImportService) {}

  @Query(() => Import, { name: 'import' })
  @Allow('viewer')
  importById(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Import> {
    return this.imports.get(ctx, id);
  }

  @Mutation(() => Import, { description: 'Reads uploaded files and proposes what their columns mean' })
  @Allow('editor')
  startImport(@Ctx() ctx: RequestContext, @Args('input') input: StartImportInput): Promise<Import> {
    return this.imports.start(ctx, input);
  }

  @Mutation(() => Import, { description: 'Stored at once. All columns of one call are corrected, or none' })
  @Allow('editor')
  correctImport(@Ctx() ctx: RequestContext, @Args('input') input: CorrectImportInput): Promise<Import> {
    return this.imports.correct(ctx, input);
  }

  @Mutation(() => Import, { description: 'Checks every row, then writes all of them or none' })
  @Allow('editor')
  confirmImport(@Ctx() ctx: RequestContext, @Args('importId', { type: () => ID }) importId: string): Promise<Import> {
    return this.imports.confirm(ctx, importId);
  }

  @ResolveField(() => Study)
  study(@Parent() { studyId }: Import, @Loaders() loaders: RequestLoaders): Promise<Study> {
    return loaders.get(StudyByIdLoader).load(studyId);
  }

  @ResolveField(() => Job, { nullable: true, description: 'The newest job that works or worked on it' })
  job(@Parent() { jobId }: Import, @Loaders() loaders: RequestLoaders): Promise<Job | null> | null {
    return jobId ? loaders.get(JobByIdLoader).load(jobId) : null;
  }

  @ResolveField(() => [ImportError], { description: 'In the order of the file; at most 10,000 are kept' })
  errors(
    @Ctx() ctx: RequestContext,
    @Parent() { id, errorCount }: Import,
    @Args('first', { type: () => Int, defaultValue: 100, nullable: true }) first: number,
  ): Promise<ImportError[]> | ImportError[] {
    return errorCount === 0 ? [] : this.imports.errors(ctx, id, first);
  }
}
