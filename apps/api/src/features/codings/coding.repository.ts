import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type CodingChange, type CodingImage, removedIds } from './coding-image.js';

/** A coding as the reading room shows it. */
export interface PlacedCoding extends CodingImage {
  readonly passageId: string;
  /** The turn does not say this any more. */
  readonly stale: boolean;
}

const IMAGE = `c.id, p.turn_id AS "turnId", p.start_offset AS start, p.end_offset AS "end", c.need_id AS "needId",
  c.theme_id AS "themeId", c.coder, c.kind, c.probability, c.intensity, c.stance, c.status, c.settled_by AS "settledBy"`;
const PLACED = `coding c JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id AND p.turn_id IS NOT NULL`;
/** A need that was merged into another has handed its codings over. */
const STANDS = `NOT EXISTS (SELECT FROM need n WHERE n.workspace_id = c.workspace_id AND n.id = c.need_id
  AND (n.merged_into IS NOT NULL OR n.status = 'rejected'))`;

/** Codings of turns: the engine's and those of people. */
@Injectable()
export class CodingRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** In the order of the text. */
  ofInterviews({ workspaceId }: RequestContext, interviewIds: readonly string[]): Promise<PlacedCoding[]> {
    return this.database.em().query(
      `SELECT ${IMAGE}, p.id AS "passageId", p.stale FROM ${PLACED}
       JOIN turn t ON t.workspace_id = p.workspace_id AND t.id = p.turn_id
       WHERE c.workspace_id = $1 AND p.interview_id = ANY($2) AND ${STANDS}
       ORDER BY t.position, p.start_offset, p.end_offset, c.id`,
      [workspaceId, interviewIds],
    );
  }

  placed({ workspaceId }: RequestContext, ids: readonly string[]): Promise<PlacedCoding[]> {
    return this.database
      .em()
      .query(
        `SELECT ${IMAGE}, p.id AS "passageId", p.stale FROM ${PLACED} WHERE c.workspace_id = $1 AND c.id = ANY($2) AND ${STANDS}`,
        [workspaceId, ids],
      );
  }

  /** Those with these ids, and all that stand in these turns. */
  images(
    { workspaceId }: RequestContext,
    { ids, turnIds }: { readonly ids: readonly string[]; readonly turnIds: readonly string[] },
  ): Promise<CodingImage[]> {
    return this.database.em().query(
      `SELECT ${IMAGE} FROM ${PLACED}
       WHERE c.workspace_id = $1 AND (c.id = ANY($2) OR p.turn_id = ANY($3)) ORDER BY c.id`,
      [workspaceId, ids, turnIds],
    );
  }

  /** Makes the rows of `before` those of `after`. Passages come and go with their codings. */
  async write(
    { workspaceId }: RequestContext,
    { studyId, interviewId }: { readonly studyId: string; readonly interviewId: string },
    change: CodingChange & { readonly newPassageIds: readonly string[] },
  ): Promise<void> {
    const em = this.database.em();
    const { before, after } = change;
    await em.query(`DELETE FROM coding WHERE workspace_id = $1 AND id = ANY($2)`, [workspaceId, removedIds(change)]);
    const column = <K extends keyof CodingImage>(name: K) => after.map((image) => image[name]);
    const places = [column('turnId'), column('start'), column('end')];
    await em.query(
      `INSERT INTO passage (workspace_id, study_id, id, turn_id, interview_id, start_offset, end_offset, text, text_hash, stale)
       SELECT DISTINCT ON (given.turn_id, given.first, given.past) $1::uuid, $2::uuid, given.id, given.turn_id, $3::uuid,
         given.first, given.past, said.text, sha256(convert_to(said.text, 'UTF8')), false
       FROM unnest($4::uuid[], $5::uuid[], $6::int[], $7::int[]) AS given (id, turn_id, first, past)
       JOIN turn t ON t.workspace_id = $1 AND t.id = given.turn_id AND t.interview_id = $3
       CROSS JOIN LATERAL (SELECT substring(t.text FROM given.first + 1 FOR given.past - given.first) AS text) said
       WHERE NOT EXISTS (SELECT FROM passage p WHERE p.workspace_id = $1 AND p.turn_id = given.turn_id
         AND p.start_offset = given.first AND p.end_offset = given.past)`,
      [workspaceId, studyId, interviewId, change.newPassageIds, ...places],
    );
    await em.query(
      `INSERT INTO coding (workspace_id, id, passage_id, need_id, theme_id, coder, kind, probability, intensity, stance,
         status, settled_by)
       SELECT $1, given.id, (SELECT p.id FROM passage p WHERE p.workspace_id = $1 AND p.turn_id = given.turn_id
           AND p.start_offset = given.first AND p.end_offset = given.past ORDER BY p.stale, p.id LIMIT 1),
         need_id, theme_id, coder, kind, probability, intensity, stance, status, settled_by
       FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::uuid[], $7::uuid[], $8::text[], $9::text[],
         $10::real[], $11::smallint[], $12::text[], $13::text[], $14::uuid[])
         AS given (id, turn_id, first, past, need_id, theme_id, coder, kind, probability, intensity, stance, status, settled_by)
       ON CONFLICT (workspace_id, id) DO UPDATE SET passage_id = EXCLUDED.passage_id, need_id = EXCLUDED.need_id,
         theme_id = EXCLUDED.theme_id, stance = EXCLUDED.stance, status = EXCLUDED.status, settled_by = EXCLUDED.settled_by`,
      [
        workspaceId,
        column('id'),
        ...places,
        ...(
          ['needId', 'themeId', 'coder', 'kind', 'probability', 'intensity', 'stance', 'status', 'settledBy'] as const
        ).map(column),
      ],
    );
    await em.query(
      `DELETE FROM passage p WHERE workspace_id = $1 AND turn_id = ANY($2) AND NOT stale
         AND NOT EXISTS (SELECT FROM coding c WHERE c.workspace_id = $1 AND c.passage_id = p.id)
         AND NOT EXISTS (SELECT FROM quote k WHERE k.workspace_id = $1 AND k.passage_id = p.id)`,
      [workspaceId, before.map(({ turnId }) => turnId)],
    );
  }

  /** Needs, themes and turns that these codings speak of and that do not stand in the study any more. */
  async missing(
    { workspaceId }: RequestContext,
    studyId: string,
    images: readonly CodingImage[],
  ): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT id::text FROM unnest($3::uuid[]) id WHERE NOT EXISTS (SELECT FROM need n WHERE n.workspace_id = $1
           AND n.id = id.id AND n.study_id = $2 AND n.merged_into IS NULL)
       UNION ALL SELECT id::text FROM unnest($4::uuid[]) id WHERE NOT EXISTS (SELECT FROM theme t WHERE t.workspace_id = $1
           AND t.id = id.id AND t.study_id = $2)
       UNION ALL SELECT id::text FROM unnest($5::uuid[]) id WHERE NOT EXISTS (SELECT FROM turn t WHERE t.workspace_id = $1
           AND t.id = id.id)`,
      [
        workspaceId,
        studyId,
        images.flatMap(({ needId }) => needId ?? []),
        images.flatMap(({ themeId }) => themeId ?? []),
        images.map(({ turnId }) => turnId),
      ],
    );
    return rows.map(({ id }) => id);
  }
}
