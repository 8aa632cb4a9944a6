import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { visibleMemos } from '../codings/index.js';
import { viewerOf } from '../needs/index.js';
import type { SearchMemosArgs } from './memo-search.model.js';
import { type WordsQuery, wordsStand } from './search-conditions.js';
import { MARK_END, MARK_START } from './search-marks.js';
import { Statement } from './statement.js';

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

/** Looks for what coders noted: by the words of memos, in any form that their languages give them. */
@Injectable()
export class MemoSearchRepository {
  constructor(private readonly database: TenantDatabase) {}

  find(
    ctx: RequestContext,
    { studyId, text, author, first }: SearchMemosArgs,
    words: readonly WordsQuery[],
  ): Promise<MemoHitRow[]> {
    const statement = new Statement();
    const { add } = statement;
    statement.where(`m.workspace_id = ${add(ctx.workspaceId)} AND m.study_id = ${add(studyId)}`);
    statement.where(wordsStand(statement, { words }, { language: 'm.language', words: 'm.words' }));
    statement.where(visibleMemos(add(viewerOf(ctx))));
    if (author != null) statement.where(`m.author = ${add(author)}`);
    const wanted = `words_wanted(m.language, ${add(text)})`;
    return this.database.em().query(
      `WITH found AS (SELECT m.id, m.created_at, count(*) OVER ()::int AS "totalCount" FROM memo m
         WHERE ${statement.condition} ORDER BY m.created_at, m.id LIMIT ${add(first)})
       SELECT m.id, ts_headline(word_reader(m.language), ${PLAIN}, ${wanted}, '${MARKS}') AS marked, m.author,
         m.updated_at AS "updatedAt", coalesce(i.title, n.label, t.label) AS title, m.interview_id AS "interviewId",
         m.turn_id AS "turnId", substring(said.text FROM m.start_offset + 1 FOR m.end_offset - m.start_offset) AS passage,
         m.need_id AS "needId", m.theme_id AS "themeId", found."totalCount"
       FROM found JOIN memo m ON m.workspace_id = $1 AND m.id = found.id
       LEFT JOIN interview i ON i.workspace_id = m.workspace_id AND i.id = m.interview_id
       LEFT JOIN turn said ON said.workspace_id = m.workspace_id AND said.id = m.turn_id
       LEFT JOIN need n ON n.workspace_id = m.workspace_id AND n.id = m.need_id
       LEFT JOIN theme t ON t.workspace_id = m.workspace_id AND t.id = m.theme_id
       ORDER BY m.created_at, m.id`,
      statement.values,
    );
  }
}
