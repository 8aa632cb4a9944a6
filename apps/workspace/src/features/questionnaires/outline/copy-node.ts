import type { Block, Page, Part } from '@needfinder/survey';
import type { Draft } from '../builder/draft.js';
import { changeBlock, changePage, blockOf, findBlock, findPage, keyMaker, type NodeRef, pageOf } from './tree.js';
import { fieldNames, withFieldNames } from './rename-keys.js';

/** A copy of a node behind it, with keys of its own; conditions inside the copy read the copied questions. */
export function copyNode(draft: Draft, node: NodeRef): { readonly draft: Draft; readonly copy: NodeRef } {
  const keyOf = keyMaker(draft);
  const keys = new Map<string, string>();
  const names = new Map<string, string>();
  const copyPart = (part: Part): Part => {
    const key = keyOf(part.key);
    keys.set(part.key, key);
    for (const [from, to] of fieldNames(part, key)) names.set(from, to);
    return { ...part, key };
  };
  const copyPage = (page: Page): Page => ({ ...page, key: keyOf(page.key), parts: page.parts.map(copyPart) });
  const copyBlock = (block: Block): Block => ({ ...block, key: keyOf(block.key), pages: block.pages.map(copyPage) });
  const behind = <T extends { readonly key: string }>(list: readonly T[], made: T) =>
    list.toSpliced(list.findIndex(({ key }) => key === node.key) + 1, 0, withFieldNames(made, names));
  const done = (next: Draft, key: string) => ({ draft: withCopiedWords(next, keys), copy: { ...node, key } });

  if (node.kind === 'block') {
    const made = copyBlock(findBlock(draft, node.key)!);
    return done({ ...draft, blocks: behind(draft.blocks, made) }, made.key);
  }
  if (node.kind === 'page') {
    const home = blockOf(draft, node)!;
    const made = copyPage(findPage(draft, node.key)!);
    return done(changeBlock(draft, home.key, { pages: behind(home.pages, made) }), made.key);
  }
  const home = pageOf(draft, node)!;
  const made = copyPart(home.parts.find(({ key }) => key === node.key)!);
  return done(changePage(draft, home.key, { parts: behind(home.parts, made) }), made.key);
}

/** A copied question speaks the languages of the one it was copied from. */
function withCopiedWords(draft: Draft, keys: ReadonlyMap<string, string>): Draft {
  const translations = Object.entries(draft.translations).map(([language, words]) => {
    const copied = Object.entries(words).flatMap(([path, text]) => {
      const [key = '', ...rest] = path.split('.');
      return keys.has(key) ? [[[keys.get(key), ...rest].join('.'), text] as const] : [];
    });
    return [language, { ...words, ...Object.fromEntries(copied) }] as const;
  });
  return { ...draft, translations: Object.fromEntries(translations) };
}
