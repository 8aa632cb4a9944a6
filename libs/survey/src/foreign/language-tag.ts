const TAG = /^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/;
/** What Qualtrics calls the two ways to write Chinese. */
const OWN: Readonly<Record<string, string>> = { 'zh-s': 'zh-Hans', 'zh-t': 'zh-Hant' };

/**
 * The language that another program names, as our definitions do: `EN-GB` is `en-GB`, and what is no region or script
 * (`de-informal`) falls away.
 *
 * @returns Null when it names no language.
 */
export function languageTag(named: string): string | null {
  const known = OWN[named.toLowerCase()];
  if (known) return known;
  const [language = '', more = ''] = named.split(/[-_]/);
  const bare = language.toLowerCase();
  if (!TAG.test(bare)) return null;
  if (/^[a-z]{2}$/i.test(more)) return `${bare}-${more.toUpperCase()}`;
  const isScript = /^[a-z]{4}$/i.test(more);
  return isScript ? `${bare}-${more[0]!.toUpperCase()}${more.slice(1).toLowerCase()}` : bare;
}
