import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Role } from '@needfinder/domain';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { ServerAddress } from '../../platform/http/index.js';
import { InviteLink, Member, RoleEnum } from './account.model.js';
import { MemberService } from './member.service.js';

@Resolver(() => Member)
export class MemberResolver {
  constructor(
    private readonly memberships: MemberService,
    private readonly address: ServerAddress,
  ) {}

  @Query(() => [Member])
  @Allow('viewer')
  members(@Ctx() ctx: RequestContext): Promise<Member[]> {
    return this.memberships.list(ctx);
  }

  @Mutation(() => InviteLink)
  @Allow('owner')
  async invite(@Ctx() ctx: RequestContext, @Args('role', { type: () => RoleEnum }) role: Role): Promise<InviteLink> {
    const { token, expiresAt } = await this.memberships.invite(ctx, role);
    // In the fragment: it reaches neither a log nor a Referer header.
    return { url: `${this.address.origin}/invite#token=${token}`, role, expiresAt };
  }

  @Mutation(() => Member)
  @Allow('owner')
  changeRole(
    @Ctx() ctx: RequestContext,
    @Args('userId', { type: () => ID }) userId: string,
    @Args('role', { type: () => RoleEnum }) role: Role,
  ): Promise<Member> {
    return this.memberships.changeRole(ctx, userId, role);
  }

  @Mutation(() => Boolean)
  @Allow('owner')
  async removeMember(@Ctx() ctx: RequestContext, @Args('userId', { type: () => ID }) userId: string): Promise<boolean> {
    await this.memberships.remove(ctx, userId);
    return true;
  }
}
