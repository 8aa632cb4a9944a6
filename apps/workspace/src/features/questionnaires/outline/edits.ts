import type { Page, Part } from '@needfinder/survey';
import type { Draft } from '../builder/draft.js';
import { changeBlock, changePage, blockOf, keyMaker, type NodeRef, pageOf, pagesOf, withPages } from './tree.js';

/** Behind the selected part, at the end of the selected page, or of the last one. */
export function addPart(draft: Draft, part: Part, after: NodeRef | null): Draft {
  const home = (after && pageOf(draft, after)) ?? pagesOf(draft).at(-1);
  if (!home) return addBlock(draft, [part]);
  const at = home.parts.findIndex(({ key }) => after?.kind === 'part' && key === after.key);
  return changePage(draft, home.key, { parts: home.parts.toSpliced(at < 0 ? home.parts.length : at + 1, 0, part) });
}

/** An empty page behind the one that is selected. */
export function addPage(draft: Draft, after: NodeRef | null): Draft {
  const home = (after && blockOf(draft, after)) ?? draft.blocks.at(-1);
  if (!home) return addBlock(draft);
  const before = after && pageOf(draft, after);
  const at = before ? home.pages.indexOf(before) + 1 : home.pages.length;
  const page: Page = { key: keyMaker(draft)('page'), parts: [] };
  return changeBlock(draft, home.key, { pages: home.pages.toSpliced(at, 0, page) });
}

/** A block with one page, at the end. */
export function addBlock(draft: Draft, parts: Part[] = []): Draft {
  const keyOf = keyMaker(draft);
  const key = keyOf('block');
  return { ...draft, blocks: [...draft.blocks, { key, title: 'New block', pages: [{ key: keyOf('page'), parts }] }] };
}

/** The part and what follows it go to a page of their own. */
export function splitPage(draft: Draft, partKey: string): Draft {
  const home = pageOf(draft, { kind: 'part', key: partKey });
  const block = home && blockOf(draft, { kind: 'page', key: home.key });
  const at = home?.parts.findIndex(({ key }) => key === partKey) ?? 0;
  if (!home || !block || at === 0) return draft;
  const rest: Page = { key: keyMaker(draft)('page'), parts: home.parts.slice(at) };
  const place = block.pages.indexOf(home);
  return changeBlock(draft, block.key, {
    pages: block.pages.toSpliced(place, 1, { ...home, parts: home.parts.slice(0, at) }, rest),
  });
}

/** Takes a node out with all it holds; the survey keeps one block and one page. */
export function removeNode(draft: Draft, { kind, key }: NodeRef): Draft {
  if (kind === 'part') {
    return withPages(draft, (page) => ({ ...page, parts: page.parts.filter((part) => part.key !== key) }));
  }
  const rest =
    kind === 'block'
      ? { ...draft, blocks: draft.blocks.filter((block) => block.key !== key) }
      : withPages(draft, (page) => (page.key === key ? null : page));
  return pagesOf(rest).length > 0 ? rest : draft;
}
