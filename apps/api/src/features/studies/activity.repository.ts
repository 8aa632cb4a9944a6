import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ActivityEntity } from './activity.entity.js';

@Injectable()
export class ActivityRepository {
  constructor(private readonly database: TenantDatabase) {}

  async insert(
    { workspaceId }: RequestContext,
    activity: Omit<ActivityEntity, 'workspaceId' | 'createdAt'>,
  ): Promise<void> {
    await this.database
      .em()
      .getRepository(ActivityEntity)
      .insert({ ...activity, workspaceId });
  }

  /** Newest first. */
  latest({ workspaceId }: RequestContext, studyId: string, limit: number): Promise<ActivityEntity[]> {
    return this.database
      .em()
      .getRepository(ActivityEntity)
      .find({ where: { workspaceId, studyId }, order: { id: 'DESC' }, take: limit });
  }
}
