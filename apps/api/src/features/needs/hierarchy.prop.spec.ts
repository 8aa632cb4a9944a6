import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { below, parentsAfterMerge, type Placed, refuseCycle, standsFor } from './hierarchy.js';

/** Codes under earlier codes or under none. */
const codebook = fc.array(fc.option(fc.nat(), { nil: null }), { minLength: 2, maxLength: 12 }).map((parents) =>
  parents.map((parent, at): Placed => {
    const parentId = parent === null || at === 0 ? null : `c${parent % at}`;
    return { id: `c${at}`, parentId };
  }),
);
const withSome = codebook.chain((codes) =>
  fc.tuple(
    fc.constant(codes),
    fc.constantFrom(...codes.map(({ id }) => id)),
    fc.subarray(
      codes.map(({ id }) => id),
      { minLength: 1 },
    ),
  ),
);
const placed = (codes: readonly Placed[], parents: ReadonlyMap<string, string | null>) =>
  codes.map((code) => (parents.has(code.id) ? { ...code, parentId: parents.get(code.id)! } : code));
/** Follows parents upwards; fails when that comes round. */
function depth(codes: readonly Placed[], id: string): number {
  const parentOf = new Map(codes.map((code) => [code.id, code.parentId]));
  let steps = 0;
  for (let at = parentOf.get(id); at; at = parentOf.get(at)) expect((steps += 1)).toBeLessThanOrEqual(codes.length);
  return steps;
}

test('after a merge no code stands under itself or under what was merged away, and none is lost', () => {
  fc.assert(
    fc.property(withSome, ([codes, into, some]) => {
      const sources = some.filter((id) => id !== into);
      const after = placed(codes, parentsAfterMerge(codes, into, sources)).filter(({ id }) => !sources.includes(id));
      for (const { id, parentId } of after) {
        depth(after, id);
        expect(sources).not.toContain(parentId);
      }
      // What stood under a source stands under the one that stays.
      const kept = [...below(codes, sources)].filter((id) => id !== into && !sources.includes(id));
      const under = below(after, [into]);
      for (const id of kept) expect(under.has(id)).toBe(true);
    }),
  );
});

test('a move is refused exactly when a code would stand under itself', () => {
  fc.assert(
    fc.property(withSome, ([codes, parent, moved]) => {
      const after = placed(codes, new Map(moved.map((id) => [id, parent])));
      const parentOf = new Map(after.map((code) => [code.id, code.parentId]));
      const seen = new Set<string>();
      let at: string | null = parent;
      for (; at && !seen.has(at); at = parentOf.get(at) ?? null) seen.add(at);
      const comesRound = at !== null;
      const move = () => refuseCycle(codes, moved, parent);
      if (comesRound) expect(move).toThrow(expect.objectContaining({ code: 'codebook.cycle' }));
      else expect(move).not.toThrow();
    }),
  );
});

test('a theme stands for the themes in it and all of their needs, a need for the needs under it', () => {
  const themes = [
    { id: 'work', parentId: null },
    { id: 'finding', parentId: 'work' },
    { id: 'home', parentId: null },
  ];
  const needs = [
    { id: 'notes', parentId: null, themeId: 'finding' },
    { id: 'old notes', parentId: 'notes', themeId: 'finding' },
    { id: 'speed', parentId: null, themeId: 'work' },
    { id: 'rest', parentId: null, themeId: 'home' },
    { id: 'alone', parentId: null, themeId: null },
  ];
  expect(standsFor('work', needs, themes)).toEqual({
    needIds: ['notes', 'old notes', 'speed'],
    themeIds: ['work', 'finding'],
  });
  expect(standsFor('notes', needs, themes)).toEqual({ needIds: ['notes', 'old notes'], themeIds: ['notes'] });
});
