import { Injectable } from '@nestjs/common';
import { Authenticates, type Authenticator, type Credentials } from '../../platform/auth/index.js';
import type { Caller } from '../../platform/context/index.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { MemberRepository } from './member.repository.js';
import { hashSecret } from '../../platform/secrets/index.js';
import { SessionService } from './session.service.js';

type Known = Pick<Caller, 'context' | 'scopes' | 'sessionId'>;

/** Recognises members by their session cookie, and programs by their API token. */
@Injectable()
@Authenticates()
export class AccountAuthenticator implements Authenticator {
  constructor(
    private readonly sessions: SessionService,
    private readonly memberships: MemberRepository,
    private readonly tokens: ApiTokenRepository,
  ) {}

  async authenticate(credentials: Credentials): Promise<Known | null> {
    const { bearerToken, sessionToken } = credentials;
    if (bearerToken) return this.byToken(bearerToken, credentials.requestId);
    if (sessionToken) return this.bySession(sessionToken, credentials);
    return null;
  }

  private async bySession(token: string, { workspaceId, requestId }: Credentials): Promise<Known | null> {
    const session = await this.sessions.resume(token);
    if (!session) return null;
    const membership = await this.memberships.choose(session.userId, workspaceId);
    const context = membership && {
      workspaceId: membership.workspaceId,
      userId: session.userId,
      role: membership.role,
      requestId,
      principal: 'session' as const,
    };
    return { context, scopes: ['read', 'write'], sessionId: session.id };
  }

  private async byToken(secret: string, requestId: string): Promise<Known | null> {
    const token = await this.tokens.findBySecret(hashSecret(secret));
    if (!token) return null;
    const membership = await this.memberships.choose(token.createdBy, token.workspaceId);
    if (!membership) return null;
    const { workspaceId, role } = membership;
    return {
      context: { workspaceId, userId: token.createdBy, role, requestId, principal: 'token' },
      scopes: token.scopes,
    };
  }
}
