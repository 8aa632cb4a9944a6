import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { visibleMemos } from '../codings/index.js';
import { viewerOf } from '../needs/index.js';
import type { SearchMemosArgs } from './memo-search.model.js';
import { MARK_END, MARK_START } from './search-marks.js';

export interface MemoHitRow {
  readonly id: string;
  /** With marks about what was looked for. */
  readonly marked: string;
  readonly author: string;
  readonly updatedAt: Date;
  readonly title: string;
  readonly interviewId: string | null;
  readonly turnId: string | null;
  readonly passage: string | null;
  readonly needId: string | null;
  readonly themeId: string | null;
  /** Of all hits. */
  readonly totalCount: number;
}

const PLAIN = `translate(m.text, '${MARK_START}${MARK_END}', '')`;
const MARKS = `StartSel=${MARK_START}, StopSel=${MARK_END}, HighlightAll=true`;

/** Looks for what coders noted: by the words of memos as they are written, which no stemmer knows the language of. */
@Injectable()
export class MemoSearchRepository {
  constructor(private readonly database: TenantDatabase) {}

  find(ctx: RequestContext, { studyId, text, author, first }: SearchMemosArgs): Promise<MemoHitRow[]> {
    return this.database.em().query(
      `WITH wanted AS (SELECT websearch_to_tsquery('simple', $3) AS query),
       found AS (SELECT m.*, count(*) OVER ()::int AS "totalCount" FROM memo m
         WHERE m.workspace_id = $1 AND m.study_id = $2 AND m.words @@ (SELECT query FROM wanted)
           AND ${visibleMemos('$4')} AND ($5::uuid IS NULL OR m.author = $5)
         ORDER BY m.created_at, m.id LIMIT $6)
       SELECT m.id, ts_headline('simple', ${PLAIN}, (SELECT query FROM wanted), '${MARKS}') AS marked, m.author,
         m.updated_at AS "updatedAt", coalesce(i.title, n.label, t.label) AS title, m.interview_id AS "interviewId",
         m.turn_id AS "turnId", substring(said.text FROM m.start_offset + 1 FOR m.end_offset - m.start_offset) AS passage,
         m.need_id AS "needId", m.theme_id AS "themeId", m."totalCount"
       FROM found m
       LEFT JOIN interview i ON i.workspace_id = m.workspace_id AND i.id = m.interview_id
       LEFT JOIN turn said ON said.workspace_id = m.workspace_id AND said.id = m.turn_id
       LEFT JOIN need n ON n.workspace_id = m.workspace_id AND n.id = m.need_id
       LEFT JOIN theme t ON t.workspace_id = m.workspace_id AND t.id = m.theme_id
       ORDER BY m.created_at, m.id`,
      [ctx.workspaceId, studyId, text, viewerOf(ctx), author ?? null, first],
    );
  }
}
