import type { ColumnCorrectionInput, ColumnKind } from '../../gql/schema.generated.js';
import type { ImportColumn } from './column-groups.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What stands in the editor: of one column everything, of several only what they share. */
export type ColumnDraft = Pick<
  ImportColumn,
  | 'attributeKind'
  | 'valueType'
  | 'need'
  | 'aspect'
  | 'higherIsMore'
  | 'points'
  | 'ordered'
  | 'question'
  | 'option'
  | 'textRole'
  | 'purpose'
  | 'given'
  | 'withheld'
  | 'missing'
> & { readonly kind: ColumnKind | null };

/** Fields of a role; the others mean nothing for it. */
const FIELDS: Readonly<Partial<Record<ColumnKind, readonly (keyof ColumnDraft)[]>>> = {
  ATTRIBUTE: ['attributeKind', 'valueType'],
  NEED_RATING: ['need', 'aspect', 'higherIsMore', 'points'],
  SINGLE_CHOICE: ['ordered', 'need'],
  MULTIPLE_CHOICE: ['question', 'option'],
  OPEN_TEXT: ['textRole'],
  CONSENT: ['purpose', 'given', 'withheld'],
};

/** What is the same in all columns; null, or an empty list, where they differ. */
export function draftOf(columns: readonly ImportColumn[]): ColumnDraft {
  const [first] = columns;
  if (!first) throw new Error('A draft needs at least one column');
  const shared = <Key extends keyof ImportColumn>(key: Key): ImportColumn[Key] | null =>
    columns.every((column) => JSON.stringify(column[key]) === JSON.stringify(first[key])) ? first[key] : null;
  return {
    kind: shared('kind'),
    attributeKind: shared('attributeKind'),
    valueType: shared('valueType'),
    need: shared('need'),
    aspect: shared('aspect'),
    higherIsMore: shared('higherIsMore'),
    points: shared('points') ?? [],
    ordered: shared('ordered'),
    question: shared('question'),
    option: shared('option'),
    textRole: shared('textRole'),
    purpose: shared('purpose'),
    given: shared('given') ?? [],
    withheld: shared('withheld') ?? [],
    missing: shared('missing') ?? [],
  };
}

/**
 * The draft after a change. A column that becomes a rating takes its answers along, numbered in their order, because a
 * rating needs to know which answer is more.
 */
export function changeDraft(
  draft: ColumnDraft,
  change: Partial<ColumnDraft>,
  columns: readonly ImportColumn[],
): ColumnDraft {
  const next = { ...draft, ...change };
  if (change.kind !== 'NEED_RATING' || next.points.length > 0) return next;
  return { ...next, points: numbered(columns, next) };
}

function numbered(columns: readonly ImportColumn[], { missing }: ColumnDraft): ColumnDraft['points'] {
  const words = [...new Set(columns.flatMap(answersOf))].filter((label) => !missing.some(({ word }) => word === label));
  // Numbers speak for themselves, and the server knows all of them.
  return words.every((word) => word !== '' && Number.isFinite(Number(word)))
    ? []
    : words.map((label, i) => ({ label, value: i + 1 }));
}

/** Yes and no are read from the values by the server, until somebody says otherwise. */
export function withWordsOf(
  draft: ColumnDraft,
  touched: ReadonlySet<keyof ColumnDraft>,
  column: ImportColumn | undefined,
): ColumnDraft {
  if (!column || draft.kind !== 'CONSENT') return draft;
  return {
    ...draft,
    purpose: touched.has('purpose') ? draft.purpose : column.purpose,
    given: touched.has('given') ? draft.given : column.given,
    withheld: touched.has('withheld') ? draft.withheld : column.withheld,
  };
}

/** All answers of a column where the page knows all of them. */
function answersOf({ options, samples, distinct }: ImportColumn): readonly string[] {
  if (options.length > 0) return options;
  return distinct <= samples.length ? [...new Set(samples)] : [];
}

/**
 * What the server is told. Of one column all that its role means; of several only what was `touched`, so that what they
 * do not share stays as it is.
 */
export function correctionsOf(
  columns: readonly ImportColumn[],
  draft: ColumnDraft,
  touched: ReadonlySet<keyof ColumnDraft>,
): ColumnCorrectionInput[] {
  return columns.map((column) => {
    const kind = draft.kind ?? column.kind;
    const correction: Mutable<ColumnCorrectionInput> = { index: column.index, kind };
    const fields = (FIELDS[kind] ?? []).filter((field) => columns.length === 1 || touched.has(field));
    for (const field of fields) {
      const value = draft[field];
      const isLeftOpen = Array.isArray(value) && value.length === 0 && (field === 'points' || !touched.has(field));
      if (value === null || isLeftOpen) continue;
      Object.assign(correction, {
        [field]: field === 'points' ? draft.points.map(({ label, value }) => ({ label, value })) : value,
      });
    }
    if (touched.has('missing')) correction.missing = draft.missing.map(({ word, state }) => ({ word, state }));
    return correction;
  });
}

/** Answers in a new order keep the numbers of the scale: the first has the lowest. */
export function movePoint(points: ColumnDraft['points'], from: number, to: number): ColumnDraft['points'] {
  if (to < 0 || to >= points.length) return points;
  const labels = points.map(({ label }) => label);
  const [moved] = labels.splice(from, 1);
  labels.splice(to, 0, moved!);
  return points.map(({ value }, i) => ({ label: labels[i]!, value }));
}
