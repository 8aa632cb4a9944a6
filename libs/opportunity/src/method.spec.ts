import { expect, test } from '@jest/globals';
import { FORMULA, opportunityScore, SOURCE, ZONE_RULE, zoneOf } from './method.js';

test('an important need that nobody is satisfied with counts its importance twice', () => {
  expect(opportunityScore(9, 3)).toBe(15);
  expect(opportunityScore(10, 0)).toBe(20);
});

test('satisfaction above importance neither adds nor takes away', () => {
  expect(opportunityScore(4, 4)).toBe(4);
  expect(opportunityScore(4, 9)).toBe(4);
});

test.each([
  ['important and unmet', 9, 3, 'underserved'],
  ['just above the line', 6, 1.9, 'underserved'],
  ['exactly on the line', 6, 2, 'appropriate'],
  ['important and met', 8, 7.5, 'table-stakes'],
  ['important, and met even better', 8, 9, 'table-stakes'],
  ['unimportant and met', 3, 8, 'overserved'],
  ['unimportant and unmet', 3, 1, 'appropriate'],
  ['as satisfied as it is important', 5, 5, 'appropriate'],
] as const)('%s: importance %d, satisfaction %d is %s', (_, importance, satisfaction, zone) => {
  expect(zoneOf(importance, satisfaction)).toBe(zone);
});

test('the screen can show the formula, its source, its criticism and the rule of the zones', () => {
  expect(FORMULA).toContain('max(importance − satisfaction, 0)');
  expect(SOURCE).toMatch(/Ulwick.*2002.*Ulwick.*2005.*Katz/s);
  expect(ZONE_RULE).toMatch(/above 10 .*at least 7/s);
});
