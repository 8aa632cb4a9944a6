import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { type QuoteStanding, QuoteStandingEnum, QuoteStandingLoader } from '../consents/index.js';
import { Respondent, RespondentByIdLoader } from '../respondents/index.js';
import { CodingsByPassageLoader } from './codings-by-passage.loader.js';
import { PassageContextLoader } from './passage-context.loader.js';
import { Coding, Passage, PassageContext } from './passage.model.js';
import { PassageService } from './passage.service.js';
import { PassagesOfThemeArgs } from './passages-of-theme.input.js';

@Resolver(() => Passage)
export class PassageResolver {
  constructor(private readonly service: PassageService) {}

  @Query(() => Passage)
  @Allow('viewer')
  passage(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Passage> {
    return this.service.get(ctx, id);
  }

  @Query(() => [Passage], { description: 'Coded with a theme or with a need in it; the likeliest first' })
  @Allow('viewer')
  passagesOfTheme(@Ctx() ctx: RequestContext, @Args() { themeId, first }: PassagesOfThemeArgs): Promise<Passage[]> {
    return this.service.ofTheme(ctx, themeId, first);
  }

  @ResolveField(() => Respondent, { nullable: true })
  respondent(@Parent() { respondentId }: Passage, @Loaders() loaders: RequestLoaders): Promise<Respondent> | null {
    return respondentId ? loaders.get(RespondentByIdLoader).load(respondentId) : null;
  }

  @ResolveField(() => [Coding], { description: 'Rejected ones too' })
  codings(@Parent() { id }: Passage, @Loaders() loaders: RequestLoaders): Promise<Coding[]> {
    return loaders.get(CodingsByPassageLoader).load(id);
  }

  @ResolveField(() => QuoteStandingEnum, { description: 'Whether it may leave the workspace as a quote' })
  quoteStanding(
    @Parent() { studyId, respondentId }: Passage,
    @Loaders() loaders: RequestLoaders,
  ): Promise<QuoteStanding> {
    return loaders.get(QuoteStandingLoader).load({ studyId, respondentId });
  }

  @ResolveField(() => PassageContext)
  context(@Parent() passage: Passage, @Loaders() loaders: RequestLoaders): Promise<PassageContext> {
    return loaders.get(PassageContextLoader).load(passage);
  }
}
