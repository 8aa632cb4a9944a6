import type { InsightDocument, InsightNode } from './insight-document.js';

/** Every node, parents before their children. */
export function* nodesOf(node: InsightNode): Generator<InsightNode> {
  yield node;
  for (const child of node.content ?? []) yield* nodesOf(child);
}

/** Ids of what a page cites, in the order of the page, each once. */
export function citationIdsOf(document: InsightDocument): string[] {
  const ids = [...nodesOf(document)].filter(cites).map(citationIdOf);
  return [...new Set(ids)];
}

export const cites = ({ type }: InsightNode): boolean => type === 'citation' || type === 'chart';
export const citationIdOf = ({ attrs }: InsightNode): string => String(attrs?.['id']);

/** The page with every text in other words; a text that has none left goes. */
export function mapTexts(node: InsightNode, reword: (text: string) => string): InsightNode {
  if (node.text !== undefined) return { ...node, text: reword(node.text) };
  if (!node.content) return node;
  return { ...node, content: node.content.map((child) => mapTexts(child, reword)).filter(({ text }) => text !== '') };
}

/** The page as people outside read it: what is said about it stays inside. */
export function withoutComments(node: InsightNode): InsightNode {
  const marks = node.marks?.filter(({ type }) => type !== 'comment');
  return {
    ...node,
    ...(marks ? { marks } : {}),
    ...(node.content ? { content: node.content.map(withoutComments) } : {}),
  };
}
