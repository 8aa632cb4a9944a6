import { expect, test } from '@jest/globals';
import { optionsInput, optionsOf, optionsProblem } from './run-options.js';

test('only what was touched is sent', () => {
  expect(optionsInput({ kMax: 5, seed: null })).toEqual({ kMax: 5 });
});

test('the options of a run come back as its form holds them', () => {
  expect(optionsOf({ options: { method: 'lca', kMax: 6, unheardOf: true } })).toEqual({ method: 'LCA', kMax: 6 });
});

test('a smallest number above the largest is refused, also against a default', () => {
  expect(optionsProblem({ kMin: 9 })).toBe('Fewest segments, 9, is above most segments, 8');
  expect(optionsProblem({ kMin: 2, kMax: 4 })).toBeNull();
});
