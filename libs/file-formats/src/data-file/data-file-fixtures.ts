import fc from 'fast-check';
import { type Cell, type DataFile, type Measure, NO_MISSING_VALUES, type Variable } from './data-file.js';

export interface FilledDataFile {
  readonly file: DataFile;
  readonly rows: Cell[][];
}

const MEASURES: readonly Measure[] = ['nominal', 'ordinal', 'scale'];
const words = (most: number) =>
  fc.string({ unit: 'grapheme', maxLength: most }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '·').trimEnd());
const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const numbers = fc.oneof(
  fc.integer({ min: -120, max: 200 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
);
const dates = fc
  .date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

type Column = Omit<Variable, 'name'> & { readonly cells: readonly Cell[] };

const numberColumn = (rows: number): fc.Arbitrary<Column> =>
  fc.record({
    type: fc.constant('number' as const),
    width: fc.constant(0),
    label: words(40),
    decimals: fc.nat(4),
    measure: fc.constantFrom(...MEASURES),
    valueLabels: fc.uniqueArray(fc.record({ value: numbers, label: words(20) }), {
      selector: ({ value }) => value,
      maxLength: 4,
    }),
    missing: fc.record({
      values: fc.uniqueArray(fc.integer({ min: -99, max: -90 }), { maxLength: 3 }),
      range: fc.constant(null),
    }),
    cells: fc.array(fc.option(numbers), { minLength: rows, maxLength: rows }),
  });

const dateColumn = (rows: number): fc.Arbitrary<Column> =>
  fc.constantFrom('date' as const, 'datetime' as const).chain((type) =>
    fc.record({
      type: fc.constant(type),
      ...{ width: fc.constant(0), decimals: fc.constant(0), valueLabels: fc.constant([]) },
      label: words(40),
      measure: fc.constantFrom(...MEASURES),
      missing: fc.constant({ values: [-97, -98], range: null }),
      cells: fc.array(
        fc.oneof(
          fc.constant(null),
          fc.constantFrom(-97, -98),
          dates.map((iso) => iso.slice(0, type === 'date' ? 10 : 19)),
        ),
        { minLength: rows, maxLength: rows },
      ),
    }),
  );

const textColumn = (rows: number): fc.Arbitrary<Column> =>
  fc
    .record({ label: words(40), most: fc.constantFrom(3, 20, 400), isLabelled: fc.boolean() })
    .chain(({ label, most, isLabelled }) =>
      fc.array(words(most), { minLength: rows, maxLength: rows }).map((texts): Column => {
        const width = Math.max(8, ...texts.map(bytesOf));
        const valueLabels = isLabelled ? [{ value: '[none]', label: 'No answer' }] : [];
        const missing = isLabelled ? { values: ['[none]'], range: null } : NO_MISSING_VALUES;
        const cells = texts.map((text) => text || null);
        return { type: 'text', width, label, decimals: 0, measure: 'nominal', valueLabels, missing, cells };
      }),
    );

/** Statistics files with every kind of variable, and rows that fit them. */
export const filledDataFiles: fc.Arbitrary<FilledDataFile> = fc
  .nat(12)
  .chain((rowCount) =>
    fc.tuple(
      fc.constant(rowCount),
      fc.array(fc.oneof(numberColumn(rowCount), dateColumn(rowCount), textColumn(rowCount)), {
        minLength: 1,
        maxLength: 6,
      }),
      words(20),
    ),
  )
  .map(([rowCount, columns, title]) => {
    const variables = columns.map(({ cells: _cells, ...column }, at): Variable => ({
      name: `Frage_${at}_ü`,
      ...column,
    }));
    const numeric = variables.filter(({ type }) => type === 'number').map(({ name }) => name);
    const sets =
      numeric.length < 2
        ? []
        : [
            { name: 'several', label: 'Which of these? ä', chosen: 1, variables: numeric },
            { name: 'codes', label: '', chosen: null, variables: numeric },
          ];
    const file: DataFile = { title, variables, sets, weight: numeric[0] ?? null, rowCount };
    return { file, rows: Array.from({ length: rowCount }, (_, row) => columns.map(({ cells }) => cells[row]!)) };
  });

/** The rows in blocks, as they come from a database. */
export async function* inBlocks<Row>(rows: readonly Row[], size = 5): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

export async function bytesFrom(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
  return bytes;
}

/** A file that comes off the disk in chunks of this size. */
export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
