import { hash, verify } from '@node-rs/argon2';
import { InvalidError } from '@needfinder/domain';

const SHORTEST = 10;
const LONGEST = 200;
// OWASP's second recommendation for argon2id (19 MiB, two passes): about 20 ms.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// Verified when there is no such account, so that the answer takes as long as for one that exists.
const nobodysHash = hash('nobody has this password', COST);

/** @throws InvalidError when it is too short or too long to be a password. */
export function hashPassword(password: string): Promise<string> {
  if (password.length < SHORTEST || password.length > LONGEST) {
    const message = `A password has ${SHORTEST} to ${LONGEST} characters; this one has ${password.length}`;
    throw new InvalidError('account.password', message, { length: password.length });
  }
  return hash(password, COST);
}

export async function isPassword(password: string, storedHash: string | null): Promise<boolean> {
  if (password.length > LONGEST) return false;
  const matches = await verify(storedHash ?? (await nobodysHash), password);
  return matches && storedHash !== null;
}
