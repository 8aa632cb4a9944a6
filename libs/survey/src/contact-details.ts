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
