import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { CodeGuideInput } from './code-guide.input.js';
import { CodeGuideService } from './code-guide.service.js';
import { Codebook } from './need.model.js';
import { NeedService } from './need.service.js';

/** Steps that say when a need or theme applies and what it looks like. */
@Resolver()
export class CodeGuideResolver {
  constructor(
    private readonly codebooks: NeedService,
    private readonly guides: CodeGuideService,
  ) {}

  @Mutation(() => Codebook)
  @Allow('editor')
  async describeNeed(
    @Ctx() ctx: RequestContext,
    @Args('needId', { type: () => ID }) needId: string,
    @Args('guide') guide: CodeGuideInput,
  ): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.guides.describeNeed(ctx, needId, guide));
  }

  @Mutation(() => Codebook)
  @Allow('editor')
  async describeTheme(
    @Ctx() ctx: RequestContext,
    @Args('themeId', { type: () => ID }) themeId: string,
    @Args('guide') guide: CodeGuideInput,
  ): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.guides.describeTheme(ctx, themeId, guide));
  }
}
