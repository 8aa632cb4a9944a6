import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type QueryDeepPartialEntity } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { StudyEntity } from './study.entity.js';
import type { StudyCountSource } from './study-count-sources.js';
import { STUDY_COUNTS, type StudyCounts } from './study-counts.model.js';

@Injectable()
export class StudyRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(StudyEntity);
  }

  async insert({ workspaceId }: RequestContext, study: QueryDeepPartialEntity<StudyEntity>): Promise<void> {
    await this.table.insert({ ...study, workspaceId });
  }

  async update({ workspaceId }: RequestContext, id: string, to: QueryDeepPartialEntity<StudyEntity>): Promise<void> {
    await this.table.update({ workspaceId, id, archivedAt: IsNull() }, to);
  }

  findByIds({ workspaceId }: RequestContext, ids: readonly string[]): Promise<StudyEntity[]> {
    return this.table.findBy({ workspaceId, id: In([...ids]), archivedAt: IsNull() });
  }

  /** By age, oldest first. */
  page({ workspaceId }: RequestContext, limit: number, afterId: string | null): Promise<StudyEntity[]> {
    return this.table.find({
      where: { workspaceId, archivedAt: IsNull(), ...(afterId ? { id: MoreThan(afterId) } : {}) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  count({ workspaceId }: RequestContext): Promise<number> {
    return this.table.countBy({ workspaceId, archivedAt: IsNull() });
  }

  /** All counts of all these studies in one query; what nobody counts is 0. */
  async counts(
    { workspaceId }: RequestContext,
    studyIds: readonly string[],
    sources: readonly StudyCountSource[],
  ): Promise<(StudyCounts & { studyId: string })[]> {
    const columns = STUDY_COUNTS.map((count) => {
      const terms = sources.filter((source) => source.count === count).map(countOf);
      return `(${terms.join(' + ') || '0'})::int AS "${count}"`;
    });
    return this.database.em().query(
      `SELECT s.id AS "studyId", ${columns.join(', ')}
       FROM study s WHERE s.workspace_id = $1 AND s.id = ANY($2)`,
      [workspaceId, studyIds],
    );
  }
}

const countOf = ({ from, studyId = 't.study_id', where, value = 'count(*)' }: StudyCountSource): string =>
  `(SELECT ${value} FROM ${from} WHERE t.workspace_id = s.workspace_id AND ${studyId} = s.id${where ? ` AND ${where}` : ''})`;
