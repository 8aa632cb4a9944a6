import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for cookies, links and tokens. Only its hash is ever stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 is enough here: nobody can guess 256 random bits, so a slow hash would add nothing. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
