import { Zip, ZipDeflate } from 'fflate';

/** An archive says nothing of when it was made: the same content gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);
const FASTEST = 1;
const NOTHING = new Uint8Array();

/** A file within the archive, written piece by piece. */
export interface ZipEntry {
  push(bytes: Uint8Array): void;
  end(): void;
}

/** A ZIP archive that is written while it is sent: only what was not taken yet is kept. One entry is open at a time. */
export class ZipStream {
  #waiting: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#waiting.push(chunk);
  });

  open(name: string): ZipEntry {
    const file = new ZipDeflate(name, { level: FASTEST });
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
