import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';
import { TenantDatabase } from '../database/index.js';
import { JobEntity, type JobState } from './job.entity.js';

const UNFINISHED: JobState[] = ['queued', 'running'];

@Injectable()
export class JobRepository {
  constructor(private readonly database: TenantDatabase) {}

  private rows(workspaceId: string) {
    return { table: this.database.em().getRepository(JobEntity), workspaceId };
  }

  async insert(job: QueryDeepPartialEntity<JobEntity> & { workspaceId: string }): Promise<void> {
    await this.rows(job.workspaceId).table.insert(job);
  }

  find(workspaceId: string, id: string): Promise<JobEntity | null> {
    return this.rows(workspaceId).table.findOneBy({ workspaceId, id });
  }

  findByIds(workspaceId: string, ids: readonly string[]): Promise<JobEntity[]> {
    return this.rows(workspaceId).table.findBy({ workspaceId, id: In(ids) });
  }

  findUnfinished(workspaceId: string, name: string, dedupeKey: string): Promise<JobEntity | null> {
    return this.rows(workspaceId).table.findOneBy({ workspaceId, name, dedupeKey, state: In(UNFINISHED) });
  }

  /** Newest first. */
  list(
    workspaceId: string,
    filter: { studyId?: string; activeOnly?: boolean; state?: JobState; beforeId?: string | null; limit: number },
  ) {
    const { studyId, activeOnly, state, beforeId, limit } = filter;
    return this.rows(workspaceId).table.find({
      where: {
        workspaceId,
        ...(studyId ? { studyId } : {}),
        ...(activeOnly ? { state: In(UNFINISHED) } : {}),
        ...(state ? { state } : {}),
        ...(beforeId ? { id: LessThan(beforeId) } : {}),
      },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  /** @returns Whether the job was in one of `from`, and so was changed. */
  async move(
    workspaceId: string,
    id: string,
    from: JobState[],
    to: QueryDeepPartialEntity<JobEntity>,
  ): Promise<boolean> {
    const { table } = this.rows(workspaceId);
    const { affected } = await table.update({ workspaceId, id, state: In(from) }, to);
    return affected === 1;
  }
}
