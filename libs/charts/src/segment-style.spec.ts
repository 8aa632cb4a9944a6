import { expect, test } from '@jest/globals';
import { segmentLetter, segmentStyle } from './segment-style.js';

const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

test('the first eight segments differ in colour, in shape and in letter', () => {
  const styles = Array.from({ length: 8 }, (_, i) => segmentStyle(i));
  for (const part of ['colour', 'shape', 'letter'] as const) {
    expect(new Set(styles.map((style) => style[part])).size).toBe(8);
  }
});

test('every letter reads on its colour at 4.5 : 1', () => {
  for (let i = 0; i < 8; i += 1) {
    const { colour, letterInk } = segmentStyle(i);
    const [dark, light] = [luminance(colour), luminance(letterInk)].sort((a, b) => a - b);
    expect((light! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});

test('letters go on past Z', () => {
  expect([0, 25, 26, 27, 52].map(segmentLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']);
});
