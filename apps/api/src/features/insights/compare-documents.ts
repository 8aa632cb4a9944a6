import type { InsightDocument, InsightNode } from './insight-document.js';
import { citationIdOf, cites } from './insight-walks.js';

export const DIFFERENCES = ['same', 'added', 'removed'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export interface ComparedBlock {
  readonly difference: Difference;
  readonly text: string;
}

const BLOCKS_OF_TEXT = ['paragraph', 'heading', 'chart', 'horizontalRule'];

/**
 * Two versions of a page, paragraph by paragraph: a longest common subsequence of their texts.
 *
 * @param citedWords - What a citation or chart says now, by its id: it has no words of its own in a page.
 */
export function compareDocuments(
  before: InsightDocument,
  after: InsightDocument,
  citedWords: (id: string) => string,
): ComparedBlock[] {
  const one = blockTexts(before, citedWords);
  const other = blockTexts(after, citedWords);
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

function blockTexts(node: InsightNode, citedWords: (id: string) => string): string[] {
  if (BLOCKS_OF_TEXT.includes(node.type)) return [textOf(node, citedWords)];
  return (node.content ?? []).flatMap((child) => blockTexts(child, citedWords));
}

function textOf(node: InsightNode, citedWords: (id: string) => string): string {
  if (node.type === 'hardBreak') return ' ';
  if (cites(node)) return citedWords(citationIdOf(node));
  return (node.text ?? '') + (node.content ?? []).map((child) => textOf(child, citedWords)).join('');
}
