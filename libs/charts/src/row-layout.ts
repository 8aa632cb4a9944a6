import { textWidth, wrapText } from './text-width.js';

export const LABEL_SIZE = 12.5;
const LINE_HEIGHT = 16;
/** Below this width row labels stand above their rows, so that the marks keep the width of the screen. */
const STACK_BELOW = 480;
const MAX_GUTTER = 280;

export interface RowLayout {
  /** Labels above rows instead of beside them. */
  readonly isStacked: boolean;
  /** Where marks may begin. */
  readonly left: number;
  readonly lines: readonly (readonly string[])[];
  /** Top edge of each row, and the bottom edge of the last one behind them. */
  readonly tops: readonly number[];
  /** Middle of the band that belongs to the marks of each row. */
  readonly middles: readonly number[];
}

export interface RowLayoutOptions {
  readonly width: number;
  readonly labels: readonly string[];
  readonly bold?: readonly boolean[];
  readonly top: number;
  /** Height that the marks of each row need. */
  readonly markHeights: readonly number[];
  /** Room in front of labels, for a glyph. */
  readonly indent?: number;
}

/** Lays out labelled rows: label beside the marks on a wide page, above them on a phone. */
export function rowLayout({ width, labels, bold = [], top, markHeights, indent = 0 }: RowLayoutOptions): RowLayout {
  const isStacked = width < STACK_BELOW;
  const widest = Math.max(0, ...labels.map((label, row) => textWidth(label, LABEL_SIZE, bold[row])));
  const gutter = isStacked ? 0 : Math.min(widest + indent + 16, MAX_GUTTER, width * 0.36);
  const maxWidth = (isStacked ? width : gutter - 12) - indent;
  const lines = labels.map((label, row) =>
    wrapText(label, { maxWidth, fontSize: LABEL_SIZE, maxLines: 2, bold: bold[row] }),
  );
  const tops: number[] = [top];
  const middles: number[] = [];
  for (const [row, rowLines] of lines.entries()) {
    const labelHeight = rowLines.length * LINE_HEIGHT;
    const marks = markHeights[row] ?? 0;
    const start = tops[row]!;
    const height = isStacked ? labelHeight + marks + 6 : Math.max(labelHeight + 12, marks);
    middles.push(isStacked ? start + labelHeight + 2 + marks / 2 : start + height / 2);
    tops.push(start + height);
  }
  return { isStacked, left: gutter, lines, tops, middles };
}

/** Baseline of each label line of a row. */
export function labelBaselines(layout: RowLayout, row: number): number[] {
  const lines = layout.lines[row]!;
  const first = layout.isStacked
    ? layout.tops[row]! + LINE_HEIGHT - 4
    : layout.middles[row]! - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  return lines.map((_, i) => first + i * LINE_HEIGHT);
}
