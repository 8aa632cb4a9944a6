import { UnreadableFileError } from '@needfinder/domain';
import { checkArchive, isArchive } from '../archive.js';

export interface Sheet {
  name: string;
  /** Cells as text: numbers in plain digits, dates as ISO, true and false as TRUE and FALSE. */
  rows: string[][];
}
export interface Workbook {
  sheets: Sheet[];
}

/**
 * Reads an XLSX workbook.
 *
 * @throws UnreadableFileError `file.not-a-workbook` by its first bytes and parts, `file.archive.*` from the archive check.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (!isArchive(bytes)) throw notAWorkbook();
  if (!checkArchive(bytes).some((name) => name.replaceAll('\\', '/') === 'xl/workbook.xml')) throw notAWorkbook();
  // A copy: the reader takes an ArrayBuffer, and ours may be a window on a larger one.
  const content = bytes.slice().buffer;
  // Large, and wanted by few: loaded when it is.
  const { default: readSheets } = await import('read-excel-file/universal');
  let sheets;
  try {
    sheets = await readSheets(content, { trim: false });
  } catch (error) {
    throw new UnreadableFileError('file.not-a-workbook', `The workbook cannot be read: ${describe(error)}`);
  }
  return {
    sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) })),
  };
}

const notAWorkbook = () => new UnreadableFileError('file.not-a-workbook', 'The file is not an XLSX workbook');
const describe = (error: unknown) => (error instanceof Error ? error.message : 'unknown reason');

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return isoDate(value);
  return String(value);
}

/** A spreadsheet has no time zone: the reader gives its dates as UTC. */
function isoDate(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
