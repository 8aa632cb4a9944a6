import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { MemosFound, SearchMemosArgs } from './memo-search.model.js';
import { MemoSearchService } from './memo-search.service.js';

@Resolver()
export class MemoSearchResolver {
  constructor(private readonly memos: MemoSearchService) {}

  @Query(() => MemosFound, { description: 'What coders noted, by its words' })
  @Allow('viewer')
  searchMemos(@Ctx() ctx: RequestContext, @Args() wanted: SearchMemosArgs): Promise<MemosFound> {
    return this.memos.find(ctx, wanted);
  }
}
