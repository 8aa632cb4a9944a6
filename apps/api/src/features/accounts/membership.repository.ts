import { Injectable } from '@nestjs/common';
import type { Role } from '@needfinder/domain';
import { PublicDatabase } from '../../platform/database/index.js';
import { MembershipEntity } from './membership.entity.js';
import { UserEntity } from './user.entity.js';

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Date;
}

/** No policy fences this table: every method names its workspace or its user. */
@Injectable()
export class MembershipRepository {
  constructor(private readonly database: PublicDatabase) {}

  /** Nothing happens when the person is a member already. */
  async add(workspaceId: string, userId: string, role: Role): Promise<void> {
    await this.database.run((em) =>
      em
        .createQueryBuilder()
        .insert()
        .into(MembershipEntity)
        .values({ workspaceId, userId, role })
        .orIgnore()
        .execute(),
    );
  }

  /** The membership in the workspace that was asked for, or else the oldest. */
  choose(userId: string, workspaceId: string | undefined): Promise<MembershipEntity | null> {
    const where = workspaceId ? { userId, workspaceId } : { userId };
    return this.database.run((em) => em.findOne(MembershipEntity, { where, order: { createdAt: 'ASC' } }));
  }

  list(workspaceId: string): Promise<MemberRow[]> {
    return this.database.run((em) =>
      em
        .createQueryBuilder()
        .select(['person.id AS id', 'person.name AS name', 'person.email AS email'])
        .addSelect(['membership.role AS role', 'membership.created_at AS "joinedAt"'])
        .from(MembershipEntity, 'membership')
        .innerJoin(UserEntity, 'person', 'person.id = membership.user_id')
        .where('membership.workspace_id = :workspaceId', { workspaceId })
        .orderBy('membership.created_at')
        .getRawMany<MemberRow>(),
    );
  }

  /** Locks the memberships of the workspace, so that two owners cannot remove each other at once. */
  async lockOwners(workspaceId: string): Promise<string[]> {
    const rows = await this.database.run((em) =>
      em.find(MembershipEntity, { where: { workspaceId, role: 'owner' }, lock: { mode: 'pessimistic_write' } }),
    );
    return rows.map((row) => row.userId);
  }

  async changeRole(workspaceId: string, userId: string, role: Role): Promise<boolean> {
    const { affected } = await this.database.run((em) =>
      em.update(MembershipEntity, { workspaceId, userId }, { role }),
    );
    return affected === 1;
  }

  async remove(workspaceId: string, userId: string): Promise<boolean> {
    const { affected } = await this.database.run((em) => em.delete(MembershipEntity, { workspaceId, userId }));
    return affected === 1;
  }
}
