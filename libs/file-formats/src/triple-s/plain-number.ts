const MOST_DIGITS = 100;

/** A number without an exponent, which Triple-S does not know, wherever that loses nothing. */
export function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const plain = value.toFixed(MOST_DIGITS).replace(/0+$/, '').replace(/\.$/, '');
  return Number(plain) === value ? plain : text;
}
