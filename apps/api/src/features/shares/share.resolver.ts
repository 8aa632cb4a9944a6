import { Args, createUnionType, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Public } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { CreateShareLinkInput } from './create-share-link.input.js';
import { ShareLink } from './share-link.model.js';
import { ShareLinkService } from './share-link.service.js';
import { SharedInsight } from './shared-insight.model.js';
import { SharedInsightService } from './shared-insight.service.js';
import { SharedPage } from './shared-page.model.js';
import { SharedPageService } from './shared-page.service.js';

const SharedThing = createUnionType({
  name: 'Shared',
  description: 'What a link opens: a run, or a page of insights',
  types: () => [SharedPage, SharedInsight] as const,
  resolveType: (shared) => ('document' in shared ? SharedInsight : SharedPage),
});

@Resolver(() => ShareLink)
export class ShareResolver {
  constructor(
    private readonly links: ShareLinkService,
    private readonly pages: SharedPageService,
    private readonly insights: SharedInsightService,
  ) {}

  @Query(() => [ShareLink], { description: 'Newest first' })
  @Allow('editor')
  shareLinks(@Ctx() ctx: RequestContext, @Args('studyId', { type: () => ID }) studyId: string): Promise<ShareLink[]> {
    return this.links.ofStudy(ctx, studyId);
  }

  @Mutation(() => ShareLink)
  @Allow('editor')
  createShareLink(@Ctx() ctx: RequestContext, @Args('input') input: CreateShareLinkInput): Promise<ShareLink> {
    return this.links.create(ctx, input);
  }

  @Mutation(() => ShareLink)
  @Allow('editor')
  revokeShareLink(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<ShareLink> {
    return this.links.revoke(ctx, id);
  }

  @Query(() => SharedThing, { nullable: true, description: 'Null when the link is unknown, revoked or expired' })
  @Public()
  async shared(@Args('token') token: string): Promise<SharedPage | SharedInsight | null> {
    const link = await this.links.open(token);
    if (!link) return null;
    return link.pageId === null ? this.pages.of(link) : this.insights.of(link, link.pageId);
  }
}
