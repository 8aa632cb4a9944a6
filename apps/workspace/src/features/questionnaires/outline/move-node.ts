import type { Draft } from '../builder/draft.js';
import { changeBlock, changePage, findBlock, findPage, findPart, type NodeRef } from './tree.js';
import { blockOf, isSameNode, pageOf, pagesOf, withPages } from './tree.js';

export type Side = 'before' | 'after';

/**
 * Puts a node beside another one. What is dropped on something larger goes to its beginning (a question on a page), what
 * is dropped on something smaller goes beside what holds it (a page on a question).
 */
export function placeNode(draft: Draft, node: NodeRef, target: NodeRef, side: Side): Draft {
  if (isSameNode(node, target)) return draft;
  if (node.kind === 'part') return placePart(draft, node.key, target, side);
  return node.kind === 'page' ? placePage(draft, node.key, target, side) : placeBlock(draft, node.key, target, side);
}

/** One place up or down; over the edge of a page or block into the next one. */
export function moveNode(draft: Draft, node: NodeRef, by: -1 | 1): Draft {
  const side = by < 0 ? 'before' : 'after';
  if (node.kind === 'part') return movePart(draft, node, by);
  const block = blockOf(draft, node);
  if (!block) return draft;
  const neighbour = draft.blocks[draft.blocks.indexOf(block) + by];
  if (node.kind === 'block') {
    return neighbour ? placeBlock(draft, node.key, { kind: 'block', key: neighbour.key }, side) : draft;
  }
  const beside = block.pages[block.pages.findIndex(({ key }) => key === node.key) + by];
  if (beside) return placePage(draft, node.key, { kind: 'page', key: beside.key }, side);
  if (!neighbour) return draft;
  const edge = by < 0 ? neighbour.pages.at(-1) : undefined;
  const target: NodeRef = edge ? { kind: 'page', key: edge.key } : { kind: 'block', key: neighbour.key };
  return placePage(draft, node.key, target, 'after');
}

function movePart(draft: Draft, node: NodeRef, by: -1 | 1): Draft {
  const home = pageOf(draft, node);
  if (!home) return draft;
  const beside = home.parts[home.parts.findIndex(({ key }) => key === node.key) + by];
  if (beside) return placePart(draft, node.key, { kind: 'part', key: beside.key }, by < 0 ? 'before' : 'after');
  const pages = pagesOf(draft);
  const next = pages[pages.indexOf(home) + by];
  if (!next) return draft;
  const last = by < 0 ? next.parts.at(-1) : undefined;
  const target: NodeRef = last ? { kind: 'part', key: last.key } : { kind: 'page', key: next.key };
  return placePart(draft, node.key, target, 'after');
}

function placePart(draft: Draft, key: string, target: NodeRef, side: Side): Draft {
  const part = findPart(draft, key);
  if (!part) return draft;
  const rest = withPages(draft, (page) => ({ ...page, parts: page.parts.filter((one) => one !== part) }));
  const home = pageOf(rest, target);
  if (!home) return draft;
  const parts = target.kind === 'part' ? beside(home.parts, part, target.key, side) : [part, ...home.parts];
  return changePage(rest, home.key, { parts });
}

function placePage(draft: Draft, key: string, target: NodeRef, side: Side): Draft {
  const page = findPage(draft, key);
  const at = target.kind === 'block' ? undefined : pageOf(draft, target)?.key;
  if (!page || at === key) return draft;
  const rest = withPages(draft, (one) => (one.key === key ? null : one));
  const home =
    at === undefined ? findBlock(rest, target.key) : rest.blocks.find(({ pages }) => pages.some((p) => p.key === at));
  if (!home) return draft;
  const pages = at === undefined ? [page, ...home.pages] : beside(home.pages, page, at, side);
  return changeBlock(rest, home.key, { pages });
}

function placeBlock(draft: Draft, key: string, target: NodeRef, side: Side): Draft {
  const block = findBlock(draft, key);
  const home = blockOf(draft, target);
  if (!block || !home || home === block) return draft;
  const rest = draft.blocks.filter((one) => one !== block);
  return { ...draft, blocks: beside(rest, block, home.key, side) };
}

const beside = <T extends { readonly key: string }>(list: readonly T[], item: T, key: string, side: Side): T[] =>
  list.toSpliced(list.findIndex((one) => one.key === key) + (side === 'after' ? 1 : 0), 0, item);
