const LONGEST_NAME = 60;
/** Words of the command languages of SPSS and its kin. */
const RESERVED = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with']);

/**
 * Names that every statistics program takes, one per key in the same order: letters, digits and underscores, a letter
 * first, at most 60 of them, unique whatever their case.
 */
export function columnNames(keys: readonly string[]): string[] {
  const taken = new Set<string>(RESERVED);
  return keys.map((key) => {
    const plain = key
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '');
    const wanted = (/^[A-Za-z]/.test(plain) ? plain : `q_${plain}`).slice(0, LONGEST_NAME).replace(/_+$/, '');
    let name = wanted;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${wanted}_${copy}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
