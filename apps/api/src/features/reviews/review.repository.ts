import { Injectable } from '@nestjs/common';
import type { MentionKind } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type Coding, USABLE } from '../needs/index.js';
import { LearningEntity } from './learning.entity.js';

export interface WaitingCoding {
  readonly id: string;
  readonly probability: number;
  readonly needId: string;
}

/** A coding with its passage and the theme of its need, as the engine learns from it. */
export interface CodedPassageRow {
  readonly passageId: string;
  readonly textId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly codingId: string;
  readonly needId: string;
  readonly themeId: string | null;
  readonly kind: MentionKind;
  readonly coder: string;
  readonly status: string;
}

export interface ReviewCounts {
  /** Codings nobody decided on. */
  readonly waiting: number;
  /** Passages somebody decided on. */
  readonly decided: number;
  /** Needs with at least one accepted passage. */
  readonly needsFound: number;
}

export interface SuggestedCoding {
  readonly id: string;
  readonly passageId: string;
  readonly needId: string;
  readonly kind: MentionKind;
  readonly probability: number;
}

/** Codings of needs that stand, in passages that still say what they said. */
const OPEN = `coding c
  JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id AND NOT p.stale
  JOIN need n ON n.workspace_id = c.workspace_id AND n.id = c.need_id AND n.merged_into IS NULL AND n.status <> 'rejected'
  LEFT JOIN interview i ON i.workspace_id = p.workspace_id AND i.id = p.interview_id`;
/** Of the study, without what people withhold the use of: nothing is learnt from it, and nobody is asked about it. */
const OF_STUDY = `c.workspace_id = $1 AND p.study_id = $2 AND ${USABLE}`;
const IS_DECIDED = `(c.status <> 'suggested' OR c.coder <> 'engine')`;

@Injectable()
export class ReviewRepository {
  constructor(private readonly database: TenantDatabase) {}

  waiting({ workspaceId }: RequestContext, studyId: string): Promise<WaitingCoding[]> {
    return this.database.em().query(
      `SELECT c.id, c.probability, c.need_id AS "needId" FROM ${OPEN}
       WHERE ${OF_STUDY} AND c.status = 'suggested' AND c.coder = 'engine'`,
      [workspaceId, studyId],
    );
  }

  codings({ workspaceId }: RequestContext, ids: readonly string[]): Promise<Coding[]> {
    return this.database.em().query(
      `SELECT id, coder, kind, probability, intensity, stance, status, passage_id AS "passageId", need_id AS "needId"
       FROM coding WHERE workspace_id = $1 AND id = ANY($2)`,
      [workspaceId, ids],
    );
  }

  async counts({ workspaceId }: RequestContext, studyId: string): Promise<ReviewCounts> {
    const [row] = await this.database.em().query(
      `SELECT count(*) FILTER (WHERE NOT ${IS_DECIDED})::int AS waiting,
         count(DISTINCT c.passage_id) FILTER (WHERE ${IS_DECIDED})::int AS decided,
         count(DISTINCT c.need_id) FILTER (WHERE c.status = 'accepted')::int AS "needsFound"
       FROM ${OPEN} WHERE ${OF_STUDY}`,
      [workspaceId, studyId],
    );
    return row;
  }

  /** Everything there is to learn from; by passage. */
  coded({ workspaceId }: RequestContext, studyId: string): Promise<CodedPassageRow[]> {
    return this.database.em().query(
      `SELECT p.id AS "passageId", coalesce('turn:' || p.turn_id, 'answer:' || p.response_id || ':' || p.question_id) AS "textId",
         p.start_offset AS start, p.end_offset AS "end", p.text, c.id AS "codingId", c.need_id AS "needId",
         n.theme_id AS "themeId", c.kind, c.coder, c.status
       FROM ${OPEN} WHERE ${OF_STUDY} ORDER BY p.id, c.id`,
      [workspaceId, studyId],
    );
  }

  /** What the engine alone suggests; a coding that somebody decided on meanwhile stays as it is. */
  async setProbabilities(
    { workspaceId }: RequestContext,
    rows: readonly { readonly codingId: string; readonly probability: number }[],
  ): Promise<void> {
    await this.database.em().query(
      `UPDATE coding c SET probability = given.probability
       FROM unnest($2::uuid[], $3::real[]) AS given (id, probability)
       WHERE c.workspace_id = $1 AND c.id = given.id AND NOT ${IS_DECIDED} AND c.probability <> given.probability`,
      [workspaceId, rows.map(({ codingId }) => codingId), rows.map(({ probability }) => probability)],
    );
  }

  /** A passage that somebody decided on, or that is gone, gets nothing; what is there already stays. */
  async suggest({ workspaceId }: RequestContext, rows: readonly SuggestedCoding[]): Promise<void> {
    await this.database.em().query(
      `INSERT INTO coding (workspace_id, id, passage_id, need_id, coder, kind, probability, intensity, stance, status)
       SELECT $1, given.id, given.passage_id, given.need_id, 'engine', given.kind, given.probability, 0, 'for', 'suggested'
       FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::real[])
         AS given (id, passage_id, need_id, kind, probability)
       WHERE EXISTS (SELECT FROM passage p WHERE p.workspace_id = $1 AND p.id = given.passage_id)
         AND EXISTS (SELECT FROM need n WHERE n.workspace_id = $1 AND n.id = given.need_id)
         AND NOT EXISTS (SELECT FROM coding c WHERE c.workspace_id = $1 AND c.passage_id = given.passage_id
           AND (c.need_id = given.need_id OR ${IS_DECIDED}))`,
      [
        workspaceId,
        rows.map(({ id }) => id),
        rows.map(({ passageId }) => passageId),
        rows.map(({ needId }) => needId),
        rows.map(({ kind }) => kind),
        rows.map(({ probability }) => probability),
      ],
    );
  }

  async lock(studyId: string): Promise<void> {
    await this.database.em().query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [studyId]);
  }

  learning({ workspaceId }: RequestContext, studyId: string): Promise<LearningEntity | null> {
    return this.database.em().getRepository(LearningEntity).findOneBy({ workspaceId, studyId });
  }

  async note({ workspaceId }: RequestContext, learning: Omit<LearningEntity, 'workspaceId'>): Promise<void> {
    await this.database
      .em()
      .createQueryBuilder()
      .insert()
      .into(LearningEntity)
      .values({ ...learning, workspaceId } as object)
      .orUpdate(
        ['engine_version', 'decided', 'suggested', 'kinds', 'themes', 'learned_at'],
        ['workspace_id', 'study_id'],
      )
      .updateEntity(false)
      .execute();
  }
}
