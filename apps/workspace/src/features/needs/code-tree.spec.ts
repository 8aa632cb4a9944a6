import { expect, test } from '@jest/globals';
import { type CodeNode, codeTree, unfolded, withCodesBelow } from './code-tree.js';

const ref = (id: string | null) => (id === null ? null : { id });
const theme = (id: string, parent: string | null = null) => ({
  id,
  label: id,
  status: 'ACCEPTED' as const,
  parent: ref(parent),
});
const need = (
  id: string,
  under: { theme?: string; parent?: string } = {},
  status: 'ACCEPTED' | 'REJECTED' = 'ACCEPTED',
) => ({
  ...{ id, label: id, status, theme: ref(under.theme ?? null), parent: ref(under.parent ?? null) },
});
const NODES = codeTree({
  themes: [theme('top'), theme('inner', 'top')],
  needs: [
    need('loose'),
    need('a', { theme: 'inner' }),
    need('b', { theme: 'inner', parent: 'a' }),
    need('no', {}, 'REJECTED'),
  ],
}) as unknown as CodeNode[];

test('codes are read from top to bottom, each before what stands under it; what was rejected is left out', () => {
  expect(NODES.map(({ id, depth, position, hasCodesBelow }) => [id, depth, position, hasCodesBelow])).toEqual([
    ['top', 0, 0, true],
    ['inner', 1, 1, true],
    ['a', 2, 2, true],
    ['b', 3, 3, false],
    ['loose', 0, 4, false],
  ]);
});

test('what stands under a rejected code comes to the top', () => {
  const nodes = codeTree({ themes: [], needs: [need('no', {}, 'REJECTED'), need('x', { parent: 'no' })] });
  expect(nodes.map(({ id, depth }) => [id, depth])).toEqual([['x', 0]]);
});

test('a folded code hides everything under it, and nothing else', () => {
  expect(unfolded(NODES, new Set(['inner'])).map(({ id }) => id)).toEqual(['top', 'inner', 'loose']);
  expect([...withCodesBelow(NODES, 'inner')]).toEqual(['inner', 'a', 'b']);
});
