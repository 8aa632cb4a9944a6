import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/**
 * One piece of a raw deflate stream (RFC 1951) that ends at a byte and refers to no piece before it, so that pieces can be
 * put one behind the other. For callers who have a faster one than ours.
 *
 * @param isLast - Whether the stream ends with it; the piece is empty then.
 */
export type DeflatePiece = (piece: Uint8Array, isLast: boolean) => Uint8Array<ArrayBuffer>;

/** An archive says nothing of when it was made: the same content gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);
const FASTEST = 1;
const DEFLATE = 8;
const NOTHING = new Uint8Array();

/** A file within the archive, written piece by piece. */
export interface ZipEntry {
  push(bytes: Uint8Array): void;
  end(): void;
}

class Deflated extends ZipPassThrough {
  override compression = DEFLATE;

  constructor(
    name: string,
    private readonly deflate: DeflatePiece,
  ) {
    super(name);
  }

  protected override process(piece: Uint8Array, isLast: boolean): void {
    this.ondata(null, this.deflate(piece, isLast), isLast);
  }
}

/** A ZIP archive that is written while it is sent: only what was not taken yet is kept. One entry is open at a time. */
export class ZipStream {
  #waiting: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#waiting.push(chunk);
  });

  /** @param deflate - Compresses instead of our own. */
  constructor(private readonly deflate?: DeflatePiece) {}

  open(name: string): ZipEntry {
    const file = this.deflate ? new Deflated(name, this.deflate) : new ZipDeflate(name, { level: FASTEST });
    file.mtime = NO_TIME;
    this.#zip.add(file);
    return { push: (bytes) => file.push(bytes), end: () => file.push(NOTHING, true) };
  }

  add(name: string, text: string): void {
    const entry = this.open(name);
    entry.push(new TextEncoder().encode(text));
    entry.end();
  }

  end(): void {
    this.#zip.end();
  }

  take(): Uint8Array[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
