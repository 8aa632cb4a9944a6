import type { Page, Part } from '@needfinder/survey';
import type { Draft } from './draft.js';

/** A page with where it stands; keys of parts are unique in a survey. */
interface Place {
  readonly block: number;
  readonly page: number;
}

const pagesOf = (draft: Draft): (Place & { value: Page })[] =>
  draft.blocks.flatMap(({ pages }, block) => pages.map((value, page) => ({ block, page, value })));

const withPages = (draft: Draft, change: (page: Page, place: Place) => Page | null): Draft => ({
  ...draft,
  blocks: draft.blocks.map((one, block) => ({
    ...one,
    pages: one.pages.flatMap((page, at) => change(page, { block, page: at }) ?? []),
  })),
});

export const findPart = (draft: Draft, key: string): Part | undefined =>
  pagesOf(draft)
    .flatMap(({ value }) => value.parts)
    .find((part) => part.key === key);

/** A key that nothing in the draft has: the wanted one, or the wanted one with a number. */
export function freeKey(draft: Draft, wanted: string): string {
  const taken = new Set(
    draft.blocks.flatMap((block) => [
      block.key,
      ...block.pages.flatMap((page) => [page.key, ...page.parts.map(({ key }) => key)]),
    ]),
  );
  if (!taken.has(wanted)) return wanted;
  for (let copy = 2; ; copy += 1) if (!taken.has(`${wanted}-${copy}`)) return `${wanted}-${copy}`;
}

export const changePart = (draft: Draft, key: string, change: (part: Part) => Part): Draft =>
  withPages(draft, (page) => ({ ...page, parts: page.parts.map((part) => (part.key === key ? change(part) : part)) }));

/** Behind the part that is selected; at the end of the last page when none is. */
export function addPart(draft: Draft, part: Part, after: string | null): Draft {
  const pages = pagesOf(draft);
  const home = pages.find(({ value }) => value.parts.some(({ key }) => key === after)) ?? pages.at(-1);
  return withPages(draft, (page) => {
    if (page !== home?.value) return page;
    const at = page.parts.findIndex(({ key }) => key === after);
    return { ...page, parts: page.parts.toSpliced(at < 0 ? page.parts.length : at + 1, 0, part) };
  });
}

export const removePart = (draft: Draft, key: string): Draft =>
  withPages(draft, (page) => ({ ...page, parts: page.parts.filter((part) => part.key !== key) }));

/** One place up or down; over the edge of a page it goes to the next one. */
export function movePart(draft: Draft, key: string, by: -1 | 1): Draft {
  const pages = pagesOf(draft);
  const home = pages.findIndex(({ value }) => value.parts.some((part) => part.key === key));
  const parts = pages[home]?.value.parts ?? [];
  const at = parts.findIndex((part) => part.key === key);
  const part = parts[at];
  if (!part) return draft;
  if (at + by >= 0 && at + by < parts.length) {
    const moved = parts.toSpliced(at, 1).toSpliced(at + by, 0, part);
    return withPages(draft, (page) => (page === pages[home]!.value ? { ...page, parts: moved } : page));
  }
  const next = pages[home + by]?.value;
  if (!next) return draft;
  return withPages(draft, (page) => {
    if (page === pages[home]!.value) return { ...page, parts: parts.toSpliced(at, 1) };
    return page === next ? { ...page, parts: by < 0 ? [...page.parts, part] : [part, ...page.parts] } : page;
  });
}

/** An empty page behind the one that holds the selected part. */
export function addPage(draft: Draft, after: string | null): Draft {
  const pages = pagesOf(draft);
  const home = pages.find(({ value }) => value.parts.some(({ key }) => key === after)) ?? pages.at(-1);
  const page: Page = { key: freeKey(draft, 'page'), parts: [] };
  return {
    ...draft,
    blocks: draft.blocks.map((block, at) =>
      at === home?.block ? { ...block, pages: block.pages.toSpliced(home.page + 1, 0, page) } : block,
    ),
  };
}

/** A block with an empty page, at the end. */
export function addBlock(draft: Draft): Draft {
  const key = freeKey(draft, 'block');
  const page = { key: freeKey(draft, 'page'), parts: [] };
  return { ...draft, blocks: [...draft.blocks, { key, title: 'New block', pages: [page] }] };
}

/** Only empty pages go; a block without pages goes with its last one, unless it is the only block. */
export function removePage(draft: Draft, key: string): Draft {
  const rest = withPages(draft, (page) => (page.key === key && page.parts.length === 0 ? null : page));
  const blocks = rest.blocks.filter(({ pages }) => pages.length > 0);
  return blocks.length > 0 ? { ...rest, blocks } : draft;
}

export const changePage = (draft: Draft, key: string, to: Partial<Page>): Draft =>
  withPages(draft, (page) => (page.key === key ? { ...page, ...to } : page));
