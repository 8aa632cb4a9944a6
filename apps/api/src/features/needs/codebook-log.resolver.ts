import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { connectionOf, type Page, PageArgs } from '../../platform/graphql/index.js';
import { CodebookChange } from './codebook-log.model.js';
import { CodebookLogService } from './codebook-log.service.js';
import { Consequences, ConsequencesInput } from './consequences.model.js';
import { ConsequencesService } from './consequences.service.js';

const CodebookChangeConnection = connectionOf(CodebookChange);

@ArgsType()
class CodebookChangesArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => ID, { nullable: true, description: 'Only steps that changed this need or theme' })
  @IsOptional()
  @IsUUID()
  codeId?: string | null;
}

/** What happened to a codebook, and what would. */
@Resolver()
export class CodebookLogResolver {
  constructor(
    private readonly log: CodebookLogService,
    private readonly consequencesService: ConsequencesService,
  ) {}

  @Query(() => CodebookChangeConnection, { description: 'Who changed what and when; newest first' })
  @Allow('viewer')
  codebookChanges(@Ctx() ctx: RequestContext, @Args() args: CodebookChangesArgs): Promise<Page<CodebookChange>> {
    return this.log.page(ctx, args.studyId, args.codeId ?? null, args);
  }

  @Query(() => Consequences)
  @Allow('viewer')
  codebookConsequences(@Ctx() ctx: RequestContext, @Args('input') input: ConsequencesInput): Promise<Consequences> {
    return this.consequencesService.of(ctx, input);
  }
}
