import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { Stance } from './codebook-words.js';
import { CODED, RESPONDENT, USABLE } from './need-count.repository.js';
import type { CodedPassage, Coding, Passage } from './passage.model.js';
import { viewerOf, visibleTo } from './visible-codings.js';

export interface PassagesWanted {
  readonly needIds: readonly string[];
  readonly limit: number;
  readonly after?: { readonly probability: number; readonly codingId: string } | null;
  readonly stance?: Stance | null;
  /** Only what these people said. */
  readonly respondentIds?: readonly string[] | null;
}

export interface SourceTextRow {
  readonly passageId: string;
  /** The whole answer or turn. */
  readonly text: string;
  /** The question, or the interviewer's turn before. */
  readonly frame: string | null;
  readonly sourceTitle: string;
  readonly startMs: number | null;
}

const PASSAGE = `json_build_object('id', p.id, 'text', p.text, 'start', p.start_offset, 'end', p.end_offset, 'stale', p.stale,
  'studyId', p.study_id, 'respondentId', ${RESPONDENT}, 'responseId', p.response_id, 'questionId', p.question_id,
  'turnId', p.turn_id, 'interviewId', p.interview_id) AS passage`;
const CODING = `json_build_object('id', c.id, 'coder', c.coder, 'kind', c.kind, 'probability', c.probability,
  'intensity', c.intensity, 'stance', c.stance, 'status', c.status, 'passageId', c.passage_id, 'needId', c.need_id) AS coding`;
const WITH_INTERVIEW = `passage p LEFT JOIN interview i ON i.workspace_id = p.workspace_id AND i.id = p.interview_id`;
/** Several coders may say the same of a passage: it is listed once. */
const firstOfPassage = (
  viewer: `$${number}`,
) => `NOT EXISTS (SELECT FROM coding other WHERE other.workspace_id = c.workspace_id
  AND other.passage_id = c.passage_id AND other.need_id = c.need_id AND other.status <> 'rejected'
  AND other.stance = c.stance AND (other.probability, other.id) > (c.probability, c.id) AND ${visibleTo(viewer, 'other')})`;
export type PassageBy = 'id' | 'turn_id' | 'response_id';

@Injectable()
export class PassageRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Answers and turns show what is coded in them; passages without a coding that counts are left out. */
  async findBy(ctx: RequestContext, column: PassageBy, values: readonly string[]): Promise<Passage[]> {
    const coded = `EXISTS (SELECT FROM coding c WHERE c.workspace_id = p.workspace_id AND c.passage_id = p.id
      AND c.status <> 'rejected' AND ${visibleTo('$3')})`;
    const [condition, viewer] = column === 'id' ? ['true', []] : [coded, [viewerOf(ctx)]];
    const rows: { passage: Passage }[] = await this.database.em().query(
      `SELECT ${PASSAGE} FROM ${WITH_INTERVIEW}
       WHERE p.workspace_id = $1 AND p.${column} = ANY($2) AND ${condition} ORDER BY p.start_offset, p.id`,
      [ctx.workspaceId, values, ...viewer],
    );
    return rows.map(({ passage }) => passage);
  }

  /** Those of these that their people do not withhold the use of. */
  async usable({ workspaceId }: RequestContext, ids: readonly string[]): Promise<Passage[]> {
    const rows: { passage: Passage }[] = await this.database
      .em()
      .query(`SELECT ${PASSAGE} FROM ${WITH_INTERVIEW} WHERE p.workspace_id = $1 AND p.id = ANY($2) AND ${USABLE}`, [
        workspaceId,
        ids,
      ]);
    return rows.map(({ passage }) => passage);
  }

  /** The likeliest first. For each need at most `limit`. Without what people withhold the use of, as the counts. */
  ofNeeds(
    ctx: RequestContext,
    { needIds, limit, after, stance, respondentIds }: PassagesWanted,
  ): Promise<CodedPassage[]> {
    return this.database.em().query(
      `SELECT found.passage, found.coding FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted (need_id, at)
       CROSS JOIN LATERAL (
         SELECT ${PASSAGE}, ${CODING} FROM ${CODED}
         WHERE c.workspace_id = $1 AND c.need_id = wanted.need_id AND c.status <> 'rejected' AND ${visibleTo('$8')} AND ${USABLE}
           AND ${firstOfPassage('$8')}
           AND ($3::text IS NULL OR c.stance = $3) AND ($4::uuid[] IS NULL OR ${RESPONDENT} = ANY($4))
           AND ($5::real IS NULL OR (c.probability, c.id) < ($5::real, $6::uuid))
         ORDER BY c.probability DESC, c.id DESC LIMIT $7) found
       ORDER BY wanted.at, (found.coding ->> 'probability')::real DESC, (found.coding ->> 'id')::uuid DESC`,
      [
        ctx.workspaceId,
        needIds,
        stance ?? null,
        respondentIds ?? null,
        after?.probability ?? null,
        after?.codingId ?? null,
        limit,
        viewerOf(ctx),
      ],
    );
  }

  /** Coded with the theme or with a need in it, as they stand; the likeliest first. */
  async ofTheme(ctx: RequestContext, themeId: string, limit: number): Promise<Passage[]> {
    const rows: { passage: Passage }[] = await this.database.em().query(
      `SELECT ${PASSAGE} FROM (
         SELECT c.passage_id AS id, max(c.probability) AS probability FROM ${CODED}
         LEFT JOIN need n ON n.workspace_id = c.workspace_id AND n.id = c.need_id
         WHERE c.workspace_id = $1 AND (c.theme_id = $2 OR n.theme_id = $2 AND n.status <> 'rejected' AND n.merged_into IS NULL)
           AND c.status <> 'rejected' AND c.stance = 'for' AND NOT p.stale AND ${visibleTo('$3')} AND ${USABLE}
         GROUP BY c.passage_id ORDER BY 2 DESC, 1 LIMIT $4) found
       JOIN (${WITH_INTERVIEW}) ON p.workspace_id = $1 AND p.id = found.id ORDER BY found.probability DESC, p.id`,
      [ctx.workspaceId, themeId, viewerOf(ctx), limit],
    );
    return rows.map(({ passage }) => passage);
  }

  countOfNeeds(
    ctx: RequestContext,
    { needIds, stance, respondentIds }: PassagesWanted,
  ): Promise<{ needId: string; count: number }[]> {
    return this.database.em().query(
      `SELECT c.need_id AS "needId", count(DISTINCT c.passage_id)::int AS count FROM ${CODED}
       WHERE c.workspace_id = $1 AND c.need_id = ANY($2) AND c.status <> 'rejected' AND ${USABLE}
         AND ($3::text IS NULL OR c.stance = $3) AND ($4::uuid[] IS NULL OR ${RESPONDENT} = ANY($4)) AND ${visibleTo('$5')}
       GROUP BY c.need_id`,
      [ctx.workspaceId, needIds, stance ?? null, respondentIds ?? null, viewerOf(ctx)],
    );
  }

  /** Everything these people say for or against needs that are not rejected. */
  ofRespondents(ctx: RequestContext, respondentIds: readonly string[]): Promise<CodedPassage[]> {
    return this.database.em().query(
      `SELECT ${PASSAGE}, ${CODING} FROM ${CODED}
       WHERE c.workspace_id = $1 AND ${RESPONDENT} = ANY($2) AND c.status <> 'rejected' AND ${visibleTo('$3')}
       ORDER BY c.probability DESC, c.id DESC`,
      [ctx.workspaceId, respondentIds, viewerOf(ctx)],
    );
  }

  /** Rejected ones too: a person who opens a passage sees every judgement. */
  async codingsOf(ctx: RequestContext, passageIds: readonly string[]): Promise<Coding[]> {
    const rows: { coding: Coding }[] = await this.database.em().query(
      `SELECT ${CODING} FROM coding c JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id
       JOIN need n ON n.workspace_id = c.workspace_id AND n.id = c.need_id AND n.merged_into IS NULL
       WHERE c.workspace_id = $1 AND c.passage_id = ANY($2) AND ${visibleTo('$3')} ORDER BY c.probability DESC, c.id`,
      [ctx.workspaceId, passageIds, viewerOf(ctx)],
    );
    return rows.map(({ coding }) => coding);
  }

  sourceTexts({ workspaceId }: RequestContext, passageIds: readonly string[]): Promise<SourceTextRow[]> {
    return this.database.em().query(
      `SELECT p.id AS "passageId", coalesce(t.text, r.answers ->> q.key, '') AS text,
         coalesce(q.title, asked.text) AS frame, coalesce(q.title, i.title) AS "sourceTitle", t.start_ms AS "startMs"
       FROM ${WITH_INTERVIEW}
       LEFT JOIN response r ON r.workspace_id = p.workspace_id AND r.id = p.response_id
       LEFT JOIN question q ON q.workspace_id = p.workspace_id AND q.id = p.question_id
       LEFT JOIN turn t ON t.workspace_id = p.workspace_id AND t.id = p.turn_id
       LEFT JOIN LATERAL (
         SELECT before.text FROM turn before WHERE before.workspace_id = t.workspace_id
           AND before.interview_id = t.interview_id AND before.position < t.position AND before.role = 'interviewer'
         ORDER BY before.position DESC LIMIT 1) asked ON true
       WHERE p.workspace_id = $1 AND p.id = ANY($2)`,
      [workspaceId, passageIds],
    );
  }
}
