import { escapeXml } from '../workbook/cell-xml.js';

/** Half a character beyond the basic plane: UTF-8 has no place for it. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Line ends and tabs are written as numbers: a reader would make spaces or other line ends of them. */
const escaped = (words: string): string =>
  escapeXml(words.replace(LONE_SURROGATE, '')).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);

type Attribute = string | number | boolean | null;

/** An element; attributes that are null are left out, children stand in the order given. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** An element that holds words only. */
export const textElement = (name: string, words: string): string => `<${name}>${escaped(words)}</${name}>`;

/** An element around others; nothing when there are none: the standard forbids empty lists. */
export const listElement = (name: string, children: readonly string[]): string[] =>
  children.length === 0 ? [] : [element(name, {}, children)];
