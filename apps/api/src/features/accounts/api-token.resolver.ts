import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { ApiToken, CreatedApiToken, TokenScopeEnum } from './account.model.js';
import type { TokenScope } from './api-token.entity.js';
import { ApiTokenService } from './api-token.service.js';

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  constructor(private readonly tokens: ApiTokenService) {}

  @Query(() => [ApiToken])
  @Allow('owner')
  apiTokens(@Ctx() ctx: RequestContext): Promise<ApiToken[]> {
    return this.tokens.list(ctx);
  }

  @Mutation(() => CreatedApiToken)
  @Allow('owner')
  createApiToken(
    @Ctx() ctx: RequestContext,
    @Args('name') name: string,
    @Args('scopes', { type: () => [TokenScopeEnum] }) scopes: TokenScope[],
  ): Promise<CreatedApiToken> {
    return this.tokens.create(ctx, name, scopes);
  }

  @Mutation(() => Boolean)
  @Allow('owner')
  async revokeApiToken(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.tokens.revoke(ctx, id);
    return true;
  }
}
