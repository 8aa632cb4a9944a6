import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The operations of our own client, by the SHA-256 of their text. Generated; see scripts/gen.mjs. */
export class PersistedOperations {
  private constructor(private readonly documents: ReadonlyMap<string, string>) {}

  static load(path: URL): PersistedOperations {
    const found: Record<string, string> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    return new PersistedOperations(new Map(Object.entries(found)));
  }

  document(hash: string): string | undefined {
    return this.documents.get(hash);
  }

  includes(document: string): boolean {
    return this.documents.has(createHash('sha256').update(document).digest('hex'));
  }
}
