import { expect, test } from '@jest/globals';
import { betterAccent, contrastRatio, inkOn, themeFaults } from './theme-contrast.js';

test('the ratio of the standard: black on white is 21, grey #777777 on white misses 4.5 by a hair', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrastRatio('#ffffff', '#777777')).toBeCloseTo(4.478, 3);
});

test('the page’s own accent has no faults, a pale one is named with both ratios', () => {
  expect(themeFaults({ accent: '#3b6fd8' })).toEqual([]);
  const [worst] = themeFaults({ accent: '#ffe08a', paper: '#ffffff' });
  expect(worst).toMatchObject({ what: 'The accent on the page', needed: 3 });
  expect(worst!.ratio).toBeLessThan(1.4);
});

test('words on the button are white on dark accents and dark on pale ones', () => {
  expect([inkOn('#20308a'), inkOn('#ffe08a')]).toEqual(['#ffffff', '#1b1b22']);
});

test.each(['#ffe08a', '#000033', '#ffffff', '#16161b'])('%s has a shade that stands out on both papers', (accent) => {
  expect(themeFaults({ accent: betterAccent({ accent }) })).toEqual([]);
});

test('grey ink on grey paper is refused for its words', () => {
  expect(themeFaults({ accent: '#000000', paper: '#999999', ink: '#777777' })[0]!.what).toBe('Words on the page');
});
