import { createHash } from 'node:crypto';

/** An id of the form of a UUID for what has none of its own: the same words give the same id. */
export function derivedId(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
