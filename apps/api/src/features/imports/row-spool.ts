import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedRow } from './row-checker.js';

const ROWS_PER_BLOCK = 1_000;

type StoredRow = [Omit<CheckedRow, 'contentHash'>, string];

/**
 * Checked rows on their way from the file into the database, in blocks on disk: memory stays flat, and the transaction
 * that writes them has nothing left to compute.
 */
export class RowSpool {
  private waiting: StoredRow[] = [];
  private blocks = 0;

  private constructor(private readonly folder: string) {}

  /** What an earlier try left in the folder goes. */
  static async open(folder: string): Promise<RowSpool> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new RowSpool(folder);
  }

  async add({ contentHash, ...row }: CheckedRow): Promise<void> {
    this.waiting.push([row, contentHash.toString('base64')]);
    if (this.waiting.length === ROWS_PER_BLOCK) await this.flush();
  }

  /** The rows in the order in which they were added; call once, after the last. */
  async *read(): AsyncGenerator<CheckedRow[]> {
    if (this.waiting.length > 0) await this.flush();
    for (let block = 0; block < this.blocks; block++) {
      const rows = JSON.parse(await readFile(this.path(block), 'utf8')) as StoredRow[];
      yield rows.map(([row, hash]) => ({ ...row, contentHash: Buffer.from(hash, 'base64') }));
    }
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private async flush(): Promise<void> {
    await writeFile(this.path(this.blocks), JSON.stringify(this.waiting), { mode: 0o600 });
    this.waiting = [];
    this.blocks++;
  }

  private path(block: number): string {
    return join(this.folder, `${block}.json`);
  }
}
