import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../database/index.js';
import { UploadEntity } from './upload.entity.js';

@Injectable()
export class UploadRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(UploadEntity);
  }

  async insert(upload: Omit<UploadEntity, 'createdAt'>): Promise<void> {
    await this.table.insert(upload);
  }

  find(workspaceId: string, id: string): Promise<UploadEntity | null> {
    return this.table.findOneBy({ workspaceId, id });
  }

  async remove(workspaceId: string, id: string): Promise<void> {
    await this.table.delete({ workspaceId, id });
  }
}
