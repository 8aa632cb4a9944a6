import { createRng, type Rng } from '@needfinder/numeric';
import type { Page } from '../definition/survey-definition.js';
import type { SurveyDefinition } from '../definition/survey-definition.js';

/** A page where this person meets it, with the conditions of what surrounds it. */
export interface PlacedPage {
  readonly block: SurveyDefinition['blocks'][number];
  readonly page: Page;
  readonly parts: Page['parts'];
}

/** Shuffles what is not anchored among its own places. */
export function shuffled<T extends { readonly anchored?: boolean | undefined }>(items: readonly T[], rng: Rng): T[] {
  const free = rng.shuffle(items.filter(({ anchored }) => !anchored));
  let next = 0;
  return items.map((item) => (item.anchored ? item : free[next++]!));
}

/**
 * The pages of a survey in the order in which the person with this seed meets them. The same seed gives the same order on
 * the phone and on the server.
 */
export function displayOrder(definition: SurveyDefinition, seed: number): PlacedPage[] {
  const rng = createRng(seed);
  const blocks = definition.shuffle ? shuffled(definition.blocks, rng.fork('blocks')) : definition.blocks;
  return blocks.flatMap((block) => {
    const pages = block.shuffle ? shuffled(block.pages, rng.fork('pages', block.key)) : block.pages;
    return pages.map((page) => {
      // What works unseen stays where its author put it: it reads the answers before it.
      const fixed = page.parts.map((part) => ({ part, anchored: part.anchored || isSilent(part.type) }));
      const order = page.shuffle ? shuffled(fixed, rng.fork('parts', page.key)) : fixed;
      return { block, page, parts: order.map(({ part }) => part) };
    });
  });
}

/** The options, items or needs of one question in the order of this person; sets of a best–worst question likewise. */
export function optionOrder<T extends { readonly key: string; readonly anchored?: boolean | undefined }>(
  items: readonly T[],
  { shuffle }: { readonly shuffle?: boolean | undefined },
  seed: number,
  key: string,
): readonly T[] {
  return shuffle ? shuffled(items, createRng(seed).fork('options', key)) : items;
}

const isSilent = (type: string): boolean => ['computed', 'screen-out', 'hidden'].includes(type);
