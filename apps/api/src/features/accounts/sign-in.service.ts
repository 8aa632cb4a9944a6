import { Injectable } from '@nestjs/common';
import { ForbiddenError, InvalidError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { hashPassword, isPassword } from './password.js';
import { hashSecret, newSecret } from './secrets.js';
import { SessionRepository } from './session.repository.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { UserRepository } from './user.repository.js';

const LINK_LIFETIME_MS = 24 * 60 * 60_000;

export type SignInRefusal = 'wrong' | 'too-many' | 'link-used';
export type SignInAttempt = { readonly userId: string } | { readonly refusal: SignInRefusal };

/** Proves who somebody is. Beginning a session is another matter. */
@Injectable()
export class SignInService {
  constructor(
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly throttle: SignInThrottle,
  ) {}

  async byPassword(email: string, password: string, address: string): Promise<SignInAttempt> {
    if (await this.throttle.isClosed(email, address)) return { refusal: 'too-many' };
    const user = await this.users.findByEmail(email.trim());
    if (!(await isPassword(password, user?.passwordHash ?? null))) {
      await this.throttle.noteFailure(email, address);
      return { refusal: 'wrong' };
    }
    await this.throttle.forget(email);
    return { userId: user!.id };
  }

  async byLink(token: string): Promise<SignInAttempt> {
    const userId = await this.sessions.takeLink(hashSecret(token), new Date());
    return userId ? { userId } : { refusal: 'link-used' };
  }

  /** A link that lets this person in once, within a day. Replaces the one before. */
  async newLinkToken(userId: string): Promise<string> {
    const token = newSecret();
    const expiresAt = new Date(Date.now() + LINK_LIFETIME_MS);
    await this.sessions.insertLink({ tokenHash: hashSecret(token), userId, expiresAt });
    return token;
  }

  /** Whoever has a password must know it to change it; every other session of the person ends. */
  async setPassword(ctx: RequestContext, sessionId: string, password: string, current: string | null): Promise<void> {
    const user = ctx.userId ? await this.users.find(ctx.userId) : null;
    if (!user || ctx.principal !== 'session')
      throw new ForbiddenError('account.session-needed', 'Sign in yourself to do this');
    if (user.passwordHash && !(await isPassword(current ?? '', user.passwordHash))) {
      throw new InvalidError('account.current-password', 'The current password is not right');
    }
    await this.users.update(user.id, { passwordHash: await hashPassword(password) });
    await this.sessions.removeOthers(user.id, sessionId);
  }
}
