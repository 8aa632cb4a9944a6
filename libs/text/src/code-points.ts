/**
 * Code-point offset of each UTF-16 index of a text, so that spans found by regular expressions and `Intl.Segmenter`
 * can be stored in the unit every other language understands.
 *
 * @returns Length `text.length + 1`; entry i is the number of code points before UTF-16 index i.
 */
export function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let points = 0;
  for (let i = 0; i < text.length; i += 1) {
    offsets[i] = points;
    const unit = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    const opensPair = unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
    if (opensPair) {
      i += 1;
      // An index inside a surrogate pair belongs to the character it splits.
      offsets[i] = points;
    }
    points += 1;
  }
  offsets[text.length] = points;
  return offsets;
}

/** Without a character beyond the basic plane, UTF-16 indices are code points. */
export const hasSurrogates = (text: string): boolean => /[\ud800-\udfff]/.test(text);

/** The span [start, end) of a text, counted in code points. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join('');
}
