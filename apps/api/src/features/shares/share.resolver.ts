import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Public } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { CreateShareLinkInput } from './create-share-link.input.js';
import { ShareLink } from './share-link.model.js';
import { ShareLinkService } from './share-link.service.js';
import { SharedInsight } from './shared-insight.model.js';
import { SharedInsightService } from './shared-insight.service.js';
import { SharedPage } from './shared-page.model.js';
import { SharedPageService } from './shared-page.service.js';

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

  @Query(() => SharedPage, {
    nullable: true,
    description: 'Null when the link is unknown, revoked or expired, or opens no run',
  })
  @Public()
  async shared(@Args('token') token: string): Promise<SharedPage | null> {
    const link = await this.links.open(token);
    return link && this.pages.of(link);
  }

  @Query(() => SharedInsight, {
    nullable: true,
    description: 'Null when the link is unknown, revoked or expired, or opens no page',
  })
  @Public()
  async sharedInsight(@Args('token') token: string): Promise<SharedInsight | null> {
    const link = await this.links.open(token);
    return link && this.insights.of(link);
  }
}
