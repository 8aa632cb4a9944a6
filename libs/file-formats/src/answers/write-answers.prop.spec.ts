import { expect, test } from '@jest/globals';
import { MISSING_STATES } from '@needfinder/domain';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { bytesFrom, inChunks } from '../data-file/data-file-fixtures.js';
import { createDelimitedReader } from '../delimited-reader.js';
import { readSav } from '../sav/read-sav.js';
import { readTripleS } from '../triple-s/read-triple-s.js';
import { readWorkbook } from '../workbook/workbook-reader.js';
import { type AnswerCell, type AnswerColumn, isNoAnswer, labelReader, NO_ANSWER } from './answer-table.js';
import { type FilledTable, filledTables, tableOf } from './answers-fixtures.js';
import { ANSWER_FORMATS, type AnswerFormatName } from './write-answers.js';

const RUNS = { numRuns: 100 };
const written = (name: AnswerFormatName, filled: FilledTable, style: 'labels' | 'codes') =>
  bytesFrom(ANSWER_FORMATS[name].write(tableOf(filled), style));
const labelled = (column: AnswerColumn, cell: AnswerCell) => (isNoAnswer(cell) ? cell : labelReader(column)(cell));

/** A cell of CSV or XLSX as what it says: the apostrophes that keep it from being something else are taken off. */
function said(text: string): string | { missing: string } {
  if (text === '') return NO_ANSWER.empty;
  const state = /^\[(not-shown|refused|not-applicable)\]$/.exec(text)?.[1];
  if (state) return { missing: state };
  return text.replace(/^'(?='*\[(?:not-shown|refused|not-applicable)\]$|[=+\-@\t\r])/, '');
}

test('.sav, .zsav and Triple-S: labels, codes and every cell are read again, and no state is like another or like an answer', async () => {
  await fc.assert(
    fc.asyncProperty(filledTables, fc.constantFrom('sav', 'zsav', 'triple-s'), async (filled, format) => {
      const bytes = await written(format, filled, 'labels');
      const { file, rows } = format === 'triple-s' ? readTripleS(bytes) : await readSav(inChunks(bytes, 4096));
      const cells = [];
      for await (const block of rows) cells.push(...block);
      const stateOf = file.variables.map(({ missing, valueLabels }) => {
        const words = new Map(valueLabels.map(({ value, label }) => [value, label]));
        return new Map(missing.values.map((value) => [value, words.get(value)!.toLowerCase().replace(' ', '-')]));
      });
      const read = cells.map((row) =>
        row.map((cell, at) =>
          cell === null ? NO_ANSWER.empty : stateOf[at]!.has(cell) ? { missing: stateOf[at]!.get(cell) } : cell,
        ),
      );
      const words = file.variables.map(
        ({ valueLabels }) => new Map(valueLabels.map(({ value, label }) => [value, label])),
      );
      const expected = filled.rows.map((row, r) =>
        row.map((cell, at) => {
          const isTyped = typeof cell === 'string' && filled.columns[at]!.type === 'number';
          return isTyped && words[at]!.get(read[r]![at] as number) === cell ? read[r]![at] : cell;
        }),
      );
      expect(read).toEqual(expected);
      for (const [at, { title, options }] of filled.columns.entries()) {
        expect(file.variables[at]!.label).toBe(title);
        expect(file.variables[at]!.valueLabels.slice(0, options.length)).toEqual(options);
      }
      const choices = filled.columns.filter(({ choice }) => choice).length;
      expect(file.sets.flatMap(({ variables }) => variables)).toHaveLength(choices);
    }),
    RUNS,
  );
});

test('CSV: every cell says what was answered, or which of the four states it is', async () => {
  await fc.assert(
    fc.asyncProperty(filledTables, fc.constantFrom('labels' as const, 'codes' as const), async (filled, style) => {
      const reader = createDelimitedReader({ delimiter: ',', encoding: 'utf-8' });
      const rows = [...reader.push(await written('csv', filled, style)), ...reader.end()].slice(1);
      const expected = filled.rows.map((row) =>
        row.map((cell, at) => {
          const answer = style === 'labels' ? labelled(filled.columns[at]!, cell) : cell;
          return isNoAnswer(answer) ? answer : String(answer);
        }),
      );
      expect(rows.map(({ cells }) => cells.map(said))).toEqual(expected);
      for (const cell of rows.flatMap(({ cells }) => cells)) expect(cell).not.toMatch(/^(?:[=+@\t\r]|-(?![\d.]))/);
    }),
    RUNS,
  );
});

test('XLSX: numbers are numbers, dates are dates, states are words that no answer is', async () => {
  await fc.assert(
    fc.asyncProperty(filledTables, async (filled) => {
      const { sheets } = await readWorkbook(await written('xlsx', filled, 'labels'));
      const expected = filled.rows.map((row) =>
        row.map((cell, at) => {
          const answer = labelled(filled.columns[at]!, cell);
          return isNoAnswer(answer) ? answer : String(answer).replace(/\r\n?/g, '\n');
        }),
      );
      const width = filled.columns.length;
      const read = sheets[0]!.rows
        .slice(1)
        .map((cells) => Array.from({ length: width }, (_, at) => said((cells[at] ?? '').replace(/\r\n?/g, '\n'))));
      // Rows without a single cell at the end of a sheet are not read.
      expect([...read, ...expected.slice(read.length).map((row) => row.map(() => NO_ANSWER.empty))]).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('JSON lines: what columns mean, then the answers by key', async () => {
  await fc.assert(
    fc.asyncProperty(filledTables, async (filled) => {
      const lines = new TextDecoder()
        .decode(await written('json', filled, 'codes'))
        .trimEnd()
        .split('\n');
      const [head, ...rows] = lines.map((line) => JSON.parse(line) as Record<string, AnswerCell>);
      expect(head!.columns).toEqual(filled.columns);
      const keys = filled.columns.map(({ key }) => key);
      expect(rows.map((row) => keys.map((key) => row[key] ?? NO_ANSWER.empty))).toEqual(filled.rows);
    }),
    RUNS,
  );
});

async function meaningsIn(bytes: Uint8Array): Promise<AnswerColumn[]> {
  const { key_value_metadata: pairs } = parquetMetadata(bytes.slice().buffer);
  return JSON.parse(pairs!.find(({ key }) => key === 'needfinder.columns')!.value!) as AnswerColumn[];
}

test('Parquet: a value or null, and beside it why', async () => {
  await fc.assert(
    fc.asyncProperty(filledTables, async (filled) => {
      const bytes = await written('parquet', filled, 'codes');
      const rows = await parquetReadObjects({ file: bytes.slice().buffer });
      const read = rows.map((row) =>
        filled.columns.map(({ key }) => {
          const name = key.replace('-', '_');
          const state = row[`${name}__state`] as string;
          return MISSING_STATES.some((one) => one === state) ? { missing: state } : (row[name] as AnswerCell);
        }),
      );
      const meanings = await meaningsIn(bytes);
      const expected = filled.rows.map((row) =>
        row.map((cell, at) => {
          if (typeof cell !== 'string' || filled.columns[at]!.type !== 'number') return cell;
          return meanings[at]!.options.find(({ label }) => label === cell)!.value;
        }),
      );
      expect(read).toEqual(expected);
    }),
    RUNS,
  );
});
