import { Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';
import { SESSION_COOKIE } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/index.js';
import { newId } from '../../platform/ids/index.js';
import { hashSecret, newSecret } from '../../platform/secrets/index.js';
import type { SessionEntity } from './session.entity.js';
import { SessionRepository } from './session.repository.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A session ends this long after it was last used, or after it began. */
export const IDLE_MS = 14 * DAY_MS;
export const ABSOLUTE_MS = 90 * DAY_MS;
// `seen_at` is only this exact, so that reading a page does not write each time.
const TOUCH_EVERY_MS = 5 * MINUTE_MS;

@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly config: Config,
  ) {}

  /** Begins a new session and ends the one the browser had: a cookie planted before the sign-in is worth nothing after. */
  async begin(userId: string, reply: Response, previousId: string | undefined): Promise<void> {
    const token = newSecret();
    await this.sessions.removeSeenBefore(new Date(Date.now() - IDLE_MS));
    await this.sessions.insert({ id: newId(), tokenHash: hashSecret(token), userId });
    if (previousId) await this.sessions.remove(previousId);
    reply.cookie(SESSION_COOKIE, token, { ...this.cookie, maxAge: ABSOLUTE_MS });
  }

  async end(sessionId: string | undefined, reply: Response): Promise<void> {
    if (sessionId) await this.sessions.remove(sessionId);
    reply.clearCookie(SESSION_COOKIE, this.cookie);
  }

  /** The session behind a cookie, or null when there is none or it has expired. */
  async resume(token: string, now = new Date()): Promise<SessionEntity | null> {
    const session = await this.sessions.find(hashSecret(token));
    if (!session) return null;
    const idleMs = now.getTime() - session.seenAt.getTime();
    const ageMs = now.getTime() - session.createdAt.getTime();
    if (idleMs > IDLE_MS || ageMs > ABSOLUTE_MS) {
      await this.sessions.remove(session.id);
      return null;
    }
    if (idleMs > TOUCH_EVERY_MS) await this.sessions.touch(session.id, now);
    return session;
  }

  private get cookie(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.config.isSecure };
  }
}
