import { Injectable } from '@nestjs/common';
import type { MentionKind } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { mayBeUsed } from '../consents/index.js';
import { viewerOf, visibleTo } from './visible-codings.js';

export interface NeedCounts {
  readonly needId: string;
  readonly mentions: number;
  readonly respondents: number;
  readonly againstMentions: number;
  readonly staleMentions: number;
  readonly meanIntensity: number | null;
  readonly pain: number;
  readonly desire: number;
  readonly job: number;
  readonly gain: number;
  readonly workaround: number;
}
export type KindColumn = MentionKind & keyof NeedCounts;

export interface ThemeCounts {
  readonly themeId: string;
  readonly mentions: number;
  readonly respondents: number;
}

export interface SourceCount {
  readonly needId: string;
  /** Null for interviews. */
  readonly questionId: string | null;
  readonly respondents: number;
  readonly mentions: number;
}
export interface RespondentMention {
  readonly needId: string;
  readonly respondentId: string;
  readonly mentions: number;
  readonly intensity: number;
}

/** Codings with their passages; a person put into the interview later counts as well as one of an answer. */
export const CODED = `coding c
  JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id
  LEFT JOIN interview i ON i.workspace_id = p.workspace_id AND i.id = p.interview_id`;
export const RESPONDENT = 'coalesce(p.respondent_id, i.respondent_id)';
/** An interview that is linked to nobody still is the voice of one person. */
export const PERSON = `coalesce(p.respondent_id, i.respondent_id, p.interview_id)`;
/** Condition of SQL on `CODED`: who said it does not withhold the use of it. */
export const USABLE = mayBeUsed(RESPONDENT);
const COUNTS = `c.status <> 'rejected' AND NOT p.stale`;
const FOR = `${COUNTS} AND c.stance = 'for'`;
/** Two coders of one passage are one mention. */
const MENTIONS = 'count(DISTINCT c.passage_id)';
const kind = (name: MentionKind) => `${MENTIONS} FILTER (WHERE ${FOR} AND c.kind = '${name}')::int AS ${name}`;

/**
 * Counts of mentions. A rejected coding does not count, a passage that is out of date is counted apart;
 * who codes blind counts their own codings and the engine's. A segmentation counts everybody's. What people withhold the
 * use of is in no count over people; what one person says, or one interview, is theirs to be read.
 */
@Injectable()
export class NeedCountRepository {
  constructor(private readonly database: TenantDatabase) {}

  ofNeeds(ctx: RequestContext, needIds: readonly string[]): Promise<NeedCounts[]> {
    return this.database.em().query(
      `SELECT c.need_id AS "needId", ${MENTIONS} FILTER (WHERE ${FOR})::int AS mentions,
         count(DISTINCT ${PERSON}) FILTER (WHERE ${FOR})::int AS respondents,
         ${MENTIONS} FILTER (WHERE ${COUNTS} AND c.stance = 'against')::int AS "againstMentions",
         ${MENTIONS} FILTER (WHERE c.status <> 'rejected' AND p.stale)::int AS "staleMentions",
         (avg(c.intensity) FILTER (WHERE ${FOR}))::float8 AS "meanIntensity",
         ${kind('pain')}, ${kind('desire')}, ${kind('job')}, ${kind('gain')}, ${kind('workaround')}
       FROM ${CODED} WHERE c.workspace_id = $1 AND c.need_id = ANY($2) AND ${USABLE} AND ${visibleTo('$3')}
       GROUP BY c.need_id`,
      [ctx.workspaceId, needIds, viewerOf(ctx)],
    );
  }

  /** Of the themes themselves, without the needs in them. */
  ofThemes(ctx: RequestContext, themeIds: readonly string[]): Promise<ThemeCounts[]> {
    return this.database.em().query(
      `SELECT c.theme_id AS "themeId", ${MENTIONS}::int AS mentions, count(DISTINCT ${PERSON})::int AS respondents
       FROM ${CODED} WHERE c.workspace_id = $1 AND c.theme_id = ANY($2) AND ${COUNTS} AND ${USABLE} AND ${visibleTo('$3')}
       GROUP BY c.theme_id`,
      [ctx.workspaceId, themeIds, viewerOf(ctx)],
    );
  }

  sources(ctx: RequestContext, needIds: readonly string[]): Promise<SourceCount[]> {
    return this.database.em().query(
      `SELECT c.need_id AS "needId", p.question_id AS "questionId", count(DISTINCT ${PERSON})::int AS respondents,
         ${MENTIONS}::int AS mentions
       FROM ${CODED} WHERE c.workspace_id = $1 AND c.need_id = ANY($2) AND ${FOR} AND ${USABLE} AND ${visibleTo('$3')}
       GROUP BY c.need_id, p.question_id ORDER BY c.need_id, mentions DESC`,
      [ctx.workspaceId, needIds, viewerOf(ctx)],
    );
  }

  /** Who mentions these needs. */
  async respondentsOf(ctx: RequestContext, needIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT DISTINCT ${RESPONDENT} AS id FROM ${CODED}
       WHERE c.workspace_id = $1 AND c.need_id = ANY($2) AND ${FOR} AND ${USABLE} AND ${visibleTo('$3')}
         AND ${RESPONDENT} IS NOT NULL`,
      [ctx.workspaceId, needIds, viewerOf(ctx)],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Which of these respondents mention which of these needs, and how strongly on average. One row for each need, packed:
   * a row for each mention would take longer to read off the wire than to find.
   *
   * @returns `packed` lists `position:intensity` with commas between; positions count from 1 in `respondentIds`.
   */
  packedMentions(
    { workspaceId }: RequestContext,
    needIds: readonly string[],
    respondentIds: readonly string[],
  ): Promise<{ needId: string; packed: string }[]> {
    return this.database.em().query(
      `SELECT need_id AS "needId", string_agg(at || ':' || intensity, ',') AS packed
       FROM (
         SELECT c.need_id, wanted.at, avg(c.intensity)::float8 AS intensity FROM ${CODED}
         JOIN unnest($3::uuid[]) WITH ORDINALITY AS wanted (id, at) ON wanted.id = ${RESPONDENT}
         WHERE c.workspace_id = $1 AND c.need_id = ANY($2) AND ${FOR} AND ${USABLE}
         GROUP BY c.need_id, wanted.at) mention
       GROUP BY need_id`,
      [workspaceId, needIds, respondentIds],
    );
  }

  /** What these people mention, of needs that are not rejected. */
  mentionsBy(ctx: RequestContext, respondentIds: readonly string[]): Promise<RespondentMention[]> {
    return this.database.em().query(
      `SELECT c.need_id AS "needId", ${RESPONDENT} AS "respondentId", ${MENTIONS}::int AS mentions,
         avg(c.intensity)::float8 AS intensity
       FROM ${CODED} JOIN need n ON n.workspace_id = c.workspace_id AND n.id = c.need_id AND n.status <> 'rejected'
       WHERE c.workspace_id = $1 AND ${RESPONDENT} = ANY($2) AND ${FOR} AND ${visibleTo('$3')}
       GROUP BY c.need_id, ${RESPONDENT}`,
      [ctx.workspaceId, respondentIds, viewerOf(ctx)],
    );
  }

  /** People who said something in their own words: the others could not mention a need. */
  async spoke({ workspaceId }: RequestContext, studyId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT id FROM (
         SELECT respondent_id AS id FROM response
         WHERE workspace_id = $1 AND study_id = $2 AND is_current AND open_answers > 0
         UNION SELECT respondent_id FROM interview
         WHERE workspace_id = $1 AND study_id = $2 AND respondent_id IS NOT NULL) heard
       WHERE ${mayBeUsed('heard.id')}`,
      [workspaceId, studyId],
    );
    return rows.map(({ id }) => id);
  }

  /** Passages that count, by respondent. */
  passagesBy(
    ctx: RequestContext,
    respondentIds: readonly string[],
  ): Promise<{ respondentId: string; passages: number }[]> {
    return this.database.em().query(
      `SELECT ${RESPONDENT} AS "respondentId", count(DISTINCT p.id)::int AS passages
       FROM ${CODED} WHERE c.workspace_id = $1 AND ${RESPONDENT} = ANY($2) AND ${COUNTS} AND ${visibleTo('$3')} GROUP BY ${RESPONDENT}`,
      [ctx.workspaceId, respondentIds, viewerOf(ctx)],
    );
  }

  /** Of the turns of respondents, the share in which a need is mentioned; in [0, 1]. */
  codedShares(ctx: RequestContext, interviewIds: readonly string[]): Promise<{ interviewId: string; share: number }[]> {
    return this.database.em().query(
      `SELECT t.interview_id AS "interviewId", avg(CASE WHEN EXISTS (
           SELECT FROM passage p JOIN coding c ON c.workspace_id = p.workspace_id AND c.passage_id = p.id
           WHERE p.workspace_id = t.workspace_id AND p.turn_id = t.id AND ${COUNTS} AND ${visibleTo('$3')}) THEN 1 ELSE 0 END)::float8 AS share
       FROM turn t WHERE t.workspace_id = $1 AND t.interview_id = ANY($2) AND t.role = 'respondent'
       GROUP BY t.interview_id`,
      [ctx.workspaceId, interviewIds, viewerOf(ctx)],
    );
  }
}
