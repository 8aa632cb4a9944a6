import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/index.js';
import type { JobEntity } from './job.entity.js';
import { JobRepository } from './job.repository.js';

const MOST_LISTED = 100;

/** What people may know about jobs. Starting and stopping them is the queue's. */
@Injectable()
export class JobService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: JobRepository,
  ) {}

  find(ctx: RequestContext, id: string): Promise<JobEntity | null> {
    return this.database.inTenant(ctx, () => this.jobs.find(ctx.workspaceId, id));
  }

  async get(ctx: RequestContext, id: string): Promise<JobEntity> {
    const job = await this.find(ctx, id);
    if (!job) throw new NotFoundError('job.not-found', `There is no job ${id}`);
    return job;
  }

  findByIds(ctx: RequestContext, ids: readonly string[]): Promise<JobEntity[]> {
    return this.database.inTenant(ctx, () => this.jobs.findByIds(ctx.workspaceId, ids));
  }

  /** The newest jobs of one study, or of the workspace. */
  list(ctx: RequestContext, filter: { studyId?: string; activeOnly?: boolean }): Promise<JobEntity[]> {
    return this.database.inTenant(ctx, () => this.jobs.list(ctx.workspaceId, { ...filter, limit: MOST_LISTED }));
  }

  /** Jobs that used up their tries, newest first. */
  failed(ctx: RequestContext): Promise<JobEntity[]> {
    return this.database.inTenant(ctx, () => this.jobs.list(ctx.workspaceId, { state: 'failed', limit: MOST_LISTED }));
  }
}
