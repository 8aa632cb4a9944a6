import { expect, test } from '@jest/globals';
import { textWidth, wrapText } from './text-width.js';

test('width grows with the font, with weight, and with the letters', () => {
  expect(textWidth('need', 24)).toBeCloseTo(2 * textWidth('need', 12), 10);
  expect(textWidth('need', 12, true)).toBeGreaterThan(textWidth('need', 12));
  expect(textWidth('mmm', 12)).toBeGreaterThan(textWidth('iii', 12));
  expect(textWidth('需要', 12)).toBeGreaterThan(textWidth('ab', 12));
});

test('text breaks between words, and what does not fit ends in an ellipsis', () => {
  const options = { maxWidth: 90, fontSize: 12, maxLines: 2 };
  const lines = wrapText('Minimise the time it takes to find a past notebook', options);
  expect(lines[0]).toBe('Minimise the');
  expect(lines[1]).toMatch(/^time.*…$/);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(90);
});

test('a word longer than the line is cut, and nothing is lost from a short text', () => {
  expect(wrapText('Donaudampfschifffahrt', { maxWidth: 60, fontSize: 12, maxLines: 2 })[0]).toMatch(/…$/);
  expect(wrapText('  two  words ', { maxWidth: 500, fontSize: 12, maxLines: 2 })).toEqual(['two words']);
  expect(wrapText('', { maxWidth: 50, fontSize: 12, maxLines: 2 })).toEqual([]);
});
