import { expect, test } from '@jest/globals';
import { runsOfNewCodes } from './stopping.js';

const FRESH = [20, 10, 6, 4, 3, 1, 1, 0, 0, 0];

test('a base of four and runs of two: 4/40, 2/40, 1/40, nothing twice', () => {
  expect(runsOfNewCodes(FRESH)).toEqual([
    { units: 6, fresh: 4, newInformation: 0.1 },
    { units: 7, fresh: 2, newInformation: 0.05 },
    { units: 8, fresh: 1, newInformation: 0.025 },
    { units: 9, fresh: 0, newInformation: 0 },
    { units: 10, fresh: 0, newInformation: 0 },
  ]);
});

test('runs of three are reached later, and too few interviews have no run', () => {
  expect(runsOfNewCodes(FRESH, { baseSize: 5, runLength: 3 })[0]).toEqual({
    units: 8,
    fresh: 2,
    newInformation: 2 / 43,
  });
  expect(runsOfNewCodes(FRESH.slice(0, 5))).toEqual([]);
  expect(runsOfNewCodes([0, 0, 0, 0, 1, 0])).toEqual([{ units: 6, fresh: 1, newInformation: null }]);
});
