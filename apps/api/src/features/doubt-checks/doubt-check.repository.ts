import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { DoubtCheckEntity } from './doubt-check.entity.js';

export type DoubtCheckResult = Pick<
  DoubtCheckEntity,
  'judged' | 'leftOut' | 'leftOutBySegment' | 'k' | 'verdict' | 'headline' | 'agreement'
>;

@Injectable()
export class DoubtCheckRepository {
  constructor(private readonly database: TenantDatabase) {}

  async insert({ workspaceId }: RequestContext, row: Pick<DoubtCheckEntity, 'id' | 'runId' | 'jobId'>): Promise<void> {
    await this.database.em().insert(DoubtCheckEntity, { ...row, workspaceId });
  }

  find({ workspaceId }: RequestContext, id: string): Promise<DoubtCheckEntity | null> {
    return this.database.em().findOneBy(DoubtCheckEntity, { workspaceId, id });
  }

  /** Newest first. */
  ofRuns({ workspaceId }: RequestContext, runIds: readonly string[]): Promise<DoubtCheckEntity[]> {
    return this.database
      .em()
      .find(DoubtCheckEntity, { where: { workspaceId, runId: In([...runIds]) }, order: { id: 'DESC' } });
  }

  async finish({ workspaceId }: RequestContext, id: string, result: DoubtCheckResult): Promise<void> {
    await this.database
      .em()
      .update(DoubtCheckEntity, { workspaceId, id, finishedAt: IsNull() }, { ...result, finishedAt: new Date() });
  }
}
