import type { CodersMeant } from '../codings/index.js';
import type { SearchedAttribute, SearchInput } from './search.input.js';
import type { Statement } from './statement.js';

/** What is looked for, with what the database makes of it. */
export interface Search extends Omit<SearchInput, 'codeIds' | 'coder'> {
  /** Needs and themes that count as each code: each stands for all under it, too. */
  readonly codes: readonly SearchedCode[];
  readonly coder: CodersMeant;
  /** The words as queries of the index, by the languages that stem them so; none when no words are given. */
  readonly words: readonly WordsQuery[];
}

export interface SearchedCode {
  readonly needIds: readonly string[];
  readonly themeIds: readonly string[];
}

/** What the codings that are asked for leave of the texts: coded passages are few, and found first. */
export interface CodedTexts {
  /** Turns, or responses with their questions. */
  readonly ids: readonly string[];
  readonly questionIds: readonly (string | null)[];
  /** Who speaks of both codes; null where that was not asked. */
  readonly people: readonly string[] | null;
}

export type WordsQuery = { readonly query: string } & (
  { readonly onlyIn: readonly string[] } | { readonly exceptIn: readonly string[] }
);

/** How a source of texts calls what conditions speak of. */
export interface SourceColumns {
  readonly language: string;
  readonly words: string;
  /** Id of the text: of the turn, or of the response; and of the question. */
  readonly id: string;
  readonly questionId: string | null;
  readonly attribute: (key: string) => string;
  /** Id of the respondent, or of the interview. */
  readonly person: string;
}

/** @param coded - Null where no code is asked for. */
export function addConditions(
  statement: Statement,
  search: Search,
  coded: CodedTexts | null,
  columns: SourceColumns,
): void {
  const { add } = statement;
  for (const one of search.attributes ?? []) statement.where(attributeHolds(columns.attribute(add(one.key)), one, add));
  if (coded) {
    const { ids, questionIds, people } = coded;
    const texts = columns.questionId
      ? `(${columns.id}, ${columns.questionId}) IN (SELECT * FROM unnest(${add(ids)}::uuid[], ${add(questionIds)}::uuid[]))`
      : `${columns.id} = ANY(${add(ids)}::uuid[])`;
    statement.where(texts);
    if (people) statement.where(`${columns.person} = ANY(${add(people)}::uuid[])`);
  }
  // With codes the words stand in the coded passages, which were looked through already.
  if (search.words.length > 0 && search.codes.length === 0) statement.where(wordsStand(statement, search, columns));
}

export function wordsStand(
  { add }: Statement,
  { words }: Pick<Search, 'words'>,
  columns: Pick<SourceColumns, 'language' | 'words'>,
): string {
  const ways = words.map((way) => {
    const found = `${columns.words} @@ ${add(way.query)}::tsquery`;
    if ('onlyIn' in way) return `${found} AND ${columns.language} = ANY(${add(way.onlyIn)})`;
    return way.exceptIn.length === 0 ? found : `${found} AND ${columns.language} <> ALL(${add(way.exceptIn)})`;
  });
  return `(${ways.join(' OR ')})`;
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
