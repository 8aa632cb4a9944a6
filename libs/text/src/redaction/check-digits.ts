/**
 * True when the digits pass the check of payment cards.
 *
 * Source: ISO/IEC 7812-1, annex B (Luhn's formula).
 */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = i % 2 === 1 ? 2 * Number(digit) : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}

/**
 * True when an account number (country, check digits, account; no spaces) passes its check.
 *
 * Source: ISO 13616-1 with the remainder of ISO/IEC 7064, MOD 97-10.
 */
export function passesMod97(account: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(account)) return false;
  let remainder = 0;
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
