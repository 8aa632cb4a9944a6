import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { InterviewEntity } from './interview.entity.js';

type Attributes = readonly { readonly key: string; readonly value: string }[];
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
    ctx: RequestContext,
    studyId: string,
    { limit, afterId, attributes = [] }: { limit: number; afterId: string | null; attributes?: Attributes },
  ): Promise<InterviewEntity[]> {
    const query = this.having(ctx, studyId, attributes);
    if (afterId) query.andWhere('i.id > :afterId', { afterId });
    return query.orderBy('i.id').limit(limit).getMany();
  }

  count(ctx: RequestContext, studyId: string, attributes: Attributes = []): Promise<number> {
    return this.having(ctx, studyId, attributes).getCount();
  }

  /** Those before and after a place among the interviews of a study, and how many come before it. */
  async beside(
    ctx: RequestContext,
    { id, studyId }: { readonly id: string; readonly studyId: string },
    attributes: Attributes,
  ): Promise<{ readonly previous: InterviewEntity | null; readonly next: InterviewEntity | null; before: number }> {
    const earlier = () => this.having(ctx, studyId, attributes).andWhere('i.id < :id', { id });
    const [next] = await this.page(ctx, studyId, { limit: 1, afterId: id, attributes });
    const previous = await earlier().orderBy('i.id', 'DESC').limit(1).getOne();
    return { previous, next: next ?? null, before: await earlier().getCount() };
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

  /** An attribute is looked for at the person first, then at the interview. */
  private having({ workspaceId }: RequestContext, studyId: string, attributes: Attributes) {
    const query = this.table
      .createQueryBuilder('i')
      .where('i.workspace_id = :workspaceId AND i.study_id = :studyId', { workspaceId, studyId });
    attributes.forEach(({ key, value }, at) => {
      const held = `coalesce((SELECT r.attributes -> :key${at} FROM respondent r WHERE r.workspace_id = i.workspace_id
        AND r.id = i.respondent_id), i.attributes -> :key${at})`;
      query.andWhere(
        `(${held} #>> '{}' = :value${at} OR jsonb_typeof(${held}) = 'array' AND jsonb_exists(${held}, :value${at}))`,
        { [`key${at}`]: key, [`value${at}`]: value },
      );
    });
    return query;
  }
}
