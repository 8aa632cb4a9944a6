import { InvalidError } from '@needfinder/domain';
import { type CellValue, type SheetToWrite, writeCsv, writeWorkbook, XLSX_MEDIA_TYPE } from '@needfinder/file-formats';

/** One or more tables under one file name. A CSV file holds the first of them. */
export interface ExportedTables {
  /** Without its ending. */
  readonly fileName: string;
  readonly sheets: readonly [SheetToWrite, ...SheetToWrite[]];
}

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: XLSX_MEDIA_TYPE,
} as const satisfies Record<TableFormat, string>;

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** "memberships.csv" as its two parts. @throws InvalidError `export.unknown` that lists what there is. */
export function readFileName<Table extends string>(
  fileName: string,
  tables: readonly Table[],
): { table: Table; format: TableFormat } {
  const [name, ending] = fileName.split('.');
  const table = tables.find((one) => one === name);
  const format = TABLE_FORMATS.find((one) => one === ending);
  if (!table || !format) {
    const known = tables.map((one) => `${one}.csv, ${one}.xlsx`).join(', ');
    throw new InvalidError('export.unknown', `There is no "${fileName}" to export; these are: ${known}`);
  }
  return { table, format };
}

/** Cells that begin like a formula are neutralised by the writers. */
export async function toFile({ fileName, sheets }: ExportedTables, format: TableFormat): Promise<ExportedFile> {
  const bytes =
    format === 'csv'
      ? new TextEncoder().encode(writeCsv(sheets[0].rows, { byteOrderMark: true }))
      : await writeWorkbook(sheets);
  return { name: `${fileName}.${format}`, mediaType: MEDIA_TYPES[format], bytes };
}

/** A name that every file system takes. */
export const safeName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'export';

/** The header that makes a browser store a file under this name. */
export const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

/** NaN has no place in a table. */
export const numberCell = (value: number | null | undefined): CellValue =>
  value == null || Number.isNaN(value) ? null : value;
