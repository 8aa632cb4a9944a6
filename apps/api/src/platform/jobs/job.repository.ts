import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';
import { TenantDatabase } from '../database/index.js';
import type { JobDefinition } from './define-job.js';
import { JobEntity, type JobState } from './job.entity.js';

const UNFINISHED: JobState[] = ['queued', 'running'];

@Injectable()
export class JobRepository {
  constructor(private readonly database: TenantDatabase) {}

  private rows(workspaceId: string) {
    return { table: this.database.em().getRepository(JobEntity), workspaceId };
  }

  /** @returns False when an unfinished job with its key is there already; nothing is added then. */
  async insert(job: QueryDeepPartialEntity<JobEntity> & { workspaceId: string }): Promise<boolean> {
    const { table } = this.rows(job.workspaceId);
    const { raw } = await table.createQueryBuilder().insert().values(job).orIgnore().returning('id').execute();
    return (raw as readonly unknown[]).length > 0;
  }

  find(workspaceId: string, id: string): Promise<JobEntity | null> {
    return this.rows(workspaceId).table.findOneBy({ workspaceId, id });
  }

  findByIds(workspaceId: string, ids: readonly string[]): Promise<JobEntity[]> {
    return this.rows(workspaceId).table.findBy({ workspaceId, id: In(ids) });
  }

  /** The job that a new one of its kind joins. One that is to wait cannot begin before the open transaction ends. */
  toJoin(workspaceId: string, { name, joins }: JobDefinition, dedupeKey: string): Promise<JobEntity | null> {
    const { table } = this.rows(workspaceId);
    if (joins === 'unfinished') return table.findOneBy({ workspaceId, name, dedupeKey, state: In(UNFINISHED) });
    const where = { workspaceId, name, dedupeKey, state: 'queued' as const };
    return table.findOne({ where, lock: { mode: 'pessimistic_write' } });
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
