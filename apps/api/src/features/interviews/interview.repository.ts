import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { InterviewEntity } from './interview.entity.js';

type InterviewToInsert = Omit<InterviewEntity, 'workspaceId' | 'createdAt'>;

@Injectable()
export class InterviewRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(InterviewEntity);
  }

  async insert({ workspaceId }: RequestContext, row: InterviewToInsert): Promise<void> {
    await this.table.insert({ ...row, workspaceId });
  }

  findByIds({ workspaceId }: RequestContext, ids: readonly string[]): Promise<InterviewEntity[]> {
    return this.table.findBy({ workspaceId, id: In([...ids]) });
  }

  findByHashes(
    { workspaceId }: RequestContext,
    studyId: string,
    hashes: readonly Buffer[],
  ): Promise<InterviewEntity[]> {
    return this.table.findBy({ workspaceId, studyId, contentHash: In([...hashes]) });
  }

  ofRespondents({ workspaceId }: RequestContext, respondentIds: readonly string[]): Promise<InterviewEntity[]> {
    return this.table.find({ where: { workspaceId, respondentId: In([...respondentIds]) }, order: { id: 'ASC' } });
  }

  page(
    { workspaceId }: RequestContext,
    studyId: string,
    { limit, afterId }: { limit: number; afterId: string | null },
  ): Promise<InterviewEntity[]> {
    const query = this.table
      .createQueryBuilder('i')
      .where('i.workspace_id = :workspaceId AND i.study_id = :studyId', { workspaceId, studyId });
    if (afterId) query.andWhere('i.id > :afterId', { afterId });
    return query.orderBy('i.id').limit(limit).getMany();
  }

  count({ workspaceId }: RequestContext, studyId: string): Promise<number> {
    return this.table.countBy({ workspaceId, studyId });
  }

  /** Respondents of the study with whom there is an interview. */
  async interviewedRespondents({ workspaceId }: RequestContext, studyId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT DISTINCT respondent_id AS id FROM interview
       WHERE workspace_id = $1 AND study_id = $2 AND respondent_id IS NOT NULL`,
      [workspaceId, studyId],
    );
    return rows.map((row) => row.id);
  }

  async update(
    { workspaceId }: RequestContext,
    id: string,
    to: Partial<Pick<InterviewEntity, 'title' | 'respondentId' | 'attributes'>>,
  ): Promise<void> {
    await this.table.update({ workspaceId, id }, to);
  }

  async delete({ workspaceId }: RequestContext, ids: readonly string[]): Promise<void> {
    await this.table.delete({ workspaceId, id: In([...ids]) });
  }
}
