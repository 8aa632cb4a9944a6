/**
 * The seed of a person's shuffles, from the id that their browser made: known to the phone without asking, recorded by the
 * server, and the same on every device that resumes.
 *
 * @returns A whole number in [0, 2³²). FNV-1a, 32 bits (Fowler, Noll & Vo).
 */
export function seedOf(clientId: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < clientId.length; at += 1) hash = Math.imul(hash ^ clientId.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
