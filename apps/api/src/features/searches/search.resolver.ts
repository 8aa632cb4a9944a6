import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { SearchInput, SearchPageArgs } from './search.input.js';
import { SearchHitConnection } from './search.model.js';
import { SearchService } from './search.service.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly searches: SearchService) {}

  @Query(() => SearchHitConnection, { description: 'What people said, by its words and by what it was coded with' })
  @Allow('viewer')
  search(
    @Ctx() ctx: RequestContext,
    @Args('input') input: SearchInput,
    @Args() page: SearchPageArgs,
  ): Promise<SearchHitConnection> {
    return this.searches.find(ctx, input, page);
  }
}
