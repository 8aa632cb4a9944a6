import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { SegmentationEntity } from './segmentation.entity.js';

@Injectable()
export class SegmentationRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(SegmentationEntity);
  }

  async insert(
    { workspaceId }: RequestContext,
    row: Omit<SegmentationEntity, 'workspaceId' | 'createdAt'>,
  ): Promise<void> {
    await this.table.insert({ ...row, workspaceId });
  }

  findByIds({ workspaceId }: RequestContext, ids: readonly string[]): Promise<SegmentationEntity[]> {
    return this.table.findBy({ workspaceId, id: In([...ids]) });
  }

  /** Newest first. */
  ofStudy({ workspaceId }: RequestContext, studyId: string): Promise<SegmentationEntity[]> {
    return this.table.find({ where: { workspaceId, studyId }, order: { id: 'DESC' } });
  }

  /** Makes others who number or finish runs of this segmentation wait for the end of the transaction. */
  async lock({ workspaceId }: RequestContext, id: string): Promise<void> {
    await this.database
      .em()
      .query(`SELECT 1 FROM segmentation WHERE workspace_id = $1 AND id = $2 FOR UPDATE`, [workspaceId, id]);
  }

  async delete({ workspaceId }: RequestContext, id: string): Promise<void> {
    await this.table.delete({ workspaceId, id });
  }
}
