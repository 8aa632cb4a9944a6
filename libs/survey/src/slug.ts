const LONGEST = 64;

/** A stable key of letters, digits and hyphens ("7a1-writing-a-package"); "column" when nothing is left. */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return joined.slice(0, LONGEST).replace(/-$/, '') || 'column';
}

/** Gives every wanted key once: a repeated one gets "-2", "-3" … */
export function uniqueKeys(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let key = wanted;
    for (let copy = 2; taken.has(key); copy++) key = `${wanted}-${copy}`;
    taken.add(key);
    return key;
  };
}
