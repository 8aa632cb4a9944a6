import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { In, IsNull, Not } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import {
  type CodebookIds,
  type CodebookRows,
  type CodingRow,
  idsOf,
  type NeedRatingRow,
  type NeedRow,
  removedIds,
  type RowChange,
  type ThemeRow,
} from './codebook-rows.js';
import { CodingEntity } from './coding.entity.js';
import { NeedRatingEntity } from './need-rating.entity.js';
import { NeedEntity } from './need.entity.js';
import { ThemeEntity } from './theme.entity.js';

const ROWS_PER_INSERT = 1_000;

/** Rows of the codebook, read and written as they are. What they become is decided in codebook-edits.ts and proposal-plan.ts. */
@Injectable()
export class CodebookRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** One writer of a codebook at a time, until the end of the transaction. */
  async lock(studyId: string): Promise<void> {
    await this.database.em().query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [studyId]);
  }

  needsOfStudies(ctx: RequestContext, studyIds: readonly string[]): Promise<NeedRow[]> {
    return this.find(ctx, NeedEntity, { studyId: In([...studyIds]), mergedInto: IsNull() });
  }

  /** Merged ones too. */
  allNeeds(ctx: RequestContext, studyId: string): Promise<NeedRow[]> {
    return this.find(ctx, NeedEntity, { studyId });
  }

  needsByIds(ctx: RequestContext, ids: readonly string[]): Promise<NeedRow[]> {
    return this.find(ctx, NeedEntity, { id: In([...ids]), mergedInto: IsNull() });
  }

  async themesOfStudies(ctx: RequestContext, studyIds: readonly string[]): Promise<ThemeRow[]> {
    const themes = await this.find(ctx, ThemeEntity, { studyId: In([...studyIds]) });
    return themes.sort((one, other) => one.position - other.position);
  }

  themesByIds(ctx: RequestContext, ids: readonly string[]): Promise<ThemeRow[]> {
    return this.find(ctx, ThemeEntity, { id: In([...ids]) });
  }

  ratingsOfNeeds(ctx: RequestContext, needIds: readonly string[]): Promise<NeedRatingRow[]> {
    return this.find(ctx, NeedRatingEntity, { needId: In([...needIds]) });
  }

  ratingsByIds(ctx: RequestContext, ids: readonly string[]): Promise<NeedRatingRow[]> {
    return this.find(ctx, NeedRatingEntity, { id: In([...ids]) });
  }

  codingsByIds(ctx: RequestContext, ids: readonly string[]): Promise<CodingRow[]> {
    return this.find(ctx, CodingEntity, { id: In([...ids]), needId: Not(IsNull()) });
  }

  codingsOfNeeds(ctx: RequestContext, needIds: readonly string[]): Promise<CodingRow[]> {
    return this.find(ctx, CodingEntity, { needId: In([...needIds]) });
  }

  codingsOfThemes(ctx: RequestContext, themeIds: readonly string[]): Promise<CodingRow[]> {
    return this.find(ctx, CodingEntity, { themeId: In([...themeIds]) });
  }

  codingsOfPassages(ctx: RequestContext, passageIds: readonly string[]): Promise<CodingRow[]> {
    return this.find(ctx, CodingEntity, { passageId: In([...passageIds]), needId: Not(IsNull()) });
  }

  /** Those of the rows that exist. */
  async rows(ctx: RequestContext, ids: CodebookIds): Promise<CodebookRows> {
    return {
      themes: await this.themesByIds(ctx, ids.themes),
      needs: await this.find(ctx, NeedEntity, { id: In([...ids.needs]) }),
      ratings: await this.ratingsByIds(ctx, ids.ratings),
      codings: await this.find(ctx, CodingEntity, { id: In([...ids.codings]) }),
    };
  }

  /** Makes the rows of `before` those of `after`. */
  async write({ workspaceId }: RequestContext, change: RowChange): Promise<void> {
    const removed = removedIds(change);
    // What refers to other rows goes first and comes last.
    await this.delete(workspaceId, CodingEntity, removed.codings);
    await this.delete(workspaceId, NeedRatingEntity, removed.ratings);
    const { themes, needs, ratings, codings } = change.after;
    await this.put(workspaceId, ThemeEntity, themes);
    // A merged need points at another one, which must be there.
    await this.put(
      workspaceId,
      NeedEntity,
      needs.filter(({ mergedInto }) => mergedInto === null),
    );
    await this.put(
      workspaceId,
      NeedEntity,
      needs.filter(({ mergedInto }) => mergedInto !== null),
    );
    await this.put(workspaceId, NeedRatingEntity, ratings);
    await this.put(workspaceId, CodingEntity, codings);
    await this.delete(workspaceId, NeedEntity, removed.needs);
    await this.delete(workspaceId, ThemeEntity, removed.themes);
  }

  /** How many codes, passages and questions that these rows refer to are gone. */
  async missingReferences(
    { workspaceId }: RequestContext,
    { themes, needs, ratings, codings }: CodebookRows,
  ): Promise<number> {
    const brought = new Set([...themes, ...needs].map(({ id }) => id));
    const notBrought = (id: string | null): string[] => (id && !brought.has(id) ? [id] : []);
    const themeIds = [...needs, ...codings].flatMap(({ themeId }) => notBrought(themeId));
    const aboveThemes = themes.flatMap(({ parentId }) => notBrought(parentId));
    const needIds = [...needs.map(({ parentId }) => parentId), ...codings.map(({ needId }) => needId)].flatMap(
      notBrought,
    );
    const [{ missing }] = await this.database.em().query(
      `SELECT (SELECT count(*) FROM unnest($2::uuid[]) id WHERE NOT EXISTS
           (SELECT FROM theme t WHERE t.workspace_id = $1 AND t.id = id.id))
         + (SELECT count(*) FROM unnest($3::uuid[]) id WHERE NOT EXISTS
           (SELECT FROM passage p WHERE p.workspace_id = $1 AND p.id = id.id))
         + (SELECT count(*) FROM unnest($4::uuid[]) id WHERE NOT EXISTS
           (SELECT FROM question q WHERE q.workspace_id = $1 AND q.id = id.id))
         + (SELECT count(*) FROM unnest($5::uuid[]) id WHERE NOT EXISTS
           (SELECT FROM need n WHERE n.workspace_id = $1 AND n.id = id.id)) AS missing`,
      [
        workspaceId,
        [...themeIds, ...aboveThemes],
        codings.map((row) => row.passageId),
        ratings.map((row) => row.questionId),
        needIds,
      ],
    );
    return Number(missing);
  }

  /** How many codings, memos and codes hang on the rows that a change takes away, and are not in the change themselves. */
  async hangingOn({ workspaceId }: RequestContext, change: RowChange): Promise<number> {
    const { themes, needs } = removedIds(change);
    if (themes.length + needs.length === 0) return 0;
    const known = idsOf(change);
    const [{ hanging }] = await this.database.em().query(
      `SELECT (SELECT count(*) FROM coding WHERE workspace_id = $1 AND (theme_id = ANY($2) OR need_id = ANY($3))
           AND id <> ALL($4))
         + (SELECT count(*) FROM memo WHERE workspace_id = $1 AND (theme_id = ANY($2) OR need_id = ANY($3)))
         + (SELECT count(*) FROM need WHERE workspace_id = $1 AND (theme_id = ANY($2) OR parent_id = ANY($3))
           AND id <> ALL($5))
         + (SELECT count(*) FROM theme WHERE workspace_id = $1 AND parent_id = ANY($2) AND id <> ALL($6)) AS hanging`,
      [workspaceId, themes, needs, known.codings, known.needs, known.themes],
    );
    return Number(hanging);
  }

  /** What was noted on codes that are merged stays with the one they are merged into, also when that is undone. */
  async moveMemos(
    { workspaceId }: RequestContext,
    column: 'need_id' | 'theme_id',
    from: readonly string[],
    to: string,
  ) {
    await this.database
      .em()
      .query(`UPDATE memo SET ${column} = $3 WHERE workspace_id = $1 AND ${column} = ANY($2)`, [workspaceId, from, to]);
  }

  private async find<E extends ObjectLiteral & { workspaceId: string; id: string }>(
    { workspaceId }: RequestContext,
    entity: EntityTarget<E>,
    where: object,
  ): Promise<Omit<E, 'workspaceId'>[]> {
    const rows = await this.database
      .em()
      .getRepository(entity)
      .find({ where: { workspaceId, ...where } as never, order: { id: 'ASC' } as never });
    // Images of rows are compared, and the rows of a step that adds some do not carry it either.
    return rows.map(({ workspaceId: _, ...row }) => row);
  }

  private async put<E extends ObjectLiteral>(
    workspaceId: string,
    entity: EntityTarget<E>,
    rows: readonly object[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const repository = this.database.em().getRepository(entity);
    const columns = repository.metadata.columns.map(({ databaseName }) => databaseName);
    const changeable = columns.filter((name) => name !== 'workspace_id' && name !== 'id');
    for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
      const values = rows.slice(from, from + ROWS_PER_INSERT).map((row) => ({ ...row, workspaceId }));
      await repository
        .createQueryBuilder()
        .insert()
        .values(values as unknown as QueryDeepPartialEntity<E>[])
        .orUpdate(changeable, ['workspace_id', 'id'])
        .updateEntity(false)
        .execute();
    }
  }

  private async delete<E extends ObjectLiteral>(
    workspaceId: string,
    entity: EntityTarget<E>,
    ids: readonly string[],
  ): Promise<void> {
    if (ids.length === 0) return;
    await this.database
      .em()
      .getRepository(entity)
      .createQueryBuilder()
      .delete()
      .where('workspace_id = :workspaceId AND id = ANY(:ids)', { workspaceId, ids })
      .execute();
  }
}
