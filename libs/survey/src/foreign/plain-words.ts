import { htmlEntity } from './html-entities.js';

const LONGEST = 4_000;
/** Markup inside a sentence: taking it away leaves no gap. */
const INLINE = /<\/?(?:a|b|big|em|font|i|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>/gi;

/**
 * Words without their markup: other programs keep HTML where ours keeps text. Scripts and styles go with what is in them;
 * what is left is text to us, and is escaped wherever it is shown.
 */
export function plainWords(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .slice(0, 10 * LONGEST)
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(INLINE, '')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(#x?[0-9a-f]+|[a-z][a-z0-9]*);/gi, (whole, name: string) => htmlEntity(name) ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}
