import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { RecordingEntity } from './recording.entity.js';

@Injectable()
export class RecordingRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(RecordingEntity);
  }

  /** Who attaches to the same interview waits for the end of the transaction. */
  async lock(interviewId: string): Promise<void> {
    await this.database.em().query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [interviewId]);
  }

  async insert(
    { workspaceId }: RequestContext,
    row: Omit<RecordingEntity, 'workspaceId' | 'createdAt'>,
  ): Promise<void> {
    await this.table.insert({ ...row, workspaceId });
  }

  findByIds(workspaceId: string, ids: readonly string[]): Promise<RecordingEntity[]> {
    return this.table.findBy({ workspaceId, id: In([...ids]) });
  }

  ofInterviews({ workspaceId }: RequestContext, interviewIds: readonly string[]): Promise<RecordingEntity[]> {
    return this.table.findBy({ workspaceId, interviewId: In([...interviewIds]) });
  }

  async delete({ workspaceId }: RequestContext, ids: readonly string[]): Promise<void> {
    await this.table.delete({ workspaceId, id: In([...ids]) });
  }
}
