import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Citation } from './citation.model.js';
import { CitationService } from './citation.service.js';
import { CreateInsightInput, RestoreInsightInput, SaveInsightInput } from './insight.input.js';
import { ComparedParagraph, InsightComment, InsightPage, InsightVersion, SavedInsight } from './insight.model.js';
import { InsightCommentService } from './insight-comment.service.js';
import { InsightHistoryService } from './insight-history.service.js';
import { InsightPageService } from './insight-page.service.js';

@Resolver(() => InsightPage)
export class InsightResolver {
  constructor(
    private readonly pages: InsightPageService,
    private readonly history: InsightHistoryService,
    private readonly cited: CitationService,
    private readonly said: InsightCommentService,
  ) {}

  @Query(() => [InsightPage], { description: 'The last changed first' })
  @Allow('viewer')
  insights(@Ctx() ctx: RequestContext, @Args('studyId', { type: () => ID }) studyId: string): Promise<InsightPage[]> {
    return this.pages.ofStudy(ctx, studyId);
  }

  @Query(() => InsightPage)
  @Allow('viewer')
  insight(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<InsightPage> {
    return this.pages.get(ctx, id);
  }

  @Query(() => [ComparedParagraph], { description: 'Two versions of a page, paragraph by paragraph' })
  @Allow('viewer')
  insightComparison(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int }) to: number,
  ): Promise<ComparedParagraph[]> {
    return this.history.compare(ctx, id, from, to);
  }

  @ResolveField(() => [Citation], { description: 'All that were ever made for the page' })
  citations(@Parent() page: InsightPage, @Ctx() ctx: RequestContext): Promise<Citation[]> {
    return this.cited.ofPage(ctx, page);
  }

  @ResolveField(() => [InsightVersion], { description: 'Newest first' })
  versions(@Parent() page: InsightPage, @Ctx() ctx: RequestContext): Promise<InsightVersion[]> {
    return this.history.ofPage(ctx, page.id);
  }

  @ResolveField(() => [InsightComment], { description: 'In the order in which they were written' })
  comments(@Parent() page: InsightPage, @Ctx() ctx: RequestContext): Promise<InsightComment[]> {
    return this.said.ofPage(ctx, page.id);
  }

  @Mutation(() => InsightPage)
  @Allow('editor')
  createInsight(@Ctx() ctx: RequestContext, @Args('input') input: CreateInsightInput): Promise<InsightPage> {
    return this.pages.create(ctx, input);
  }

  @Mutation(() => SavedInsight)
  @Allow('editor')
  saveInsight(@Ctx() ctx: RequestContext, @Args('input') input: SaveInsightInput): Promise<SavedInsight> {
    return this.pages.save(ctx, input);
  }

  @Mutation(() => SavedInsight, { description: 'Brings an old version back as a new one' })
  @Allow('editor')
  restoreInsight(@Ctx() ctx: RequestContext, @Args('input') input: RestoreInsightInput): Promise<SavedInsight> {
    return this.history.restore(ctx, input);
  }

  @Mutation(() => Boolean, { description: 'With its history, what it cites and what was said about it' })
  @Allow('editor')
  async deleteInsight(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.pages.delete(ctx, id);
    return true;
  }
}
