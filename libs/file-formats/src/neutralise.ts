const STARTS_A_FORMULA = /^[=+\-@\t\r]/;

/**
 * Text that a spreadsheet will show and never run: an apostrophe goes before `= + - @ TAB CR` at its start.
 * What looks like a number is text here, too ("+1", a phone number): numbers are written as numbers.
 *
 * Source: OWASP, CSV Injection.
 */
export function neutralise(text: string): string {
  return STARTS_A_FORMULA.test(text) ? `'${text}` : text;
}
