import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { CreateApiTokenInput } from './account.input.js';
import { ApiToken } from './account.model.js';
import { ApiTokenService } from './api-token.service.js';

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  constructor(private readonly tokens: ApiTokenService) {}

  @Query(() => [ApiToken])
  @Allow('owner')
  apiTokens(@Ctx() ctx: RequestContext): Promise<ApiToken[]> {
    return this.tokens.list(ctx);
  }

  @Mutation(() => ApiToken)
  @Allow('owner')
  createApiToken(@Ctx() ctx: RequestContext, @Args('input') input: CreateApiTokenInput): Promise<ApiToken> {
    return this.tokens.create(ctx, input.name, input.scopes);
  }

  @Mutation(() => Boolean)
  @Allow('owner')
  async revokeApiToken(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.tokens.revoke(ctx, id);
    return true;
  }
}
