import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ExportEntity } from './export.entity.js';

@Injectable()
export class ExportRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(ExportEntity);
  }

  async insert({ workspaceId }: RequestContext, row: QueryDeepPartialEntity<ExportEntity>): Promise<void> {
    await this.table.insert({ ...row, workspaceId });
  }

  /** @returns Whether the export is still wanted. */
  async finish({ workspaceId }: RequestContext, id: string, sizeBytes: number): Promise<boolean> {
    const { affected } = await this.table.update({ workspaceId, id }, { sizeBytes });
    return affected === 1;
  }

  find({ workspaceId }: RequestContext, id: string): Promise<ExportEntity | null> {
    return this.table.findOneBy({ workspaceId, id });
  }

  /** Newest first. */
  ofStudy({ workspaceId }: RequestContext, studyId: string): Promise<ExportEntity[]> {
    return this.table.find({ where: { workspaceId, studyId }, order: { id: 'DESC' } });
  }

  async remove({ workspaceId }: RequestContext, id: string): Promise<void> {
    await this.table.delete({ workspaceId, id });
  }
}
