import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { STANDING, visibleCodings } from '../codings/index.js';
import { type Search, type SearchedCode, wordsStand } from './search-conditions.js';
import type { SearchSource } from './search.input.js';
import { Statement } from './statement.js';

/** A coded passage of a turn, or of a response and a question. */
export interface CodedPassage {
  readonly id: string;
  readonly questionId: string | null;
  readonly start: number;
  readonly end: number;
}

const TEXT: Readonly<
  Record<SearchSource, { readonly columns: string; readonly isThere: string; readonly join: string }>
> = {
  interviews: {
    columns: 'p.turn_id AS id, NULL::uuid AS "questionId"',
    isThere: 'p.turn_id IS NOT NULL',
    join: 'JOIN turn t ON t.workspace_id = p.workspace_id AND t.id = p.turn_id',
  },
  answers: {
    columns: 'p.response_id AS id, p.question_id AS "questionId"',
    isThere: 'p.response_id IS NOT NULL',
    join: `JOIN open_answer t ON t.workspace_id = p.workspace_id AND t.response_id = p.response_id
      AND t.question_id = p.question_id`,
  },
};

/** Finds what is coded as it is asked for, among the codings that the caller may know of. */
@Injectable()
export class CodedTextRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** @param codes - Any of them counts. Words, where there are any, stand in the passage itself. */
  passages(
    ctx: RequestContext,
    search: Search,
    { source, codes }: { readonly source: SearchSource; readonly codes: readonly SearchedCode[] },
  ): Promise<CodedPassage[]> {
    const { columns, isThere, join } = TEXT[source];
    const hasWords = search.words.length > 0;
    const { statement, from } = this.codings(ctx, search, codes, hasWords ? join : '');
    statement.where(isThere);
    if (hasWords) {
      statement.where(wordsStand(statement, search, { language: 't.language', words: 't.words' }));
      const said = `words_of(t.language, p.text) @@ words_wanted(t.language, ${statement.add(search.text)})`;
      statement.where(said);
    }
    return this.database
      .em()
      .query(
        `SELECT DISTINCT ${columns}, p.start_offset AS start, p.end_offset AS "end" ${from} WHERE ${statement.condition}`,
        statement.values,
      );
  }

  /** Respondents, or interviews with nobody named, with any of these codes. */
  async people(ctx: RequestContext, search: Search, codes: readonly SearchedCode[]): Promise<string[]> {
    const { statement, from } = this.codings(ctx, search, codes, '');
    const rows: { id: string }[] = await this.database.em().query(
      `SELECT DISTINCT coalesce(p.respondent_id, i.respondent_id, p.interview_id) AS id ${from}
       LEFT JOIN interview i ON i.workspace_id = p.workspace_id AND i.id = p.interview_id WHERE ${statement.condition}`,
      statement.values,
    );
    return rows.map(({ id }) => id);
  }

  private codings(ctx: RequestContext, search: Search, codes: readonly SearchedCode[], join: string) {
    const statement = new Statement();
    const { add } = statement;
    const oneOf = (column: string, ids: readonly string[]) => `${column} = ANY(${add(ids)}::uuid[])`;
    const from = `FROM coding c JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id ${join}`;
    statement.where(`c.workspace_id = ${add(ctx.workspaceId)} AND p.study_id = ${add(search.studyId)} AND ${STANDING}`);
    statement.where(visibleCodings(ctx, search.coder, add));
    if (search.stance) statement.where(`c.stance = ${add(search.stance)}`);
    const needs = codes.flatMap(({ needIds }) => needIds);
    const themes = codes.flatMap(({ themeIds }) => themeIds);
    statement.where(`(${oneOf('c.need_id', needs)} OR ${oneOf('c.theme_id', themes)})`);
    return { statement, from };
  }
}
