import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { STANDING, visibleCodings } from '../codings/index.js';
import { USABLE } from '../needs/index.js';

export interface CitablePassage {
  readonly id: string;
  readonly text: string;
  /** Of the interview or the question. */
  readonly title: string;
}

@Injectable()
export class CitableRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Coded passages that may be used and in which all of the words occur, those that people accepted first. */
  passages(
    ctx: RequestContext,
    studyId: string,
    { words, limit }: { readonly words: readonly string[]; readonly limit: number },
  ): Promise<CitablePassage[]> {
    const values: unknown[] = [ctx.workspaceId, studyId, limit];
    const add = (value: unknown): `$${number}` => `$${values.push(value)}`;
    const holdsAll = words.map((word) => `p.text ILIKE ${add(`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)}`);
    const codings = `SELECT FROM coding c WHERE c.workspace_id = p.workspace_id AND c.passage_id = p.id AND ${STANDING}
      AND ${visibleCodings(ctx, 'all', add)}`;
    return this.database.em().query(
      `SELECT p.id, p.text, coalesce(i.title, q.title, '') AS title FROM passage p
       LEFT JOIN interview i ON i.workspace_id = p.workspace_id AND i.id = p.interview_id
       LEFT JOIN question q ON q.workspace_id = p.workspace_id AND q.id = p.question_id
       WHERE ${['p.workspace_id = $1', 'p.study_id = $2', USABLE, ...holdsAll, `EXISTS (${codings})`].join(' AND ')}
       ORDER BY EXISTS (${codings} AND c.status = 'accepted') DESC, p.id LIMIT $3`,
      values,
    );
  }
}
