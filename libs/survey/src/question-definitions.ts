import type { AttributeKind, RatingAspect, TextRole } from '@needfinder/domain';
import type { AttributeValueType, ColumnMapping, Mapping, RoleOf, ScalePoint } from './mapping.js';
import { slug, uniqueKeys } from './slug.js';

export type QuestionKind = 'rating' | 'single-choice' | 'multiple-choice' | 'numeric' | 'date' | 'open-text';

/** One question of the survey, whatever number of columns it came from. */
export interface QuestionDefinition {
  /** Stable slug of the first column's header, unique in the survey. */
  readonly key: string;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly need?: string;
  readonly aspect?: RatingAspect;
  /** Ordered from the lowest value to the highest. */
  readonly points?: readonly ScalePoint[];
  readonly higherIsMore?: boolean;
  readonly options?: readonly string[];
  /** True when the options run from low to high. */
  readonly ordered?: boolean;
  readonly battery?: string;
  readonly textRole?: TextRole;
  /** Positions in the row. */
  readonly columns: readonly number[];
}
export interface AttributeDefinition {
  readonly key: string;
  readonly title: string;
  readonly attributeKind: AttributeKind;
  readonly valueType: AttributeValueType;
}

export type QuestionRole = RoleOf<
  'need-rating' | 'single-choice' | 'multiple-choice' | 'numeric' | 'date' | 'open-text'
>;
/** A question with the columns that answer it; what both the definitions and the reading of rows are built from. */
export interface KeyedQuestion {
  readonly key: string;
  readonly columns: readonly (ColumnMapping & { readonly role: QuestionRole })[];
}
export interface KeyedAttribute {
  readonly key: string;
  readonly column: ColumnMapping & { readonly role: RoleOf<'attribute'> };
}

const isQuestion = (column: ColumnMapping): column is KeyedQuestion['columns'][number] =>
  !['respondent-id', 'account-id', 'weight', 'ignore', 'attribute', 'consent'].includes(column.role.kind);
const isAttribute = (column: ColumnMapping): column is KeyedAttribute['column'] => column.role.kind === 'attribute';

/** Questions in order of their first column; the columns of a multiple-choice question are folded into one. */
export function keyedQuestions(mapping: Mapping): KeyedQuestion[] {
  const keyOf = uniqueKeys();
  const folded = new Map<string, KeyedQuestion['columns'][number][]>();
  const questions: { key: string; columns: KeyedQuestion['columns'][number][] }[] = [];
  for (const column of mapping.columns.filter(isQuestion)) {
    const { role } = column;
    // A cell that lists options is a whole answer; other columns hold one option each and are folded.
    const isOption = role.kind === 'multiple-choice' && role.separator === undefined;
    const group = isOption ? folded.get(role.question) : undefined;
    if (group) {
      group.push(column);
      continue;
    }
    const columns = [column];
    if (isOption) folded.set(role.question, columns);
    questions.push({ key: keyOf(slug(isOption ? role.question : column.name)), columns });
  }
  return questions;
}

export function keyedAttributes(mapping: Mapping): KeyedAttribute[] {
  const keyOf = uniqueKeys();
  return mapping.columns.filter(isAttribute).map((column) => ({ key: keyOf(slug(column.name)), column }));
}

/** The questions that a mapping finds in a file, folded. */
export function questionsOf(mapping: Mapping): QuestionDefinition[] {
  return keyedQuestions(mapping).map(({ key, columns }) => define(key, columns));
}

/** The attributes of respondents that a mapping finds in a file. */
export function attributesOf(mapping: Mapping): AttributeDefinition[] {
  return keyedAttributes(mapping).map(({ key, column: { title, role } }) => {
    const { attributeKind, valueType } = role;
    return { key, title, attributeKind, valueType };
  });
}

function define(key: string, columns: KeyedQuestion['columns']): QuestionDefinition {
  const { title, role } = columns[0]!;
  const shared = { key, title, columns: columns.map(({ index }) => index) };
  switch (role.kind) {
    case 'need-rating': {
      const { need, aspect, points, higherIsMore, battery } = role;
      return { ...shared, kind: 'rating', need, aspect, points, higherIsMore, ...(battery !== null && { battery }) };
    }
    case 'single-choice': {
      const { options, ordered, need } = role;
      return { ...shared, kind: 'single-choice', options, ordered, ...(need !== undefined && { need }) };
    }
    case 'multiple-choice': {
      const options = columns.flatMap((column) => (column.role.kind === 'multiple-choice' ? [column.role.option] : []));
      const named = [...new Set(options.filter((option) => option !== ''))];
      return { ...shared, title: role.question, kind: 'multiple-choice', ...(named.length > 0 && { options: named }) };
    }
    case 'open-text':
      return { ...shared, kind: 'open-text', textRole: role.textRole };
    default:
      return { ...shared, kind: role.kind };
  }
}
