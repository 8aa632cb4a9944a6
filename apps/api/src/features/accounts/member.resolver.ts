import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbiddenError, type Role } from '@needfinder/domain';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { ServerAddress } from '../../platform/http/index.js';
import { Workspace } from '../workspaces/index.js';
import { CreateInviteInput } from './account.input.js';
import { Invite, Member, RoleEnum } from './account.model.js';
import { type MemberRow, MemberService } from './member.service.js';

import { asUser } from './viewer.service.js';

const asMember = ({ user, role }: MemberRow): Member => ({ id: user.id, user: asUser(user), role });

/** @throws ForbiddenError for a workspace that the person belongs to but is not in at the moment: the role differs. */
function requireCurrent(ctx: RequestContext, workspace: Workspace): void {
  if (workspace.id === ctx.workspaceId) return;
  throw new ForbiddenError('workspace.not-current', `Change to the workspace "${workspace.name}" to see its people`);
}

/** The people of a workspace: fields of the workspace of this request. */
@Resolver(() => Workspace)
export class MemberResolver {
  constructor(
    private readonly memberships: MemberService,
    private readonly address: ServerAddress,
  ) {}

  @ResolveField(() => [Member])
  async members(@Parent() workspace: Workspace, @Ctx() ctx: RequestContext): Promise<Member[]> {
    requireCurrent(ctx, workspace);
    return (await this.memberships.list(ctx)).map(asMember);
  }

  @ResolveField(() => [Invite], { description: 'Invites that wait for somebody; empty for all but owners' })
  async invites(@Parent() workspace: Workspace, @Ctx() ctx: RequestContext): Promise<Invite[]> {
    requireCurrent(ctx, workspace);
    if (ctx.role !== 'owner') return [];
    return (await this.memberships.pendingInvites(ctx)).map((invite) => ({ ...invite, url: null }));
  }

  @Mutation(() => Invite)
  @Allow('owner')
  async createInvite(@Ctx() ctx: RequestContext, @Args('input') input: CreateInviteInput): Promise<Invite> {
    const { invite, token } = await this.memberships.invite(ctx, input.role);
    return { ...invite, url: `${this.address.origin}/invite/${token}` };
  }

  @Mutation(() => Member)
  @Allow('owner')
  async changeRole(
    @Ctx() ctx: RequestContext,
    @Args('userId', { type: () => ID }) userId: string,
    @Args('role', { type: () => RoleEnum }) role: Role,
  ): Promise<Member> {
    return asMember(await this.memberships.changeRole(ctx, userId, role));
  }

  @Mutation(() => Boolean)
  @Allow('owner')
  async removeMember(@Ctx() ctx: RequestContext, @Args('userId', { type: () => ID }) userId: string): Promise<boolean> {
    await this.memberships.remove(ctx, userId);
    return true;
  }
}
