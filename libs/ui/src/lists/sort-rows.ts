export type SortValue = string | number | null | undefined;
export type SortDirection = 'ascending' | 'descending';

/** Rows by a value: numbers by size, words as people sort them, what is missing last in both directions. Ties keep their order. */
export function sortRows<Row>(rows: readonly Row[], valueOf: (row: Row) => SortValue, direction: SortDirection): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const left = valueOf(a) ?? null;
    const right = valueOf(b) ?? null;
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), 'en', { numeric: true, sensitivity: 'base' });
  });
}
