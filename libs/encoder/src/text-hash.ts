import { createHash } from 'node:crypto';

/** SHA-256 of a text, hexadecimal: a store of embeddings holds no words. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');
