import { Injectable } from '@nestjs/common';
import { confidentLanguage } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { Memo } from './memo.model.js';
import { visibleMemos } from './visible-memos.js';

export type MemoRow = Omit<Memo, 'authorName'> & { readonly studyId: string };
export type MemoToWrite = Omit<MemoRow, 'createdAt' | 'updatedAt'>;

const MEMO = `m.id, m.study_id AS "studyId", m.text, m.author, m.created_at AS "createdAt", m.updated_at AS "updatedAt",
  m.interview_id AS "interviewId", m.turn_id AS "turnId", m.start_offset AS start, m.end_offset AS "end",
  m.need_id AS "needId", m.theme_id AS "themeId"`;

@Injectable()
export class MemoRepository {
  constructor(private readonly database: TenantDatabase) {}

  async find({ workspaceId }: RequestContext, id: string): Promise<MemoRow | null> {
    const [row] = await this.database
      .em()
      .query(`SELECT ${MEMO} FROM memo m WHERE m.workspace_id = $1 AND m.id = $2`, [workspaceId, id]);
    return row ?? null;
  }

  /**
   * In the order in which they were written. Where coders are blind to each other, memos of others on the interview are
   * left out.
   *
   * @param viewer - Null for the system, which reads all of them.
   */
  ofStudy(
    { workspaceId }: RequestContext,
    studyId: string,
    { interviewId, codeId, viewer }: { interviewId: string | null; codeId: string | null; viewer: string | null },
  ): Promise<MemoRow[]> {
    return this.database.em().query(
      `SELECT ${MEMO} FROM memo m WHERE m.workspace_id = $1 AND m.study_id = $2
         AND ($3::uuid IS NULL OR m.interview_id = $3) AND ($4::uuid IS NULL OR $4 IN (m.need_id, m.theme_id))
         AND ${visibleMemos('$5')}
       ORDER BY m.created_at, m.id`,
      [workspaceId, studyId, interviewId, codeId, viewer],
    );
  }

  /** A memo whose language cannot be told from its words is in that of its interview, or of the study's first one. */
  async insert({ workspaceId }: RequestContext, memos: readonly MemoToWrite[]): Promise<void> {
    const column = <K extends keyof MemoToWrite>(name: K) => memos.map((memo) => memo[name] ?? null);
    await this.database.em().query(
      `INSERT INTO memo (workspace_id, id, study_id, interview_id, turn_id, start_offset, end_offset, need_id, theme_id,
         author, text, language)
       SELECT $1, id, study_id, interview_id, turn_id, start_offset, end_offset, need_id, theme_id, author, text,
         coalesce(told, (SELECT t.language FROM turn t WHERE t.workspace_id = $1 AND t.interview_id = coalesce(memo.interview_id,
           (SELECT i.id FROM interview i WHERE i.workspace_id = $1 AND i.study_id = memo.study_id ORDER BY i.id LIMIT 1))
           ORDER BY t.position LIMIT 1), 'en')
       FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::int[], $8::uuid[], $9::uuid[], $10::uuid[],
         $11::text[], $12::text[])
         AS memo(id, study_id, interview_id, turn_id, start_offset, end_offset, need_id, theme_id, author, text, told)`,
      [
        workspaceId,
        ...(
          ['id', 'studyId', 'interviewId', 'turnId', 'start', 'end', 'needId', 'themeId', 'author', 'text'] as const
        ).map(column),
        memos.map(({ text }) => confidentLanguage(text) ?? null),
      ],
    );
  }

  async reword({ workspaceId }: RequestContext, id: string, text: string): Promise<void> {
    await this.database
      .em()
      .query(
        `UPDATE memo SET text = $3, language = coalesce($4, language), updated_at = now() WHERE workspace_id = $1 AND id = $2`,
        [workspaceId, id, text, confidentLanguage(text) ?? null],
      );
  }

  async delete({ workspaceId }: RequestContext, id: string): Promise<void> {
    await this.database.em().query(`DELETE FROM memo WHERE workspace_id = $1 AND id = $2`, [workspaceId, id]);
  }
}
