import { expect, test } from '@jest/globals';
import { markedExcerpt } from './search-marks.js';

const mark = (words: string) => `\uE000${words}\uE001`;

test('marks count code points, and the text is what was said', () => {
  const { text, marks } = markedExcerpt(`🙈 I ${mark('never')} ${mark('find')} it`);
  expect(text).toBe('🙈 I never find it');
  expect(marks.map(({ start, end }) => [...text].slice(start, end).join(''))).toEqual(['never', 'find']);
});

test('of a long text the part around the first mark is shown, from the start of a word', () => {
  const long = `${'before '.repeat(100)}${mark('here')} ${'after '.repeat(200)}`;
  const { text, offset, marks, isCutBefore, isCutAfter } = markedExcerpt(long);
  expect(text.startsWith('before ')).toBe(true);
  expect([...text]).toHaveLength(600);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['here']);
  expect(offset + marks[0]!.start).toBe(700);
  expect([isCutBefore, isCutAfter]).toEqual([true, true]);
});

test('without marks the part begins near the passage', () => {
  expect(markedExcerpt('word '.repeat(400), 1_000)).toMatchObject({ marks: [], offset: 840 });
  expect(markedExcerpt('short', 2)).toMatchObject({ text: 'short', offset: 0, isCutBefore: false });
});
