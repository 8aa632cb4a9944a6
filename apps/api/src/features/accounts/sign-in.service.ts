import { Injectable } from '@nestjs/common';
import { ConflictError, ForbiddenError, InvalidError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { requireEmail } from './email.js';
import { hashPassword, isPassword } from './password.js';
import { hashSecret, newSecret } from '../../platform/secrets/index.js';
import { SessionRepository } from './session.repository.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { UserRepository } from './user.repository.js';

const LINK_LIFETIME_MS = 24 * 60 * 60_000;

/** The same words whether the link never existed, was used, or is too old. */
export const linkUsed = () =>
  new ForbiddenError('sign-in.link-used', 'This link has been used or has expired; ask for a new one');

export interface NewPassword {
  readonly name?: string | null | undefined;
  readonly email: string;
  readonly password: string;
  readonly currentPassword?: string | null | undefined;
}

/** Proves who somebody is. Beginning a session is another matter. */
@Injectable()
export class SignInService {
  constructor(
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * @returns The person's id.
   * @throws ForbiddenError when the two do not match, or when there were too many tries.
   */
  async byPassword(email: string, password: string, address: string): Promise<string> {
    if (await this.throttle.isClosed(email, address)) {
      throw new ForbiddenError('sign-in.too-many', 'Too many failed attempts; try again in a quarter of an hour');
    }
    const user = await this.users.findByEmail(email.trim());
    if (!(await isPassword(password, user?.passwordHash ?? null))) {
      await this.throttle.noteFailure(email, address);
      throw new ForbiddenError('sign-in.wrong', 'Email and password do not match an account');
    }
    await this.throttle.forget(email);
    return user!.id;
  }

  async byLink(token: string): Promise<string> {
    const userId = await this.sessions.takeLink(hashSecret(token), new Date());
    if (!userId) throw linkUsed();
    return userId;
  }

  /** A link that lets this person in once, within a day. Replaces the one before. */
  async newLinkToken(userId: string): Promise<string> {
    const token = newSecret();
    const expiresAt = new Date(Date.now() + LINK_LIFETIME_MS);
    await this.sessions.insertLink({ tokenHash: hashSecret(token), userId, expiresAt });
    return token;
  }

  /** Whoever has a password must know it to change it; every other session of the person ends. */
  async setPassword(ctx: RequestContext, sessionId: string, given: NewPassword): Promise<void> {
    const user = ctx.userId ? await this.users.find(ctx.userId) : null;
    if (!user || ctx.principal !== 'session') {
      throw new ForbiddenError('account.session-needed', 'Sign in yourself to do this');
    }
    if (user.passwordHash && !(await isPassword(given.currentPassword ?? '', user.passwordHash))) {
      throw new InvalidError('account.current-password', 'The current password is not right');
    }
    const email = given.email.trim();
    requireEmail(email);
    const other = await this.users.findByEmail(email);
    if (other && other.id !== user.id) {
      throw new ConflictError('account.email-taken', `Another account uses the email ${email}`);
    }
    const passwordHash = await hashPassword(given.password);
    await this.users.update(user.id, { email, passwordHash, name: given.name?.trim() || user.name });
    await this.sessions.removeOthers(user.id, sessionId);
  }
}
