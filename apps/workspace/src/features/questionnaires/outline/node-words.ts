import { conditionInWords, type Logic, type Part } from '@needfinder/survey';
import type { Draft } from '../builder/draft.js';
import { namesFrom } from '../logic/condition-fields.js';
import { blockOf, findBlock, findPart, type NodeRef, pageOf, partsBefore } from './tree.js';

/** What a node is called, for people. */
export function nodeName(draft: Draft, { kind, key }: NodeRef): string {
  if (kind === 'block') return findBlock(draft, key)?.title || 'Block without a title';
  if (kind === 'part') return partName(findPart(draft, key));
  const block = blockOf(draft, { kind, key });
  const at = block?.pages.findIndex((page) => page.key === key) ?? 0;
  return `Page ${at + 1}`;
}

const partName = (part: Part | undefined): string => (part?.title.trim() ? part.title : 'Question without words');

/** Where a node stands, after it was moved: "place 2 on page 1 of “Needs”". */
export function placeInWords(draft: Draft, node: NodeRef): string {
  const block = blockOf(draft, node);
  if (node.kind === 'block') return `place ${draft.blocks.findIndex(({ key }) => key === node.key) + 1}`;
  const page = pageOf(draft, node);
  const on = `page ${(block?.pages.findIndex((one) => one === page) ?? 0) + 1} of “${block?.title ?? ''}”`;
  if (node.kind === 'page') return on;
  return `place ${(page?.parts.findIndex(({ key }) => key === node.key) ?? 0) + 1} on ${on}`;
}

/** What makes a node special, in a few words: its condition, its shuffle, its anchor. */
export function marksOf(
  draft: Draft,
  node: NodeRef,
  {
    when,
    shuffle,
    anchored,
  }: { when?: Logic | undefined; shuffle?: boolean | undefined; anchored?: boolean | undefined },
): string[] {
  const isScreenOut = node.kind === 'part' && findPart(draft, node.key)?.type === 'screen-out';
  const words = when === undefined ? '' : conditionInWords(when, namesFrom(partsBefore(draft, node)));
  const contents = { block: 'pages', page: 'questions', part: 'options' }[node.kind];
  return [
    ...(words === '' ? [] : [`${isScreenOut ? 'when' : 'only when'} ${words}`]),
    ...(shuffle ? [`${contents} shuffled`] : []),
    ...(anchored ? ['keeps its place'] : []),
  ];
}
