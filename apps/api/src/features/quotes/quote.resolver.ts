import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Passage, PassageByIdLoader } from '../needs/index.js';
import { KeepQuoteInput, QuoteFilter, QuoteStepInput } from './quote.input.js';
import { Quote, QuoteBoard } from './quote.model.js';
import { QuoteBoardService } from './quote-board.service.js';
import { QuoteByPassageLoader } from './quote-by-passage.loader.js';
import { QuoteKeepingService } from './quote-keeping.service.js';

@Resolver(() => Quote)
export class QuoteResolver {
  constructor(private readonly boards: QuoteBoardService) {}

  @Query(() => QuoteBoard, { description: 'Group by group, what is in none last' })
  @Allow('viewer')
  quoteBoard(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
    @Args('filter', { type: () => QuoteFilter, nullable: true }) filter?: QuoteFilter | null,
  ): Promise<QuoteBoard> {
    return this.boards.read(ctx, studyId, filter ?? {});
  }

  @Mutation(() => QuoteBoard, { description: 'The whole board after the step' })
  @Allow('editor')
  takeQuoteStep(@Ctx() ctx: RequestContext, @Args('input') input: QuoteStepInput): Promise<QuoteBoard> {
    return this.boards.take(ctx, input);
  }

  @ResolveField(() => Passage)
  passage(@Parent() { passageId }: Quote, @Loaders() loaders: RequestLoaders): Promise<Passage> {
    return loaders.get(PassageByIdLoader).load(passageId) as Promise<Passage>;
  }
}

/** What quotes add to a passage. */
@Resolver(() => Passage)
export class PassageQuoteResolver {
  constructor(private readonly keeping: QuoteKeepingService) {}

  @Mutation(() => Passage, { description: 'A passage that is kept already stays where it is' })
  @Allow('editor')
  keepQuote(@Ctx() ctx: RequestContext, @Args('input') input: KeepQuoteInput): Promise<Passage> {
    return this.keeping.keep(ctx, input);
  }

  @Mutation(() => Passage, { description: 'Takes it off the board; the passage stays' })
  @Allow('editor')
  dropQuote(@Ctx() ctx: RequestContext, @Args('passageId', { type: () => ID }) passageId: string): Promise<Passage> {
    return this.keeping.drop(ctx, passageId);
  }

  @ResolveField(() => Quote, { nullable: true, description: 'Null: it was not kept as a quote' })
  quote(@Parent() { id }: Passage, @Loaders() loaders: RequestLoaders): Promise<Quote | null> {
    return loaders.get(QuoteByPassageLoader).load(id);
  }
}
