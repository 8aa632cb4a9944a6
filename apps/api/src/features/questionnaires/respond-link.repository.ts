import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { PublicDatabase } from '../../platform/database/index.js';
import { type LinkKind, RespondLinkEntity } from './respond-link.entity.js';

/** No policy fences this table: every method but the one that opens a link names its workspace. */
@Injectable()
export class RespondLinkRepository {
  constructor(private readonly database: PublicDatabase) {}

  async insertAll(links: readonly Omit<RespondLinkEntity, 'createdAt' | 'revokedAt'>[]): Promise<void> {
    await this.database.run((em) => em.insert(RespondLinkEntity, [...links] as RespondLinkEntity[]));
  }

  /** The link of this secret, whatever its state. */
  open(tokenHash: Buffer): Promise<RespondLinkEntity | null> {
    return this.database.run((em) => em.findOneBy(RespondLinkEntity, { tokenHash }));
  }

  find(workspaceId: string, id: string): Promise<RespondLinkEntity | null> {
    return this.database.run((em) => em.findOneBy(RespondLinkEntity, { workspaceId, id }));
  }

  /** Oldest first. */
  ofSurvey(workspaceId: string, surveyId: string, kinds: readonly LinkKind[]): Promise<RespondLinkEntity[]> {
    const where = { workspaceId, surveyId, kind: In([...kinds]) };
    return this.database.run((em) => em.find(RespondLinkEntity, { where, order: { id: 'ASC' } }));
  }

  /** People of the survey who hold an invitation that still works. */
  async invited(workspaceId: string, surveyId: string, personKeys: readonly string[]): Promise<string[]> {
    const where = { workspaceId, surveyId, personKey: In([...personKeys]), revokedAt: IsNull() };
    const found = await this.database.run((em) => em.find(RespondLinkEntity, { where, select: { personKey: true } }));
    return found.map(({ personKey }) => personKey!);
  }

  async revoke(workspaceId: string, id: string, now: Date): Promise<void> {
    await this.database.run((em) =>
      em.update(RespondLinkEntity, { workspaceId, id, revokedAt: IsNull() }, { revokedAt: now }),
    );
  }
}
