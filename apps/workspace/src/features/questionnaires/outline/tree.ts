import { type Block, type Page, type Part, partsOf } from '@needfinder/survey';
import type { Draft } from '../builder/draft.js';

/** What can be selected, moved and removed: a block, a page, or a part of a page. */
export interface NodeRef {
  readonly kind: 'block' | 'page' | 'part';
  readonly key: string;
}

export const isSameNode = (one: NodeRef | null, other: NodeRef | null): boolean =>
  one?.kind === other?.kind && one?.key === other?.key;

export const pagesOf = (draft: Draft): Page[] => draft.blocks.flatMap(({ pages }) => pages);

export const findPart = (draft: Draft, key: string): Part | undefined =>
  partsOf(draft).find((part) => part.key === key);
export const findPage = (draft: Draft, key: string): Page | undefined =>
  pagesOf(draft).find((page) => page.key === key);
export const findBlock = (draft: Draft, key: string): Block | undefined =>
  draft.blocks.find((block) => block.key === key);

/** The page that a node is, stands on, or begins with. */
export function pageOf(draft: Draft, { kind, key }: NodeRef): Page | undefined {
  if (kind === 'block') return findBlock(draft, key)?.pages[0];
  return kind === 'page'
    ? findPage(draft, key)
    : pagesOf(draft).find(({ parts }) => parts.some((part) => part.key === key));
}

/** The block that a node is or stands in. */
export function blockOf(draft: Draft, node: NodeRef): Block | undefined {
  if (node.kind === 'block') return findBlock(draft, node.key);
  const home = pageOf(draft, node);
  return draft.blocks.find(({ pages }) => pages.some((page) => page === home));
}

/** What is asked before a node is met: all that its condition may read. */
export function partsBefore(draft: Draft, node: NodeRef): Part[] {
  const parts = partsOf(draft);
  if (node.kind === 'part')
    return parts.slice(
      0,
      parts.findIndex(({ key }) => key === node.key),
    );
  const pages = pagesOf(draft);
  const home = pageOf(draft, node);
  return (home ? pages.slice(0, pages.indexOf(home)) : pages).flatMap((page) => page.parts);
}

/** Gives keys that nothing in the draft has: the wanted one, or the wanted one with a number. */
export function keyMaker(draft: Draft): (wanted: string) => string {
  const taken = new Set([...draft.blocks, ...pagesOf(draft), ...partsOf(draft), ...draft.quotas].map(({ key }) => key));
  return (wanted) => {
    const bare = wanted.replace(/-\d+$/, '');
    let key = wanted;
    for (let copy = 2; taken.has(key); copy += 1) key = `${bare}-${copy}`;
    taken.add(key);
    return key;
  };
}

export const changeBlock = (draft: Draft, key: string, to: Partial<Block>): Draft => ({
  ...draft,
  blocks: draft.blocks.map((block) => (block.key === key ? { ...block, ...to } : block)),
});

/** Every page through `change`; null takes the page out. */
export const withPages = (draft: Draft, change: (page: Page) => Page | null): Draft => ({
  ...draft,
  blocks: draft.blocks.map((block) => ({ ...block, pages: block.pages.flatMap((page) => change(page) ?? []) })),
});

export const changePage = (draft: Draft, key: string, to: Partial<Page>): Draft =>
  withPages(draft, (page) => (page.key === key ? { ...page, ...to } : page));

export const changePart = (draft: Draft, key: string, change: (part: Part) => Part): Draft =>
  withPages(draft, (page) => ({ ...page, parts: page.parts.map((part) => (part.key === key ? change(part) : part)) }));
