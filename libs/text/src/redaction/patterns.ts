import { passesLuhn, passesMod97 } from './check-digits.js';
import type { FoundDatum, PersonalKind } from './personal-datum.js';

interface Pattern {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  readonly isReal?: (text: string) => boolean;
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
/** Street words stand with a small or a capital first letter; the names beside them always with a capital. */
function bothCases(words: string): string {
  return words.replaceAll(/\p{L}+/gu, (word) => `[${word[0]!}${word[0]!.toUpperCase()}]${word.slice(1)}`);
}

const HOUSE = String.raw`\d{1,4}\s?[a-zA-Z]?`;
const NAME = String.raw`\p{Lu}[\p{L}'’.-]+`;
const NAMES = String.raw`(?:(?:de|del|da|do|dos|di|della|du|des|la|las|los|le|les|l['’]|der|van|den)\s?)*${NAME}(?:\s(?:(?:de|la|del|di|do|da|du|des)\s)*${NAME}){0,3}`;
const BEFORE_NAME = bothCases(
  'rue|avenue|boulevard|place|chemin|calle|avenida|plaza|paseo|rua|praça|travessa|via|viale|piazza|corso',
);
const AFTER_NAME = bothCases(
  'street|st|road|rd|avenue|ave|lane|ln|drive|dr|square|court|boulevard|blvd|terrace|way|close|crescent',
);

/** The stricter first: what a pattern takes, later ones no longer see. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'e-mail',
    pattern: /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
  },
  { kind: 'url', pattern: /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"')\]]*[^\s<>"')\].,;:!?]/giu },
  {
    kind: 'iban',
    pattern: /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{2,4}){3,8}\b/gu,
    isReal: (text) => passesMod97(text.replaceAll(/\s/g, '')),
  },
  { kind: 'card', pattern: /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/gu, isReal: (text) => passesLuhn(digitsOf(text)) },
  {
    kind: 'phone',
    pattern: /(?<![\p{L}\d.,])(?:\+|00)?\(?\d{1,4}\)?(?:[ ./-]?\(?\d{1,5}\)?){2,6}(?![\p{L}\d]|[.,]\d)/gu,
    isReal: isPhone,
  },
  { kind: 'handle', pattern: /(?<![\p{L}\p{N}@/])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,30}[\p{L}\p{N}_])?/gu },
  {
    kind: 'address',
    pattern: new RegExp(
      [
        String.raw`\b${HOUSE},?\s(?:${NAME}\s){1,3}(?:${AFTER_NAME})\b\.?`,
        String.raw`\b(?:${HOUSE},?\s)?(?:${BEFORE_NAME})\s${NAMES}(?:,?\s(?:n[.ºo°]\s?)?${HOUSE})?(?![\p{L}\d])`,
        String.raw`\p{Lu}[\p{L}-]*(?:stra(?:ße|sse)|str\.|straat|weg|gasse|platz|allee|plein|laan|gracht|kade)\s${HOUSE}(?![\p{L}\d])`,
        String.raw`\b(?:D-)?\d{4,5}(?:\s?[A-Z]{2})?\s${NAME}(?=[,.;)]|$)`,
      ].join('|'),
      'gu',
    ),
    // A street without a number and a postcode is a place, not somebody's address.
    isReal: (text) => /\d/.test(text),
  },
];

/** Nine digits at least, or seven with a prefix or grouping that only phone numbers have; never a date or a range of years. */
function isPhone(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length < 7 || digits.length > 15) return false;
  if (/^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4}\s?-\s?\d{4})$/.test(text)) return false;
  return /^(?:\+|00?[1-9]|\()/.test(text) || (/[ ./-]/.test(text) && digits.length >= 9) || /^\d{3}-\d{4}$/.test(text);
}

/** Personal data that show by their form, in the order of the text; they never overlap. */
export function findByPattern(text: string): FoundDatum[] {
  const found: FoundDatum[] = [];
  for (const { kind, pattern, isReal } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const isFree = found.every((other) => other.end <= start || other.start >= end);
      if (isFree && (isReal?.(match[0]) ?? true)) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
