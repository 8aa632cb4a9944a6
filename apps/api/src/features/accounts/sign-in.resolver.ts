import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Response } from 'express';
import { Allow, Public } from '../../platform/auth/index.js';
import { type Caller, CallerOf, Ctx, Reply, type RequestContext } from '../../platform/context/index.js';
import { AcceptInviteInput } from './accept-invite.input.js';
import { type SignedIn, type SignInRefused, SignInResult, Viewer } from './account.model.js';
import { MemberService } from './member.service.js';
import { SessionService } from './session.service.js';
import { type SignInAttempt, type SignInRefusal, SignInService } from './sign-in.service.js';
import { ViewerService } from './viewer.service.js';

const MESSAGES: Record<SignInRefusal, string> = {
  wrong: 'Email and password do not match an account',
  'too-many': 'Too many failed attempts; try again in a quarter of an hour',
  'link-used': 'This link has been used or has expired; ask for a new one',
};

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

  @Mutation(() => SignInResult)
  @Public()
  async signIn(
    @CallerOf() caller: Caller,
    @Reply() reply: Response,
    @Args('email') email: string,
    @Args('password') password: string,
  ): Promise<SignedIn | SignInRefused> {
    return this.enter(caller, reply, await this.signIns.byPassword(email, password, caller.address));
  }

  @Mutation(() => SignInResult)
  @Public()
  async signInWithLink(
    @CallerOf() caller: Caller,
    @Reply() reply: Response,
    @Args('token') token: string,
  ): Promise<SignedIn | SignInRefused> {
    return this.enter(caller, reply, await this.signIns.byLink(token));
  }

  @Mutation(() => SignInResult)
  @Public()
  async acceptInvite(
    @CallerOf() caller: Caller,
    @Reply() reply: Response,
    @Args('input') input: AcceptInviteInput,
  ): Promise<SignedIn | SignInRefused> {
    const userId = await this.members.join(input);
    return this.enter(caller, reply, userId ? { userId } : { refusal: 'link-used' });
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
    @Args('password') password: string,
    @Args('currentPassword', { type: () => String, nullable: true }) currentPassword: string | null,
  ): Promise<Viewer | null> {
    await this.signIns.setPassword(ctx, caller.sessionId ?? '', password, currentPassword);
    return this.viewers.viewerOf(caller);
  }

  private async enter(caller: Caller, reply: Response, attempt: SignInAttempt): Promise<SignedIn | SignInRefused> {
    if ('refusal' in attempt) return { reason: attempt.refusal, message: MESSAGES[attempt.refusal] };
    await this.sessions.begin(attempt.userId, reply, caller.sessionId);
    return { userId: attempt.userId };
  }
}
