const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/;
const STARTS_A_FORMULA = /^[=+\-@\t\r]/;

/**
 * Text that a spreadsheet will show and never run: an apostrophe goes before `= + - @ TAB CR` at its start, except
 * before plain numbers ("-3", "+1,5").
 *
 * Source: OWASP, CSV Injection.
 */
export function neutralise(text: string): string {
  return STARTS_A_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}
