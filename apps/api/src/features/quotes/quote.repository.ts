import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { viewerOf, visibleTo } from '../needs/index.js';
import type { QuoteGroupInput, QuoteInput } from './quote.input.js';
import type { Quote, QuoteGroup } from './quote.model.js';

export interface SpanOfTurn {
  readonly turnId: string;
  readonly start: number;
  readonly end: number;
}

const QUOTE = `q.id, q.study_id AS "studyId", q.passage_id AS "passageId", q.group_id AS "groupId", q.position, q.title,
  q.note, q.kept_at AS "keptAt"`;

@Injectable()
export class QuoteRepository {
  constructor(private readonly database: TenantDatabase) {}

  groupsOf({ workspaceId }: RequestContext, studyId: string): Promise<QuoteGroup[]> {
    return this.database
      .em()
      .query(
        `SELECT id, title, position FROM quote_group WHERE workspace_id = $1 AND study_id = $2 ORDER BY position, id`,
        [workspaceId, studyId],
      );
  }

  ofStudy(
    ctx: RequestContext,
    studyId: string,
    { needId, themeId }: { readonly needId?: string | null; readonly themeId?: string | null },
  ): Promise<Quote[]> {
    return this.database.em().query(
      `SELECT ${QUOTE} FROM quote q JOIN passage p ON p.workspace_id = q.workspace_id AND p.id = q.passage_id
       WHERE q.workspace_id = $1 AND q.study_id = $2
         AND (coalesce($3::uuid, $4::uuid) IS NULL OR EXISTS (
           SELECT FROM coding c LEFT JOIN need n ON n.workspace_id = c.workspace_id AND n.id = c.need_id
           WHERE c.workspace_id = q.workspace_id AND c.passage_id = q.passage_id AND c.status <> 'rejected'
             AND ($3::uuid IS NULL OR c.need_id = $3) AND ($4::uuid IS NULL OR $4 IN (c.theme_id, n.theme_id))
             AND ${visibleTo('$5')}))
       ORDER BY q.position, q.id`,
      [ctx.workspaceId, studyId, needId ?? null, themeId ?? null, viewerOf(ctx)],
    );
  }

  byPassages({ workspaceId }: RequestContext, passageIds: readonly string[]): Promise<Quote[]> {
    return this.database
      .em()
      .query(`SELECT ${QUOTE} FROM quote q WHERE q.workspace_id = $1 AND q.passage_id = ANY($2)`, [
        workspaceId,
        passageIds,
      ]);
  }

  /** A quote whose passage is kept already is left alone: the first stays the only one. */
  async write({ workspaceId, userId }: RequestContext, studyId: string, quotes: readonly QuoteInput[]): Promise<void> {
    const column = <K extends keyof QuoteInput>(name: K) => quotes.map((quote) => quote[name] ?? null);
    await this.database.em().query(
      `INSERT INTO quote AS q (workspace_id, study_id, kept_by, id, passage_id, group_id, position, title, note)
       SELECT $1, $2, $3, given.* FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::float8[], $8::text[], $9::text[])
         AS given (id, passage_id, group_id, position, title, note)
       WHERE NOT EXISTS (SELECT FROM quote kept WHERE kept.workspace_id = $1 AND kept.passage_id = given.passage_id
         AND kept.id <> given.id)
       ON CONFLICT ON CONSTRAINT quote_pk DO UPDATE SET group_id = EXCLUDED.group_id, position = EXCLUDED.position,
         title = EXCLUDED.title, note = EXCLUDED.note`,
      [
        ...[workspaceId, studyId, userId],
        ...(['id', 'passageId', 'groupId', 'position', 'title', 'note'] as const).map(column),
      ],
    );
  }

  async writeGroups(
    { workspaceId }: RequestContext,
    studyId: string,
    groups: readonly QuoteGroupInput[],
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO quote_group (workspace_id, study_id, id, title, position)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::text[], $5::float8[])
       ON CONFLICT ON CONSTRAINT quote_group_pk DO UPDATE SET title = EXCLUDED.title, position = EXCLUDED.position`,
      [
        ...[workspaceId, studyId],
        groups.map(({ id }) => id),
        groups.map(({ title }) => title),
        groups.map(({ position }) => position),
      ],
    );
  }

  async remove({ workspaceId }: RequestContext, studyId: string, ids: readonly string[]): Promise<void> {
    await this.database
      .em()
      .query(`DELETE FROM quote WHERE workspace_id = $1 AND study_id = $2 AND id = ANY($3)`, [
        workspaceId,
        studyId,
        ids,
      ]);
  }

  async removeGroups({ workspaceId }: RequestContext, studyId: string, ids: readonly string[]): Promise<void> {
    await this.database
      .em()
      .query(`DELETE FROM quote_group WHERE workspace_id = $1 AND study_id = $2 AND id = ANY($3)`, [
        workspaceId,
        studyId,
        ids,
      ]);
  }

  /** Rows of these ids that stand in another study, or (groups, passages) nowhere. */
  async strangers(
    { workspaceId }: RequestContext,
    studyId: string,
    {
      quotes,
      groups,
      groupIds,
      passageIds,
    }: Readonly<Record<'quotes' | 'groups' | 'groupIds' | 'passageIds', readonly string[]>>,
  ): Promise<string[]> {
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT id::text FROM quote WHERE workspace_id = $1 AND id = ANY($3) AND study_id <> $2
       UNION ALL SELECT id::text FROM quote_group WHERE workspace_id = $1 AND id = ANY($4) AND study_id <> $2
       UNION ALL SELECT id::text FROM unnest($5::uuid[]) id WHERE NOT EXISTS (SELECT FROM quote_group g
         WHERE g.workspace_id = $1 AND g.id = id.id AND g.study_id = $2)
       UNION ALL SELECT id::text FROM unnest($6::uuid[]) id WHERE NOT EXISTS (SELECT FROM passage p
         WHERE p.workspace_id = $1 AND p.id = id.id AND p.study_id = $2)`,
      [workspaceId, studyId, quotes, groups, groupIds, passageIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The passage of this span, which is made where nobody has coded it yet; null when the turn has no such span. */
  async passageOfSpan(
    { workspaceId }: RequestContext,
    newPassageId: string,
    { turnId, start, end }: SpanOfTurn,
  ): Promise<string | null> {
    const em = this.database.em();
    const [known] = await em.query(
      `SELECT id FROM passage WHERE workspace_id = $1 AND turn_id = $2 AND start_offset = $3 AND end_offset = $4
         AND NOT stale ORDER BY id LIMIT 1`,
      [workspaceId, turnId, start, end],
    );
    if (known) return known.id;
    const [made] = await em.query(
      `INSERT INTO passage (workspace_id, id, study_id, turn_id, interview_id, start_offset, end_offset, text, text_hash)
       SELECT $1, $2, i.study_id, t.id, i.id, $4, $5, said.text, sha256(convert_to(said.text, 'UTF8'))
       FROM turn t JOIN interview i ON i.workspace_id = t.workspace_id AND i.id = t.interview_id
       CROSS JOIN LATERAL (SELECT substr(t.text, $4::int + 1, $5::int - $4::int) AS text) said
       WHERE t.workspace_id = $1 AND t.id = $3 AND char_length(t.text) >= $5 AND btrim(said.text) <> ''
       RETURNING id`,
      [workspaceId, newPassageId, turnId, start, end],
    );
    return made?.id ?? null;
  }
}
