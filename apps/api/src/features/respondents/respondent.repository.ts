import { Injectable } from '@nestjs/common';
import type { StoredAnswer } from '@needfinder/domain';
import { In } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { blocksOf, TenantDatabase } from '../../platform/database/index.js';
import { AccountEntity } from './account.entity.js';
import { RespondentEntity } from './respondent.entity.js';

/** Conditions on the respondents of one study, all of which must hold. */
export interface RespondentConditions {
  readonly search?: string | undefined;
  readonly attributes: readonly { readonly key: string; readonly value: string }[];
  /** Each list narrows further: to its ids, or to all but them. */
  readonly lists: readonly { readonly ids: readonly string[]; readonly keep: boolean }[];
}

@Injectable()
export class RespondentRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(RespondentEntity);
  }

  findByIds({ workspaceId }: RequestContext, ids: readonly string[]): Promise<RespondentEntity[]> {
    return this.table
      .createQueryBuilder('r')
      .where('r.workspace_id = :workspaceId AND r.id = ANY(:ids)', { workspaceId, ids })
      .getMany();
  }

  findByKeys({ workspaceId }: RequestContext, studyId: string, keys: readonly string[]): Promise<RespondentEntity[]> {
    return this.table
      .createQueryBuilder('r')
      .where('r.workspace_id = :workspaceId AND r.study_id = :studyId AND r.key = ANY(:keys)', {
        workspaceId,
        studyId,
        keys,
      })
      .getMany();
  }

  page(
    ctx: RequestContext,
    studyId: string,
    conditions: RespondentConditions,
    { limit, afterId }: { limit: number; afterId: string | null },
  ): Promise<RespondentEntity[]> {
    const query = this.matching(ctx, studyId, conditions);
    if (afterId) query.andWhere('r.id > :afterId', { afterId });
    return query.orderBy('r.id').limit(limit).getMany();
  }

  count(ctx: RequestContext, studyId: string, conditions: RespondentConditions): Promise<number> {
    return this.matching(ctx, studyId, conditions).getCount();
  }

  /** Ascending. */
  async ids(ctx: RequestContext, studyId: string, conditions: RespondentConditions): Promise<string[]> {
    const rows = await this.matching(ctx, studyId, conditions)
      .select('r.id', 'id')
      .orderBy('r.id')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  attributesOfStudy(
    { workspaceId }: RequestContext,
    studyId: string,
  ): AsyncGenerator<Pick<RespondentEntity, 'id' | 'attributes'>[]> {
    return blocksOf(
      this.database.em(),
      `SELECT id, attributes FROM respondent WHERE workspace_id = $1 AND study_id = $2 ORDER BY id`,
      [workspaceId, studyId],
    );
  }

  accountsByIds({ workspaceId }: RequestContext, ids: readonly string[]): Promise<AccountEntity[]> {
    return this.database
      .em()
      .getRepository(AccountEntity)
      .findBy({ workspaceId, id: In([...ids]) });
  }

  async updateAttributes(
    { workspaceId }: RequestContext,
    id: string,
    attributes: Readonly<Record<string, StoredAnswer>>,
  ): Promise<void> {
    await this.database
      .em()
      .query(`UPDATE respondent SET attributes = $3 WHERE workspace_id = $1 AND id = $2`, [
        workspaceId,
        id,
        JSON.stringify(attributes),
      ]);
  }

  async delete({ workspaceId }: RequestContext, ids: readonly string[]): Promise<void> {
    await this.table.delete({ workspaceId, id: In([...ids]) });
  }

  /** Adds respondents that are known by nothing but their key; keys that exist already stay as they are. */
  async insertKeys(
    { workspaceId }: RequestContext,
    studyId: string,
    rows: readonly { readonly id: string; readonly key: string }[],
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO respondent (workspace_id, id, study_id, key)
       SELECT $1, id, $2, key FROM unnest($3::uuid[], $4::text[]) AS given (id, key)
       ON CONFLICT ON CONSTRAINT respondent_key DO NOTHING`,
      [workspaceId, studyId, rows.map((row) => row.id), rows.map((row) => row.key)],
    );
  }

  private matching(
    { workspaceId }: RequestContext,
    studyId: string,
    { search, attributes, lists }: RespondentConditions,
  ) {
    const query = this.table
      .createQueryBuilder('r')
      .where('r.workspace_id = :workspaceId AND r.study_id = :studyId', { workspaceId, studyId });
    if (search) query.andWhere('strpos(lower(r.key), lower(:search)) > 0', { search });
    attributes.forEach(({ key, value }, at) => {
      // One value, or one of several for an attribute that holds a list.
      const one = `r.attributes ->> :key${at} = :value${at}`;
      const oneOfList = `jsonb_typeof(r.attributes -> :key${at}) = 'array' AND jsonb_exists(r.attributes -> :key${at}, :value${at})`;
      query.andWhere(`(${one} OR (${oneOfList}))`, { [`key${at}`]: key, [`value${at}`]: value });
    });
    lists.forEach(({ ids, keep }, at) => {
      query.andWhere(keep ? `r.id = ANY(:list${at})` : `r.id <> ALL(:list${at})`, { [`list${at}`]: ids });
    });
    return query;
  }
}
