import { type CodersMeant, STANDING, visibleCodings } from '../codings/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import type { SearchedAttribute, SearchInput } from './search.input.js';
import type { Statement } from './statement.js';

/** What is looked for, with what the database makes of it. */
export interface Search extends Omit<SearchInput, 'codeIds' | 'coder'> {
  /** Needs and themes that count as each code: a theme stands for its needs, too. */
  readonly codes: readonly { readonly needIds: readonly string[]; readonly themeIds: readonly string[] }[];
  readonly coder: CodersMeant;
  /** The words as queries of the index, by the languages that stem them so; none when no words are given. */
  readonly words: readonly WordsQuery[];
}

export type WordsQuery = { readonly query: string } & (
  { readonly onlyIn: readonly string[] } | { readonly exceptIn: readonly string[] }
);

/** How a source of texts calls what conditions speak of. */
export interface SourceColumns {
  readonly language: string;
  readonly words: string;
  /** Of a passage `p`, that it stands in this text. */
  readonly holdsPassage: string;
  readonly attribute: (key: string) => string;
  /** Id of the respondent, or of the interview. */
  readonly person: string;
}

export function addConditions(statement: Statement, ctx: RequestContext, search: Search, columns: SourceColumns): void {
  const { add } = statement;
  if (search.words.length > 0) {
    const ways = search.words.map((way) => {
      const found = `${columns.words} @@ ${add(way.query)}::tsquery`;
      if ('onlyIn' in way) return `${found} AND ${columns.language} = ANY(${add(way.onlyIn)})`;
      return way.exceptIn.length === 0 ? found : `${found} AND ${columns.language} <> ALL(${add(way.exceptIn)})`;
    });
    statement.where(`(${ways.join(' OR ')})`);
  }
  for (const one of search.attributes ?? []) statement.where(attributeHolds(columns.attribute(add(one.key)), one, add));
  if (search.codes.length > 0) addCodes(statement, ctx, search, columns);
  else if (search.coder !== 'all')
    statement.where(`EXISTS (${codingsOf(statement, ctx, search)} AND ${columns.holdsPassage})`);
}

function addCodes(statement: Statement, ctx: RequestContext, search: Search, columns: SourceColumns): void {
  const { add } = statement;
  const { codes, together } = search;
  const inText = (code: number, more = '') =>
    `${codingsOf(statement, ctx, search, [codes[code]!])} AND ${columns.holdsPassage}${said(statement, search, columns)}${more}`;
  if (together === 'passage') {
    const other =
      codes.length > 1
        ? ` AND EXISTS (SELECT FROM (${codingsOf(statement, ctx, search, [codes[1]!])} AND ${columns.holdsPassage}) q
            WHERE q.start_offset < p.end_offset AND p.start_offset < q.end_offset)`
        : '';
    statement.where(`EXISTS (${inText(0, other)})`);
    return;
  }
  statement.where(
    `EXISTS (${codingsOf(statement, ctx, search, codes)} AND ${columns.holdsPassage}${said(statement, search, columns)})`,
  );
  const study = add(search.studyId);
  for (const code of codes) {
    statement.where(`${columns.person} IN (SELECT coalesce(one.respondent_id, i.respondent_id, one.interview_id)
      FROM (${codingsOf(statement, ctx, search, [code])} AND p.study_id = ${study}) one
      LEFT JOIN interview i ON i.workspace_id = one.workspace_id AND i.id = one.interview_id)`);
  }
}

/** Words and codes together: the words stand in the passage that is coded. */
function said(statement: Statement, { words, text }: Search, { language }: SourceColumns): string {
  if (words.length === 0) return '';
  return ` AND words_of(${language}, p.text) @@ words_wanted(${language}, ${statement.add(text)})`;
}

/** Passages with a standing coding that the caller may know of; open at its end for further conditions. */
function codingsOf(statement: Statement, ctx: RequestContext, search: Search, codes?: Search['codes']): string {
  const { add } = statement;
  const stance = search.stance ? ` AND c.stance = ${add(search.stance)}` : '';
  const ofCodes = codes
    ? ` AND (c.need_id = ANY(${add(codes.flatMap(({ needIds }) => needIds))}::uuid[]) OR c.theme_id = ANY(${add(
        codes.flatMap(({ themeIds }) => themeIds),
      )}::uuid[]))`
    : '';
  return `SELECT p.* FROM coding c JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id
    WHERE c.workspace_id = $1 AND ${STANDING} AND ${visibleCodings(ctx, search.coder, add)}${stance}${ofCodes}`;
}

function attributeHolds(value: string, wanted: SearchedAttribute, add: Statement['add']): string {
  // A reason why there is no value is stored as an object.
  if (wanted.isUnknown) return `coalesce(jsonb_typeof(${value}) = 'object', true)`;
  if (wanted.value != null) {
    const text = add(wanted.value);
    return `(${value} #>> '{}' = ${text} OR jsonb_typeof(${value}) = 'array' AND jsonb_exists(${value}, ${text}))`;
  }
  const number = `CASE WHEN jsonb_typeof(${value}) = 'number' THEN (${value})::float8 END`;
  const from = wanted.from == null ? 'true' : `${number} >= ${add(wanted.from)}::float8`;
  const below = wanted.below == null ? 'true' : `${number} < ${add(wanted.below)}::float8`;
  return `(${from} AND ${below})`;
}
