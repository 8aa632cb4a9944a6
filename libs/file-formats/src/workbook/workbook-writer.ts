import { InvalidError } from '@needfinder/domain';
import { columnLetters, rowXml, type SheetCell, SharedText } from './cell-xml.js';
import { SHEET_END, SHEET_START, sheetPath, workbookParts } from './workbook-parts.js';
import { type DeflatePiece, type ZipEntry, ZipStream } from './zip-stream.js';

/** What a worksheet holds at most: rows of Excel, and bytes of a plain ZIP entry with some room to spare. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_SHEET_BYTES = 3.5e9;
const LONGEST_SHEET_NAME = 31;
const encoder = new TextEncoder();

/** A table of a workbook; the first row is the header. */
export interface StreamedSheet {
  readonly name: string;
  readonly blocks: AsyncIterable<readonly (readonly SheetCell[])[]>;
}

/** An XLSX workbook, written row by row. */
export class WorkbookWriter {
  readonly #zip: ZipStream;
  readonly #names: string[] = [];
  readonly #shared: string[] = [];

  readonly #mostRows: number;

  /** @param options - `mostRows` of one sheet, with the header. */
  constructor({ mostRows = MOST_ROWS, deflate }: { mostRows?: number; deflate?: DeflatePiece } = {}) {
    this.#mostRows = mostRows;
    this.#zip = new ZipStream(deflate);
  }

  /** A text that many cells will share; known before the sheet that uses it. */
  share(text: string): SharedText {
    return new SharedText(this.#shared.push(text) - 1);
  }

  /**
   * Writes a sheet; numbers as numbers, text neutralised as in CSV, null as an empty cell. A sheet that is full goes on
   * as the next one, under the same header.
   *
   * @throws InvalidError `export.xlsx.columns` beyond the 16,384 columns of Excel.
   */
  async *sheet({ name, blocks }: StreamedSheet): AsyncGenerator<Uint8Array> {
    let open: OpenSheet | null = null;
    let header: readonly SheetCell[] = [];
    for await (const rows of blocks) {
      for (const row of rows) {
        if (open?.isFull(this.#mostRows)) {
          open.end();
          open = null;
        }
        if (!open) {
          open = this.#open(name);
          if (header.length === 0) header = checkWidth(row);
          else open.push(header);
        }
        open.push(row);
      }
      yield* this.#zip.take();
    }
    (open ?? this.#open(name)).end();
    yield* this.#zip.take();
  }

  /** Everything around the sheets; call once, last. */
  *end(): Generator<Uint8Array> {
    for (const [path, xml] of workbookParts(this.#names, this.#shared)) this.#zip.add(path, xml);
    this.#zip.end();
    yield* this.#zip.take();
  }

  #open(wanted: string): OpenSheet {
    this.#names.push(sheetName(wanted, this.#names));
    return new OpenSheet(this.#zip.open(sheetPath(this.#names.length)));
  }
}

function checkWidth(header: readonly SheetCell[]): readonly SheetCell[] {
  if (header.length <= MOST_COLUMNS) return header;
  const what = `The table has ${header.length} columns; Excel takes ${MOST_COLUMNS}`;
  throw new InvalidError('export.xlsx.columns', what, { found: header.length, most: MOST_COLUMNS });
}

const ROWS_PER_PIECE = 64;

class OpenSheet {
  #rows = 0;
  #bytes = 0;
  #letters: string[] = [];
  #waiting = SHEET_START;

  constructor(private readonly entry: ZipEntry) {}

  isFull(mostRows: number): boolean {
    return this.#rows >= mostRows || this.#bytes > MOST_SHEET_BYTES;
  }

  push(cells: readonly SheetCell[]): void {
    for (let at = this.#letters.length; at < cells.length; at++) this.#letters.push(columnLetters(at));
    this.#waiting += rowXml(cells, this.#letters, ++this.#rows);
    if (this.#rows % ROWS_PER_PIECE === 0) this.#flush();
  }

  end(): void {
    this.#waiting += SHEET_END;
    this.#flush();
    this.entry.end();
  }

  #flush(): void {
    const bytes = encoder.encode(this.#waiting);
    this.#bytes += bytes.length;
    this.#waiting = '';
    this.entry.push(bytes);
  }
}

/** What Excel allows, unlike the names that are taken. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const allowed = wanted.replace(/[[\]:*?/\\]/g, ' ').trim() || 'Sheet';
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const name = allowed.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (!taken.some((one) => one.toLowerCase() === name.toLowerCase())) return name;
  }
}
