import { isArchive } from './archive.js';
import type { Row } from './delimited-parser.js';
import { createDelimitedReader } from './delimited-reader.js';
import { detectDelimiter } from './delimiter.js';
import { createDecoder, detectEncoding } from './encoding.js';
import { readWorkbook } from './workbook/workbook-reader.js';

/** What encoding and delimiter are recognised from. */
const SAMPLE_BYTES = 65_536;

/**
 * The rows of a small sheet, whole: of a CSV or TSV in any usual encoding, or of the first sheet of a workbook that has
 * rows. Rows without any words are left out; `line` is the place of a row in its file, from 1.
 *
 * @throws UnreadableFileError what `readWorkbook` and `createDelimitedReader` throw.
 */
export async function readSheet(bytes: Uint8Array): Promise<Row[]> {
  const hasWords = ({ cells }: Row) => cells.some((cell) => cell.trim() !== '');
  if (isArchive(bytes)) {
    const { sheets } = await readWorkbook(bytes);
    const all = sheets.map(({ rows }) => rows.map((cells, at) => ({ line: at + 1, cells })).filter(hasWords));
    return all.find((rows) => rows.length > 0) ?? [];
  }
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const encoding = detectEncoding(sample);
  const reader = createDelimitedReader({
    encoding,
    delimiter: detectDelimiter(createDecoder(encoding).decode(sample)),
  });
  return [...reader.push(bytes), ...reader.end()].filter(hasWords);
}
