import type { CodingEntity } from './coding.entity.js';
import type { NeedRatingEntity } from './need-rating.entity.js';
import type { NeedEntity } from './need.entity.js';
import type { ThemeEntity } from './theme.entity.js';

export type ThemeRow = Omit<ThemeEntity, 'workspaceId'>;
export type NeedRow = Omit<NeedEntity, 'workspaceId'>;
export type NeedRatingRow = Omit<NeedRatingEntity, 'workspaceId'>;
export type CodingRow = Omit<CodingEntity, 'workspaceId'>;

/** Rows of the codebook, or images of them: what a step changed, as it was before or after. */
export interface CodebookRows {
  readonly themes: readonly ThemeRow[];
  readonly needs: readonly NeedRow[];
  readonly ratings: readonly NeedRatingRow[];
  readonly codings: readonly CodingRow[];
}
export const CODEBOOK_TABLES = ['themes', 'needs', 'ratings', 'codings'] as const satisfies (keyof CodebookRows)[];
export const NO_ROWS: CodebookRows = { themes: [], needs: [], ratings: [], codings: [] };

/** Ids by table: which rows are meant, whether they exist or not. */
export type CodebookIds = Readonly<Record<keyof CodebookRows, readonly string[]>>;

/** A step: the rows it concerns as they are, and as they shall be. A row that is only in `before` goes. */
export interface RowChange {
  readonly before: CodebookRows;
  readonly after: CodebookRows;
}

/** A step by the rows that it names; tables that are left out stay as they are. */
export const changeOf = (before: Partial<CodebookRows>, after: Partial<CodebookRows>): RowChange => ({
  before: { ...NO_ROWS, ...before },
  after: { ...NO_ROWS, ...after },
});

type Row = { readonly id: string };
const byId = <T extends Row>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));

/** Rows compare by what they say, whatever the order of their columns. */
export function sameRow(one: Row | undefined, other: Row | undefined, ignored: readonly string[] = []): boolean {
  if (!one || !other) return one === other;
  const columns = new Set([...Object.keys(one), ...Object.keys(other)].filter((column) => !ignored.includes(column)));
  const value = (row: Row, column: string): string =>
    JSON.stringify((row as unknown as Record<string, unknown>)[column] ?? null);
  return [...columns].every((column) => value(one, column) === value(other, column));
}

/** The change without the rows that stay as they are. */
export function onlyChanged({ before, after }: RowChange): RowChange {
  const differing = (kept: CodebookRows, others: CodebookRows): CodebookRows => {
    const pick = <T extends Row>(rows: readonly T[], against: readonly T[]): T[] => {
      const known = byId(against);
      return rows.filter((row) => !sameRow(row, known.get(row.id)));
    };
    return {
      themes: pick(kept.themes, others.themes),
      needs: pick(kept.needs, others.needs),
      ratings: pick(kept.ratings, others.ratings),
      codings: pick(kept.codings, others.codings),
    };
  };
  return { before: differing(before, after), after: differing(after, before) };
}

export const isEmpty = (rows: CodebookRows): boolean => CODEBOOK_TABLES.every((table) => rows[table].length === 0);

const idsIn = (...images: readonly CodebookRows[]): CodebookIds => {
  const ids = (table: keyof CodebookRows) => [...new Set(images.flatMap((image) => image[table].map(({ id }) => id)))];
  return { themes: ids('themes'), needs: ids('needs'), ratings: ids('ratings'), codings: ids('codings') };
};

/** Every row that a change concerns. */
export const idsOf = ({ before, after }: RowChange): CodebookIds => idsIn(before, after);

/** The rows that a change takes away. */
export function removedIds({ before, after }: RowChange): CodebookIds {
  const missing = (table: keyof CodebookRows): string[] => {
    const kept = new Set(after[table].map(({ id }) => id));
    return before[table].map(({ id }) => id).filter((id) => !kept.has(id));
  };
  return {
    themes: missing('themes'),
    needs: missing('needs'),
    ratings: missing('ratings'),
    codings: missing('codings'),
  };
}

/**
 * Rows that are no longer as a step left them: what stands in the way of undoing it.
 *
 * @param current - All rows of `ids` that exist now.
 * @param expected - The same rows as the step left them.
 */
export function rowsInTheWay(ids: CodebookIds, current: CodebookRows, expected: CodebookRows): CodebookIds {
  const differing = (table: keyof CodebookRows): string[] => {
    const now: Map<string, Row> = byId<Row>(current[table]);
    const then: Map<string, Row> = byId<Row>(expected[table]);
    // The engine learns meanwhile: how likely it takes a coding to be is nobody's step.
    const ignored = table === 'codings' ? ['probability'] : [];
    return ids[table].filter((id) => !sameRow(now.get(id), then.get(id), ignored));
  };
  return {
    themes: differing('themes'),
    needs: differing('needs'),
    ratings: differing('ratings'),
    codings: differing('codings'),
  };
}
