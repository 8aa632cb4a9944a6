import { Injectable } from '@nestjs/common';
import { LessThan, Not } from 'typeorm';
import { PublicDatabase } from '../../platform/database/index.js';
import { SessionEntity } from './session.entity.js';
import { SignInLinkEntity } from './sign-in-link.entity.js';

/** Sessions, and the links that begin one. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: PublicDatabase) {}

  async insert(session: Pick<SessionEntity, 'id' | 'tokenHash' | 'userId'>): Promise<void> {
    await this.database.run((em) => em.insert(SessionEntity, session));
  }

  find(tokenHash: Buffer): Promise<SessionEntity | null> {
    return this.database.run((em) => em.findOneBy(SessionEntity, { tokenHash }));
  }

  async touch(id: string, seenAt: Date): Promise<void> {
    await this.database.run((em) => em.update(SessionEntity, { id }, { seenAt }));
  }

  async remove(id: string): Promise<void> {
    await this.database.run((em) => em.delete(SessionEntity, { id }));
  }

  /** Every session of this person but one: after a change of password. */
  async removeOthers(userId: string, keep: string): Promise<void> {
    await this.database.run((em) => em.delete(SessionEntity, { userId, id: Not(keep) }));
  }

  async removeSeenBefore(time: Date): Promise<void> {
    await this.database.run((em) => em.delete(SessionEntity, { seenAt: LessThan(time) }));
  }

  async insertLink(link: SignInLinkEntity): Promise<void> {
    await this.database.run(async (em) => {
      await em.delete(SignInLinkEntity, { userId: link.userId });
      await em.insert(SignInLinkEntity, link);
    });
  }

  /** Deletes and returns in one statement: of two visitors with the same link only one gets in. */
  async takeLink(tokenHash: Buffer, now: Date): Promise<string | null> {
    const { raw } = await this.database.run((em) =>
      em
        .createQueryBuilder()
        .delete()
        .from(SignInLinkEntity)
        .where('token_hash = :tokenHash AND expires_at > :now', { tokenHash, now })
        .returning('user_id')
        .execute(),
    );
    return (raw as { user_id: string }[])[0]?.user_id ?? null;
  }
}
