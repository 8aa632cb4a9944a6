import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Role } from '@needfinder/domain';
import { PublicDatabase } from '../../platform/database/index.js';
import { MemberEntity } from './member.entity.js';
import { UserEntity } from './user.entity.js';

export interface MemberRow {
  readonly user: UserEntity;
  readonly role: Role;
}

/** No policy fences this table: every method names its workspace or its user. */
@Injectable()
export class MemberRepository {
  constructor(private readonly database: PublicDatabase) {}

  /** Nothing happens when the person is a member already. */
  async add(workspaceId: string, userId: string, role: Role): Promise<void> {
    await this.database.run((em) =>
      em.createQueryBuilder().insert().into(MemberEntity).values({ workspaceId, userId, role }).orIgnore().execute(),
    );
  }

  /** The membership in the workspace that was asked for, or else the oldest. */
  choose(userId: string, workspaceId: string | undefined): Promise<MemberEntity | null> {
    const where = workspaceId ? { userId, workspaceId } : { userId };
    return this.database.run((em) => em.findOne(MemberEntity, { where, order: { createdAt: 'ASC' } }));
  }

  /** Where this person belongs, oldest first. */
  ofUser(userId: string): Promise<MemberEntity[]> {
    return this.database.run((em) => em.find(MemberEntity, { where: { userId }, order: { createdAt: 'ASC' } }));
  }

  /** Everybody in the workspace, oldest membership first. */
  list(workspaceId: string): Promise<MemberRow[]> {
    return this.database.run(async (em) => {
      const memberships = await em.find(MemberEntity, { where: { workspaceId }, order: { createdAt: 'ASC' } });
      const users = await em.findBy(UserEntity, { id: In(memberships.map((one) => one.userId)) });
      const byId = new Map(users.map((user) => [user.id, user]));
      return memberships.map(({ userId, role }) => ({ user: byId.get(userId)!, role }));
    });
  }

  /** Locks the memberships of the workspace, so that two owners cannot remove each other at once. */
  async lockOwners(workspaceId: string): Promise<string[]> {
    const rows = await this.database.run((em) =>
      em.find(MemberEntity, { where: { workspaceId, role: 'owner' }, lock: { mode: 'pessimistic_write' } }),
    );
    return rows.map((row) => row.userId);
  }

  async changeRole(workspaceId: string, userId: string, role: Role): Promise<boolean> {
    const { affected } = await this.database.run((em) => em.update(MemberEntity, { workspaceId, userId }, { role }));
    return affected === 1;
  }

  async remove(workspaceId: string, userId: string): Promise<boolean> {
    const { affected } = await this.database.run((em) => em.delete(MemberEntity, { workspaceId, userId }));
    return affected === 1;
  }
}
