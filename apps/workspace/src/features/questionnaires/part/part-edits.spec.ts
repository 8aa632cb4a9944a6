import { describe, expect, test } from '@jest/globals';
import type { PartOf } from '@needfinder/survey';
import { setsFor } from './best-worst-sets.js';
import { insertLines, moveItem } from './list-edits.js';
import { newPart } from './new-part.js';
import { withSetting, withType } from './part-values.js';
import { withMidpoint, withPoints } from './scale-edits.js';

describe('a list of options', () => {
  const items = [
    { key: 'a', label: 'Apples' },
    { key: 'b', label: '' },
    { key: 'c', label: 'None', exclusive: true },
  ];
  test('pasted lines fill the empty option first, without bullets and numbers', () => {
    const pasted = insertLines(items, 1, '- Pears\n2. Figs\n\n  Plums');
    expect(pasted.map(({ label }) => label)).toEqual(['Apples', 'Pears', 'Figs', 'Plums', 'None']);
    expect(pasted[1]!.key).toBe('b');
    expect(new Set(pasted.map(({ key }) => key)).size).toBe(5);
  });
  test('an option moves one place, and not beyond the ends', () => {
    expect(moveItem(items, 0, 1).map(({ key }) => key)).toEqual(['b', 'a', 'c']);
    expect(moveItem(items, 2, 1)).toEqual(items);
  });
});

describe('best–worst screens', () => {
  const part = newPart('best-worst', 'most') as PartOf<'best-worst'>;
  test('rewording or moving an item leaves the screens alone, one more is dealt in', () => {
    const reworded = part.items.map((item) => ({ ...item, label: `${item.label}!` })).reverse();
    expect(withSetting(part, 'items', reworded)).toMatchObject({ sets: part.sets });
    const more = withSetting(part, 'items', [...part.items, { key: 'e', label: 'Fifth' }]) as typeof part;
    expect(more.sets.flat()).toContain('e');
  });
  test('screens have the size that was wished for, as far as there are items', () => {
    expect(setsFor(['a', 'b', 'c', 'd'], { perSet: 9, sets: 2 }).map(({ length }) => length)).toEqual([4, 4]);
    expect(setsFor(['a', 'b'])).toEqual([]);
  });
});

test('a question that becomes another type keeps what both have', () => {
  const single = { ...newPart('single', 'q'), title: 'Which?', required: true, expects: 'item-1', other: 'Else' };
  const dropdown = withType(single as never, 'dropdown');
  expect(dropdown).toEqual({
    ...{ key: 'q', type: 'dropdown', title: 'Which?', required: true },
    options: (single as PartOf<'single'>).options,
  });
});

test('a scale of seven loses and regains its midpoint; points are added at the upper end', () => {
  const seven = withPoints([{ value: 1, label: 'Low' }], 7);
  expect(seven.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(withMidpoint(seven)).toHaveLength(6);
  expect(withMidpoint(withMidpoint(seven))).toHaveLength(7);
});
