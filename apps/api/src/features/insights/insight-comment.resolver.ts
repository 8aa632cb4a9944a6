import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { WriteInsightCommentInput } from './insight.input.js';
import { InsightComment } from './insight.model.js';
import { InsightCommentService } from './insight-comment.service.js';

/** Who may read a page may speak about it. */
@Resolver(() => InsightComment)
export class InsightCommentResolver {
  constructor(private readonly comments: InsightCommentService) {}

  @Query(() => [InsightComment], { description: 'In which somebody speaks to you, in open threads; newest first' })
  @Allow('viewer')
  insightMentions(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
  ): Promise<InsightComment[]> {
    return this.comments.forMe(ctx, studyId);
  }

  @Mutation(() => InsightComment)
  @Allow('viewer')
  writeInsightComment(
    @Ctx() ctx: RequestContext,
    @Args('input') input: WriteInsightCommentInput,
  ): Promise<InsightComment> {
    return this.comments.write(ctx, input);
  }

  @Mutation(() => InsightComment, { description: 'Settles a thread, or opens it again' })
  @Allow('viewer')
  resolveInsightThread(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('isResolved') isResolved: boolean,
  ): Promise<InsightComment> {
    return this.comments.resolve(ctx, id, isResolved);
  }

  @Mutation(() => Boolean, { description: 'By who wrote it, or an owner; the first takes its thread with it' })
  @Allow('viewer')
  async deleteInsightComment(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.comments.delete(ctx, id);
    return true;
  }
}
