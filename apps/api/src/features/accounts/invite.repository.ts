import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { PublicDatabase } from '../../platform/database/index.js';
import { InviteEntity } from './invite.entity.js';

@Injectable()
export class InviteRepository {
  constructor(private readonly database: PublicDatabase) {}

  async insert(invite: InviteEntity): Promise<void> {
    await this.database.run((em) => em.insert(InviteEntity, invite));
  }

  /** Invites that can still be used. */
  list(workspaceId: string, now: Date): Promise<InviteEntity[]> {
    return this.database.run((em) =>
      em.find(InviteEntity, { where: { workspaceId, expiresAt: MoreThan(now) }, order: { id: 'ASC' } }),
    );
  }

  /** Deletes and returns in one statement: an invite serves once. */
  async take(tokenHash: Buffer, now: Date): Promise<Pick<InviteEntity, 'workspaceId' | 'role'> | null> {
    const rows = await this.database.run((em) =>
      em.query<[{ workspaceId: string; role: InviteEntity['role'] }[], number]>(
        `DELETE FROM invite WHERE token_hash = $1 AND expires_at > $2 RETURNING workspace_id AS "workspaceId", role`,
        [tokenHash, now],
      ),
    );
    return rows[0][0] ?? null;
  }
}
