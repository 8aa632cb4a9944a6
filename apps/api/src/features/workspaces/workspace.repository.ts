import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/index.js';
import { WorkspaceEntity } from './workspace.entity.js';

@Injectable()
export class WorkspaceRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(WorkspaceEntity);
  }

  async insert(id: string, name: string): Promise<void> {
    await this.table.insert({ id, name });
  }

  find(id: string): Promise<WorkspaceEntity | null> {
    return this.table.findOneBy({ id });
  }

  async rename(id: string, name: string): Promise<void> {
    await this.table.update({ id }, { name });
  }
}
