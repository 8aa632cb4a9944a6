import { ROLES, type Role } from '@needfinder/domain';

/** On whose behalf, and in which workspace, something happens. The first argument of every service method. */
export interface RequestContext {
  readonly workspaceId: string;
  /** Null when nobody signed in: the reader of a share link, or the system itself. */
  readonly userId: string | null;
  readonly role: Role;
  readonly requestId: string;
  readonly principal: 'session' | 'token' | 'share' | 'system';
}

/** Who is at the other end of a request, before anybody asked whether they may do what they ask for. */
export interface Caller {
  readonly requestId: string;
  /** Network address, for rate limits. */
  readonly address: string;
  /** Null: not signed in, or signed in without any workspace. */
  readonly context: RequestContext | null;
  /** What an API token may do; every other principal may do both. */
  readonly scopes: readonly ('read' | 'write')[];
  /** Id of the session row, for signing out. */
  readonly sessionId?: string;
}

/** Whether `role` may do what `needed` may do: owner includes editor includes viewer. */
export const includesRole = (role: Role, needed: Role): boolean => ROLES.indexOf(role) <= ROLES.indexOf(needed);

/** The context of work that the system does for a workspace. */
export const systemContext = (
  workspaceId: string,
  requestId: string,
  userId: string | null = null,
): RequestContext => ({
  workspaceId,
  userId,
  role: 'owner',
  requestId,
  principal: 'system',
});
