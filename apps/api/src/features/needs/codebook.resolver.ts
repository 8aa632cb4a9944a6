import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { type CodebookStatus, CodebookStatusEnum } from './codebook-words.js';
import { Codebook, Need, Theme } from './need.model.js';
import { NeedService } from './need.service.js';
import { NeedsByStudyLoader } from './needs-by-study.loader.js';
import { ThemesByStudyLoader } from './themes-by-study.loader.js';

@Resolver(() => Codebook)
export class CodebookResolver {
  constructor(private readonly service: NeedService) {}

  @Query(() => Codebook)
  @Allow('viewer')
  codebook(@Ctx() ctx: RequestContext, @Args('studyId', { type: () => ID }) studyId: string): Promise<Codebook> {
    return this.service.codebookOf(ctx, studyId);
  }

  @ResolveField(() => [Theme])
  themes(@Parent() { studyId }: Codebook, @Loaders() loaders: RequestLoaders): Promise<Theme[]> {
    return loaders.get(ThemesByStudyLoader).load(studyId);
  }

  @ResolveField(() => [Need], { description: 'Of every status unless told; needs that were merged into others not' })
  async needs(
    @Parent() { studyId }: Codebook,
    @Args('status', { type: () => CodebookStatusEnum, nullable: true }) status: CodebookStatus | null,
    @Loaders() loaders: RequestLoaders,
  ): Promise<Need[]> {
    const needs = await loaders.get(NeedsByStudyLoader).load(studyId);
    return status ? needs.filter((need) => need.status === status) : needs;
  }
}
