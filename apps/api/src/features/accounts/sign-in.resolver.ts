import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Response } from 'express';
import { Allow, Public } from '../../platform/auth/index.js';
import { type Caller, CallerOf, Ctx, Reply, type RequestContext } from '../../platform/context/index.js';
import { AcceptInviteInput, SetPasswordInput, SignInInput } from './account.input.js';
import { Viewer } from './account.model.js';
import { MemberService } from './member.service.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';
import { ViewerService } from './viewer.service.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly members: MemberService,
    private readonly viewers: ViewerService,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Null: not signed in' })
  @Public()
  viewer(@CallerOf() caller: Caller): Promise<Viewer | null> {
    return this.viewers.viewerOf(caller);
  }

  @Mutation(() => Viewer)
  @Public()
  async signIn(
    @CallerOf() caller: Caller,
    @Reply() reply: Response,
    @Args('input') input: SignInInput,
  ): Promise<Viewer> {
    const userId = await this.signIns.byPassword(input.email, input.password, caller.address);
    return this.enter(caller, reply, userId);
  }

  @Mutation(() => Viewer)
  @Public()
  async signInWithLink(
    @CallerOf() caller: Caller,
    @Reply() reply: Response,
    @Args('token') token: string,
  ): Promise<Viewer> {
    return this.enter(caller, reply, await this.signIns.byLink(token));
  }

  @Mutation(() => Viewer)
  @Public()
  async acceptInvite(
    @CallerOf() caller: Caller,
    @Reply() reply: Response,
    @Args('input') input: AcceptInviteInput,
  ): Promise<Viewer> {
    return this.enter(caller, reply, await this.members.join(input));
  }

  @Mutation(() => Boolean)
  @Public()
  async signOut(@CallerOf() caller: Caller, @Reply() reply: Response): Promise<boolean> {
    await this.sessions.end(caller.sessionId, reply);
    return true;
  }

  @Mutation(() => Viewer)
  @Allow('viewer')
  async setPassword(
    @CallerOf() caller: Caller,
    @Ctx() ctx: RequestContext,
    @Args('input') input: SetPasswordInput,
  ): Promise<Viewer | null> {
    await this.signIns.setPassword(ctx, caller.sessionId ?? '', input);
    return this.viewers.viewerOf(caller);
  }

  private async enter(caller: Caller, reply: Response, userId: string): Promise<Viewer> {
    const viewer = await this.viewers.viewer(userId);
    await this.sessions.begin(userId, reply, caller.sessionId);
    return viewer;
  }
}
