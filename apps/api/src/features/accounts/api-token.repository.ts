import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../platform/database/index.js';
import { ApiTokenEntity } from './api-token.entity.js';

/** No policy fences this table: every method but the one that recognises a caller names its workspace. */
@Injectable()
export class ApiTokenRepository {
  constructor(private readonly database: PublicDatabase) {}

  async insert(token: Omit<ApiTokenEntity, 'createdAt' | 'lastUsedAt'>): Promise<void> {
    await this.database.run((em) => em.insert(ApiTokenEntity, token));
  }

  /** Whose token this is; notes that it was used. */
  async findBySecret(tokenHash: Buffer): Promise<ApiTokenEntity | null> {
    return this.database.run(async (em) => {
      const token = await em.findOneBy(ApiTokenEntity, { tokenHash });
      if (token)
        await em.update(ApiTokenEntity, { workspaceId: token.workspaceId, id: token.id }, { lastUsedAt: new Date() });
      return token;
    });
  }

  list(workspaceId: string): Promise<ApiTokenEntity[]> {
    return this.database.run((em) => em.find(ApiTokenEntity, { where: { workspaceId }, order: { id: 'ASC' } }));
  }

  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.run((em) => em.delete(ApiTokenEntity, { workspaceId, id }));
    return affected === 1;
  }
}
