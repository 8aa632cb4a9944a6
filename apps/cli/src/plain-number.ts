/** Digits that a double holds without loss. */
const MOST_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, digits) => 10 ** digits);
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];

export interface PlainNumber {
  readonly value: number;
  /** Digits after the point: `value.toFixed(decimals)` is the text again. */
  readonly decimals: number;
}

/**
 * A number in plain notation: "-3.50", but not "1e3", "+1", "007" or " 2".
 *
 * @returns The value that `Number` gives, in a fraction of its time; null for any other text.
 */
export function readPlainNumber(text: string): PlainNumber | null {
  const isNegative = text.charCodeAt(0) === MINUS;
  const start = isNegative ? 1 : 0;
  let point = -1;
  let whole = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && point < 0) point = at;
    else if (code < ZERO || code > NINE) return null;
    else whole = whole * 10 + (code - ZERO);
  }
  const decimals = point < 0 ? 0 : text.length - point - 1;
  const digits = text.length - start - (point < 0 ? 0 : 1);
  const before = digits - decimals;
  if (before < 1 || digits > MOST_DIGITS || (point >= 0 && decimals === 0)) return null;
  if (before > 1 && text.charCodeAt(start) === ZERO) return null;
  if (isNegative && whole === 0) return null;
  // Both are whole numbers without loss, so their quotient is the double nearest to the text.
  const size = whole / POWERS_OF_TEN[decimals]!;
  return { value: isNegative ? -size : size, decimals };
}
