import { Injectable } from '@nestjs/common';
import { ConflictError, ForbiddenError, InvalidError, NotFoundError, type Role } from '@needfinder/domain';
import { PublicDatabase } from '../../platform/database/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { newId } from '../../platform/ids/index.js';
import { requireEmail } from './email.js';
import type { InviteEntity } from './invite.entity.js';
import { InviteRepository } from './invite.repository.js';
import { type MemberRow, MemberRepository } from './member.repository.js';
import { hashPassword, isPassword } from './password.js';
import { hashSecret, newSecret } from '../../platform/secrets/index.js';
import { linkUsed } from './sign-in.service.js';
import { UserRepository } from './user.repository.js';

export type { MemberRow };

const INVITE_LIFETIME_MS = 7 * 24 * 60 * 60_000;

export interface NewMember {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Who belongs to a workspace. */
@Injectable()
export class MemberService {
  constructor(
    private readonly database: PublicDatabase,
    private readonly users: UserRepository,
    private readonly memberships: MemberRepository,
    private readonly invites: InviteRepository,
  ) {}

  list(ctx: RequestContext): Promise<MemberRow[]> {
    return this.memberships.list(ctx.workspaceId);
  }

  /** @returns what a member is called, by id; programs act in nobody's name. */
  async names(ctx: RequestContext): Promise<(id: string | null) => string> {
    const names = new Map((await this.list(ctx)).map(({ user }) => [user.id, user.name]));
    return (id) => (id === null ? 'A program' : (names.get(id) ?? 'Former member'));
  }

  /** Invites that wait for somebody. */
  pendingInvites(ctx: RequestContext): Promise<InviteEntity[]> {
    return this.invites.list(ctx.workspaceId, new Date());
  }

  /** @returns The invite, and the secret part of its link, which nobody can read again. */
  async invite(ctx: RequestContext, role: Role): Promise<{ invite: InviteEntity; token: string }> {
    requirePerson(ctx);
    const token = newSecret();
    const expiresAt = new Date(Date.now() + INVITE_LIFETIME_MS);
    const { workspaceId, userId } = ctx;
    const invite = { workspaceId, id: newId(), tokenHash: hashSecret(token), role, createdBy: userId, expiresAt };
    await this.invites.insert(invite);
    return { invite, token };
  }

  /**
   * Joins by an invite, as a new person or as one who is known already and proves it by password.
   *
   * @returns The person's id.
   * @throws ForbiddenError when the link has been used or has expired.
   */
  async join({ token, name, email, password }: NewMember): Promise<string> {
    requireEmail(email);
    if (!name.trim()) throw new InvalidError('account.name', 'A member needs a name');
    const known = await this.users.findByEmail(email);
    if (known && !(await isPassword(password, known.passwordHash))) {
      throw new InvalidError('account.known', 'There is an account with this email; give its password to join with it');
    }
    const passwordHash = known ? null : await hashPassword(password);
    return this.database.run(async () => {
      const invite = await this.invites.take(hashSecret(token), new Date());
      if (!invite) throw linkUsed();
      const userId = known?.id ?? newId();
      if (!known) await this.users.insert({ id: userId, name: name.trim(), email, passwordHash });
      await this.memberships.add(invite.workspaceId, userId, invite.role);
      return userId;
    });
  }

  async changeRole(ctx: RequestContext, userId: string, role: Role): Promise<MemberRow> {
    requirePerson(ctx);
    await this.database.run(async () => {
      if (role !== 'owner') await this.refuseLastOwner(ctx, userId);
      if (!(await this.memberships.changeRole(ctx.workspaceId, userId, role))) throw noSuchMember(userId);
    });
    return (await this.list(ctx)).find((member) => member.user.id === userId)!;
  }

  async remove(ctx: RequestContext, userId: string): Promise<void> {
    requirePerson(ctx);
    await this.database.run(async () => {
      await this.refuseLastOwner(ctx, userId);
      if (!(await this.memberships.remove(ctx.workspaceId, userId))) throw noSuchMember(userId);
    });
  }

  private async refuseLastOwner(ctx: RequestContext, userId: string): Promise<void> {
    const owners = await this.memberships.lockOwners(ctx.workspaceId);
    if (owners.length === 1 && owners[0] === userId) {
      throw new ConflictError(
        'member.last-owner',
        'A workspace keeps at least one owner; make somebody else owner first',
      );
    }
  }
}

const noSuchMember = (userId: string) => new NotFoundError('member.not-found', `There is no member ${userId}`);

/** A program must not let other people in, nor give itself more than its maker meant. */
export function requirePerson(ctx: RequestContext): void {
  if (ctx.principal !== 'session') throw new ForbiddenError('account.session-needed', 'Sign in yourself to do this');
}
