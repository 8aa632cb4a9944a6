import { expect, test } from '@jest/globals';
import { shownEstimate } from './shown-estimate.js';

const SHARE = { value: 0.17, low: 0.13, high: 0.23, n: 37, base: 212, enough: true, note: null };

test('37 of 212 people rest on 212, not on 37', () => {
  expect(shownEstimate(SHARE).n).toBe(212);
});

test('what the api holds for too little shows no value', () => {
  expect(shownEstimate({ ...SHARE, base: 3, enough: false }).value).toBeNull();
});
