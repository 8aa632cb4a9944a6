import { Args, Float, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { PassagesArgs } from './codebook.input.js';
import { NeedCountsLoader } from './need-counts.loader.js';
import { NeedSourcesLoader } from './need-sources.loader.js';
import { KindCount, Need, NeedRating, NeedSource, Theme } from './need.model.js';
import { kindsOf, NeedService } from './need.service.js';
import { examplesOf } from './example-passages.loader.js';
import { NeedByIdLoader } from './need-by-id.loader.js';
import { Passage, PassageConnection } from './passage.model.js';
import { PassagesByNeedLoader } from './passages-by-need.loader.js';
import { RatingsByNeedLoader } from './ratings-by-need.loader.js';
import { ThemeByIdLoader } from './theme-by-id.loader.js';

/** All numbers count codings that are not rejected, in passages that still stand as they were coded. */
@Resolver(() => Need)
export class NeedResolver {
  constructor(private readonly service: NeedService) {}

  @Query(() => Need)
  @Allow('viewer')
  need(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Need> {
    return this.service.get(ctx, id);
  }

  @ResolveField(() => Theme, { nullable: true })
  theme(@Parent() { themeId }: Need, @Loaders() loaders: RequestLoaders): Promise<Theme> | null {
    return themeId ? loaders.get(ThemeByIdLoader).load(themeId) : null;
  }

  @ResolveField(() => Need, { nullable: true, description: 'The need it stands under' })
  parent(@Parent() { parentId }: Need, @Loaders() loaders: RequestLoaders): Promise<Need> | null {
    return parentId ? loaders.get(NeedByIdLoader).load(parentId) : null;
  }

  @ResolveField(() => [Passage], { description: 'Passages that show it well' })
  examples(@Parent() { examples }: Need, @Loaders() loaders: RequestLoaders): Promise<Passage[]> {
    return examplesOf(examples, loaders);
  }

  @ResolveField(() => Int)
  async mentions(@Parent() { id }: Need, @Loaders() loaders: RequestLoaders): Promise<number> {
    return (await loaders.get(NeedCountsLoader).load(id))?.mentions ?? 0;
  }

  @ResolveField(() => Int, { description: 'People who mention it; an interview with nobody named counts as one' })
  async respondents(@Parent() { id }: Need, @Loaders() loaders: RequestLoaders): Promise<number> {
    return (await loaders.get(NeedCountsLoader).load(id))?.respondents ?? 0;
  }

  @ResolveField(() => Int, { description: 'Passages that speak against it' })
  async againstMentions(@Parent() { id }: Need, @Loaders() loaders: RequestLoaders): Promise<number> {
    return (await loaders.get(NeedCountsLoader).load(id))?.againstMentions ?? 0;
  }

  @ResolveField(() => Int, { description: 'Passages whose text was corrected since; in no other number' })
  async staleMentions(@Parent() { id }: Need, @Loaders() loaders: RequestLoaders): Promise<number> {
    return (await loaders.get(NeedCountsLoader).load(id))?.staleMentions ?? 0;
  }

  @ResolveField(() => [KindCount], { description: 'Kinds that occur, the commonest first' })
  async kinds(@Parent() { id }: Need, @Loaders() loaders: RequestLoaders): Promise<KindCount[]> {
    const counts = await loaders.get(NeedCountsLoader).load(id);
    return counts ? kindsOf(counts) : [];
  }

  @ResolveField(() => Float, { nullable: true, description: '0 to 3; null when nobody mentions it' })
  async meanIntensity(@Parent() { id }: Need, @Loaders() loaders: RequestLoaders): Promise<number | null> {
    return (await loaders.get(NeedCountsLoader).load(id))?.meanIntensity ?? null;
  }

  @ResolveField(() => [NeedSource])
  sources(@Parent() { id }: Need, @Loaders() loaders: RequestLoaders): Promise<NeedSource[]> {
    return loaders.get(NeedSourcesLoader).load(id);
  }

  @ResolveField(() => [NeedRating])
  ratings(@Parent() { id }: Need, @Loaders() loaders: RequestLoaders): Promise<NeedRating[]> {
    return loaders.get(RatingsByNeedLoader).load(id);
  }

  @ResolveField(() => PassageConnection)
  passages(
    @Parent() { id }: Need,
    @Args() { first, after, stance, segmentId }: PassagesArgs,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PassageConnection> {
    return loaders.get(PassagesByNeedLoader).load({ needId: id, first, after, stance, segmentId });
  }
}
