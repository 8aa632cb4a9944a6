import type { StoredAnswer } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { mayBeUsed } from '../consents/index.js';
import { type CodersMeant, STANDING, visibleCodings } from '../codings/index.js';
import { USABLE } from '../needs/index.js';
import type { CodeLevel, TableUnit } from './code-table.input.js';

/** Which codings are counted, and as what. */
export interface CodesWanted {
  readonly studyId: string;
  readonly level: CodeLevel;
  readonly coder: CodersMeant;
  /** Of themes with all that stands under them: each theme with what it counts as, itself among it; null: as coded. */
  readonly countsAs: readonly { readonly themeId: string; readonly as: string }[] | null;
}

export interface UnitRow {
  readonly id: string;
  readonly value: StoredAnswer | null;
}

const AS_CODED: Readonly<Record<CodeLevel, string>> = {
  codes: 'coalesce(c.need_id, c.theme_id)',
  themes: 'coalesce(c.theme_id, coded.theme_id)',
};
const codeOf = ({ level, countsAs }: CodesWanted): string => (countsAs ? 'counted.as_id' : AS_CODED[level]);
const UNIT: Readonly<Record<TableUnit, string>> = {
  respondent: 'coalesce(p.respondent_id, i.respondent_id, i.id)',
  interview: 'i.id',
};

/**
 * Who, or which interview, speaks of what. Counts mentions for a need: a passage against it tells of somebody without it.
 * Who withholds the use of what they said is no unit.
 */
@Injectable()
export class CodedUnitRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Interviews, or everybody who could speak of a code: an interview with nobody named is somebody. Ascending by id. */
  units(
    { workspaceId }: RequestContext,
    studyId: string,
    { unit, attributeKey }: { readonly unit: TableUnit; readonly attributeKey: string },
  ): Promise<UnitRow[]> {
    const interviews = `SELECT i.id, coalesce(r.attributes -> $3, i.attributes -> $3) AS value FROM interview i
      LEFT JOIN respondent r ON r.workspace_id = i.workspace_id AND r.id = i.respondent_id
      WHERE i.workspace_id = $1 AND i.study_id = $2 AND ${mayBeUsed('i.respondent_id')}`;
    const respondents = `SELECT r.id, coalesce(r.attributes -> $3, (
        SELECT i.attributes -> $3 FROM interview i WHERE i.workspace_id = $1 AND i.respondent_id = r.id
          AND i.attributes ? $3 ORDER BY i.id LIMIT 1)) AS value
      FROM respondent r WHERE r.workspace_id = $1 AND r.study_id = $2 AND ${mayBeUsed('r.id')} AND r.id IN (
        SELECT respondent_id FROM response WHERE workspace_id = $1 AND study_id = $2 AND is_current AND open_answers > 0
        UNION SELECT respondent_id FROM interview WHERE workspace_id = $1 AND study_id = $2)
      UNION ALL ${interviews} AND i.respondent_id IS NULL`;
    return this.database
      .em()
      .query(`${unit === 'interview' ? interviews : respondents} ORDER BY id`, [workspaceId, studyId, attributeKey]);
  }

  /**
   * Units that speak of each code, one row a code: a row for each mention would take longer to read off the wire than to
   * find.
   *
   * @returns `packed`: positions in `unitIds` from 0, ascending, with commas between.
   */
  uses(
    ctx: RequestContext,
    wanted: CodesWanted,
    { unit, unitIds }: { readonly unit: TableUnit; readonly unitIds: readonly string[] },
  ): Promise<{ codeId: string; packed: string }[]> {
    const { from, values, add } = this.mentions(ctx, wanted);
    return this.database.em().query(
      `SELECT code AS "codeId", string_agg((at - 1)::text, ',' ORDER BY at) AS packed FROM (
         SELECT DISTINCT ${codeOf(wanted)} AS code, unit.at ${from(
           `JOIN unnest(${add(unitIds)}::uuid[]) WITH ORDINALITY AS unit (id, at) ON unit.id = ${UNIT[unit]}`,
         )}) mention
       WHERE code IS NOT NULL GROUP BY code ORDER BY code`,
      values,
    );
  }

  /** Passages of each turn and answer. @returns `packed`: position of the code in `codeIds`, start and end, one after another. */
  placed(ctx: RequestContext, wanted: CodesWanted, codeIds: readonly string[]): Promise<{ packed: string }[]> {
    const { from, values, add } = this.mentions(ctx, wanted);
    return this.database
      .em()
      .query(
        `SELECT string_agg((code.at - 1) || ' ' || p.start_offset || ' ' || p.end_offset, ' ') AS packed ${from(
          `JOIN unnest(${add(codeIds)}::uuid[]) WITH ORDINALITY AS code (id, at) ON code.id = ${codeOf(wanted)}`,
        )} GROUP BY p.turn_id, p.response_id, p.question_id`,
        values,
      );
  }

  /** Codes of each coded interview, in the order in which the interviews were first coded. */
  interviews(
    ctx: RequestContext,
    wanted: CodesWanted,
  ): Promise<{ id: string; title: string; codeIds: readonly string[] }[]> {
    const { from, values } = this.mentions(ctx, wanted);
    // Ids are made in the order of time, which is that of their bytes.
    return this.database.em().query(
      `SELECT id, title, array_agg(DISTINCT code) AS "codeIds" FROM (
         SELECT i.id, i.title, ${codeOf(wanted)} AS code, c.id::text COLLATE "C" AS coding ${from('')} AND i.id IS NOT NULL) mention
       WHERE code IS NOT NULL GROUP BY id, title ORDER BY min(coding)`,
      values,
    );
  }

  async countInterviews({ workspaceId }: RequestContext, studyId: string): Promise<number> {
    const [row] = await this.database.em().query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM interview i
         WHERE i.workspace_id = $1 AND i.study_id = $2 AND ${mayBeUsed('i.respondent_id')}`,
      [workspaceId, studyId],
    );
    return row!.count;
  }

  private mentions(ctx: RequestContext, { studyId, coder, countsAs }: CodesWanted) {
    const values: unknown[] = [ctx.workspaceId, studyId];
    const add = (value: unknown): `$${number}` => `$${values.push(value)}`;
    const visible = visibleCodings(ctx, coder, add);
    const counted = countsAs
      ? `JOIN unnest(${add(countsAs.map(({ themeId }) => themeId))}::uuid[], ${add(countsAs.map(({ as }) => as))}::uuid[])
           AS counted (theme_id, as_id) ON counted.theme_id = ${AS_CODED.themes}`
      : '';
    const from = (join: string) => `FROM passage p
      JOIN coding c ON c.workspace_id = p.workspace_id AND c.passage_id = p.id
      LEFT JOIN interview i ON i.workspace_id = p.workspace_id AND i.id = p.interview_id
      LEFT JOIN need coded ON coded.workspace_id = c.workspace_id AND coded.id = c.need_id
      ${counted}
      ${join}
      WHERE p.workspace_id = $1 AND p.study_id = $2 AND c.stance = 'for' AND ${STANDING} AND ${USABLE} AND ${visible}`;
    return { from, values, add };
  }
}
