import { MISSING_STATES } from '@needfinder/domain';
import type { CellValue } from '@needfinder/file-formats';
import type { ResponseMatrix } from '../responses/index.js';

type Column = { readonly header: string; cellAt(row: number): CellValue };
type MatrixColumn = ResponseMatrix['questions'] extends ReadonlyMap<string, infer C> ? Omit<C, 'question'> : never;

/** Empty stays empty; the other three reasons are words that no answer can be taken for. */
const REASONS: readonly CellValue[] = MISSING_STATES.map((state) => (state === 'empty' ? null : `[${state}]`));

/** Respondents × attributes and questions; several columns for a multiple choice. */
export function responseRows(matrix: ResponseMatrix, keyOf: ReadonlyMap<string, string>): CellValue[][] {
  const columns: Column[] = [
    ...[...matrix.attributes.values()].flatMap((column) => columnsOf(column.attribute.title, column)),
    ...[...matrix.questions.values()].flatMap((column) => columnsOf(column.question.title, column)),
  ];
  const header = ['respondent', 'weight', ...columns.map((column) => column.header)];
  const rows = matrix.respondentIds.map((id, row): CellValue[] => [
    keyOf.get(id) ?? id,
    matrix.weights[row]!,
    ...columns.map((column) => column.cellAt(row)),
  ]);
  return [header, ...rows];
}

function columnsOf(header: string, { values, missing }: MatrixColumn): Column[] {
  const orReason = (cellAt: (row: number) => CellValue) => (row: number) =>
    missing[row] === 0 ? cellAt(row) : REASONS[missing[row]! - 1]!;
  switch (values.type) {
    case 'number':
      return [{ header, cellAt: orReason((row) => values.numbers[row]!) }];
    case 'label':
      return [{ header, cellAt: orReason((row) => values.labels[values.codes[row]!] ?? null) }];
    case 'text':
      return [{ header, cellAt: orReason((row) => values.texts[row] ?? null) }];
    case 'labels':
      return values.labels.map((label, at) => ({
        header: `${header} [${label}]`,
        cellAt: orReason((row) => values.chosen[at]![row]!),
      }));
  }
}
