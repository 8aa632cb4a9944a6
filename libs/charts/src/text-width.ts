/** Widths in thousandths of the font size, printable ASCII from the space on, of a common sans-serif. */
const ASCII_WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
/** System fonts are up to a sixth wider than the table; a label that is guessed too wide never collides. */
const SAFETY = 1.17;
const BOLD = 1.07;
const OTHER_WIDTH = 600;
/** CJK, Hangul and emoji fill a full square. */
const isFullWidth = (codePoint: number): boolean => codePoint >= 0x2e80;

/**
 * Width of a line of text by a fixed table, so that layout needs no browser and is the same everywhere.
 *
 * @param fontSize - In pixels; the result is in pixels too.
 */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    thousandths += isFullWidth(codePoint) ? 1000 : (ASCII_WIDTHS[codePoint - 32] ?? OTHER_WIDTH);
  }
  return (thousandths / 1000) * fontSize * SAFETY * (bold ? BOLD : 1);
}

function cutToWidth(text: string, maxWidth: number, fontSize: number, bold: boolean): string {
  if (textWidth(text, fontSize, bold) <= maxWidth) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize, bold) > maxWidth) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

export interface WrapOptions {
  readonly maxWidth: number;
  readonly fontSize: number;
  readonly maxLines: number;
  readonly bold?: boolean | undefined;
}

/** Breaks text between words into at most `maxLines` lines; what does not fit ends in an ellipsis. */
export function wrapText(text: string, { maxWidth, fontSize, maxLines, bold = false }: WrapOptions): string[] {
  const lines: string[] = [];
  let rest = text.split(/\s+/).filter(Boolean);
  while (rest.length > 0 && lines.length < maxLines - 1) {
    let fitting = 1;
    while (fitting < rest.length && textWidth(rest.slice(0, fitting + 1).join(' '), fontSize, bold) <= maxWidth)
      fitting += 1;
    lines.push(cutToWidth(rest.slice(0, fitting).join(' '), maxWidth, fontSize, bold));
    rest = rest.slice(fitting);
  }
  if (rest.length > 0) lines.push(cutToWidth(rest.join(' '), maxWidth, fontSize, bold));
  return lines;
}
