import { Injectable } from '@nestjs/common';
import { replaceWords } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { isId } from '../../platform/ids/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

/** Columns of the codebook that say something in people's words; the images of its steps say it again. */
const WORDED = {
  theme: ['label', 'phrases', 'definition', 'include', 'exclude'],
  need: ['label', 'statement', 'phrases', 'definition', 'include', 'exclude'],
  codebook_change: ['label', 'before', 'after'],
} as const;
/** Of images and lists; ids, marks and states are never words of people. */
const WORDED_KEYS = /^(?:label|statement|definition|include|exclude|\d+)$/;
const isJson = (column: string): boolean => ['phrases', 'before', 'after'].includes(column);

/** Words of people in labels, statements and the history of both. */
@Injectable()
export class CodebookRewordingRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Says everywhere in the codebook what is to be said now, images of steps included: so undoing goes on working. */
  async reword({ workspaceId }: RequestContext, studyId: string, words: ReadonlyMap<string, string>): Promise<void> {
    for (const [table, columns] of Object.entries(WORDED)) {
      const shown = columns.map((column) => `${column}::text AS ${column}`).join(', ');
      const rows: Record<string, string>[] = await this.database
        .em()
        .query(`SELECT id, ${shown} FROM ${table} WHERE workspace_id = $1 AND study_id = $2`, [workspaceId, studyId]);
      for (const { id, ...row } of rows) {
        const reworded = columns.map((column) => saidNow(row[column]!, words, isJson(column)));
        if (reworded.every((text, at) => text === row[columns[at]!])) continue;
        const set = columns.map((column, at) => `${column} = $${at + 3}${isJson(column) ? '::jsonb' : ''}`).join(', ');
        await this.database
          .em()
          .query(`UPDATE ${table} SET ${set} WHERE workspace_id = $1 AND id = $2`, [workspaceId, id, ...reworded]);
      }
    }
  }
}

function saidNow(text: string, words: ReadonlyMap<string, string>, json: boolean): string {
  if (!json) return replaceWords(text, words);
  const reworded = JSON.parse(text, (key, value: unknown) =>
    typeof value === 'string' && WORDED_KEYS.test(key) && !isId(value) ? replaceWords(value, words) : value,
  ) as unknown;
  const now = JSON.stringify(reworded);
  return now === JSON.stringify(JSON.parse(text)) ? text : now;
}
