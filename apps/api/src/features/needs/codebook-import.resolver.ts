import { Args, ArgsType, Field, ID, Mutation, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { CodebookImportPreview } from './codebook-import.model.js';
import { CodebookImportService } from './codebook-import.service.js';
import { Codebook } from './need.model.js';
import { NeedService } from './need.service.js';

@ArgsType()
class CodebookFileArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => ID, { description: 'A sheet (.csv, .tsv, .xlsx) or a REFI-QDA codebook (.qdc)' })
  @IsUUID()
  uploadId!: string;
}

@Resolver()
export class CodebookImportResolver {
  constructor(
    private readonly codebooks: NeedService,
    private readonly imports: CodebookImportService,
  ) {}

  @Mutation(() => CodebookImportPreview, { description: 'What an import would do; changes nothing' })
  @Allow('editor')
  previewCodebook(
    @Ctx() ctx: RequestContext,
    @Args() { studyId, uploadId }: CodebookFileArgs,
  ): Promise<CodebookImportPreview> {
    return this.imports.preview(ctx, studyId, uploadId);
  }

  @Mutation(() => Codebook, { description: 'All of it as one step, or nothing' })
  @Allow('editor')
  async importCodebook(@Ctx() ctx: RequestContext, @Args() { studyId, uploadId }: CodebookFileArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.imports.import(ctx, studyId, uploadId));
  }
}
