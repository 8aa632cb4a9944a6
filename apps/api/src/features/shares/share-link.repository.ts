import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { PublicDatabase } from '../../platform/database/index.js';
import { ShareLinkEntity } from './share-link.entity.js';

/** No policy fences this table: every method but the one that opens a link names its workspace. */
@Injectable()
export class ShareLinkRepository {
  constructor(private readonly database: PublicDatabase) {}

  async insert(link: Omit<ShareLinkEntity, 'createdAt' | 'lastOpenedAt' | 'revokedAt'>): Promise<void> {
    await this.database.run((em) => em.insert(ShareLinkEntity, link));
  }

  /** The link of this secret, whatever its state; notes that it was opened. */
  open(tokenHash: Buffer, now: Date): Promise<ShareLinkEntity | null> {
    return this.database.run(async (em) => {
      const link = await em.findOneBy(ShareLinkEntity, { tokenHash });
      if (link) await em.update(ShareLinkEntity, { workspaceId: link.workspaceId, id: link.id }, { lastOpenedAt: now });
      return link;
    });
  }

  find(workspaceId: string, id: string): Promise<ShareLinkEntity | null> {
    return this.database.run((em) => em.findOneBy(ShareLinkEntity, { workspaceId, id }));
  }

  /** Newest first. */
  ofStudy(workspaceId: string, studyId: string): Promise<ShareLinkEntity[]> {
    return this.database.run((em) =>
      em.find(ShareLinkEntity, { where: { workspaceId, studyId }, order: { id: 'DESC' } }),
    );
  }

  async revoke(workspaceId: string, id: string, now: Date): Promise<void> {
    await this.database.run((em) =>
      em.update(ShareLinkEntity, { workspaceId, id, revokedAt: IsNull() }, { revokedAt: now }),
    );
  }
}
