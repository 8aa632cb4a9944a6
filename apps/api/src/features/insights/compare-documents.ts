import type { InsightDocument, InsightNode } from './insight-document.js';

export const DIFFERENCES = ['same', 'added', 'removed'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export interface ComparedBlock {
  readonly difference: Difference;
  readonly text: string;
}

const BLOCKS_OF_TEXT = ['paragraph', 'heading', 'chart', 'horizontalRule'];
const STANDS_FOR: Readonly<Record<string, string>> = { citation: '[cited]', chart: '[chart]', hardBreak: ' ' };

/**
 * Two versions of a page, paragraph by paragraph: a longest common subsequence of their texts. What is cited has no
 * words of its own in a page, so a mark stands for it.
 */
export function compareDocuments(before: InsightDocument, after: InsightDocument): ComparedBlock[] {
  const one = blockTexts(before);
  const other = blockTexts(after);
  // common[i][j]: length of the longest common subsequence of one.slice(i) and other.slice(j).
  const common = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      common[i]![j] =
        one[i] === other[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const blocks: ComparedBlock[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      blocks.push({ difference: 'same', text: one[i]! });
      i += 1;
      j += 1;
    } else if (j >= other.length || (i < one.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      blocks.push({ difference: 'removed', text: one[i]! });
      i += 1;
    } else {
      blocks.push({ difference: 'added', text: other[j]! });
      j += 1;
    }
  }
  return blocks.filter(({ text }) => text !== '');
}

function blockTexts(node: InsightNode): string[] {
  if (BLOCKS_OF_TEXT.includes(node.type)) return [textOf(node)];
  return (node.content ?? []).flatMap(blockTexts);
}

function textOf(node: InsightNode): string {
  const own = node.text ?? STANDS_FOR[node.type] ?? '';
  return own + (node.content ?? []).map(textOf).join('');
}
