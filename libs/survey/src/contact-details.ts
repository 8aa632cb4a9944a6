import { isMissing, type StoredAnswer, type StoredAnswers } from '@needfinder/domain';
import { PERSONAL } from './identify-columns.js';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** At least seven digits with what is usually written between them, and nothing else; a date is none. */
const PHONE = /^(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$)\+?(?:[\s()./-]*\d){7,15}$/;

/** Whether a header asks how somebody can be reached: an address, a number, a name. */
export const asksForContact = (header: string): boolean => PERSONAL.test(header.trim());

/** Whether a text is, as a whole, an e-mail address or a written telephone number. */
export function isContactDetail(text: string): boolean {
  const trimmed = text.trim();
  // Plain digits are a code, an id or an amount; numbers one can call are written with a sign or with gaps.
  return EMAIL.test(trimmed) || (PHONE.test(trimmed) && /[+\s()./-]/.test(trimmed));
}

/**
 * The one rule of what tells how somebody can be reached: every answer to what asks for it, and every answer that is an
 * address or a number as a whole. Words within a text are not looked for.
 *
 * @param headers - Key and titles under which the answer stands.
 */
export function tellsContact(headers: readonly string[]): (answer: StoredAnswer | undefined) => boolean {
  const isAsked = headers.some(asksForContact);
  return (answer) =>
    !isMissing(answer) && (isAsked || [answer].flat().some((one) => typeof one === 'string' && isContactDetail(one)));
}

/**
 * Answers of somebody who withholds contact, as they may leave: what tells how to reach them was refused.
 *
 * @param titlesOf - Every title under which a key was asked.
 */
export function withoutContact(
  answers: StoredAnswers,
  titlesOf: ReadonlyMap<string, readonly string[]>,
): StoredAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]): [string, StoredAnswer] => {
      const isTold = tellsContact([key, ...(titlesOf.get(key) ?? [])])(answer);
      return [key, isTold ? { missing: 'refused' } : answer];
    }),
  );
}

/** The researcher's key of somebody who withholds contact: an address becomes a word that is the same in every file. */
export const keyWithoutContact = ({ id, key }: { readonly id: string; readonly key: string }): string =>
  isContactDetail(key) ? `contact-withheld-${id.slice(-12)}` : key;
