import { expect, test } from '@jest/globals';
import type { ResponseMatrix } from '../responses/index.js';
import { responseRows } from './response-sheet.js';

const numbers = { type: 'number' as const, numbers: Float64Array.of(4, NaN, NaN, NaN, NaN) };
const matrix = {
  respondentIds: ['a', 'b', 'c', 'd', 'e'],
  weights: Float64Array.of(1, 1, 2, 1, 1),
  attributes: new Map(),
  questions: new Map([
    ['q', { question: { title: 'Importance' }, values: numbers, missing: Uint8Array.of(0, 1, 2, 3, 4) }],
  ]),
} as unknown as ResponseMatrix;

test('empty, not shown, refused and not applicable are four different things', () => {
  const [header, ...rows] = responseRows(matrix, new Map([['a', 'R-1']]));
  expect(header).toEqual(['respondent', 'weight', 'Importance']);
  expect(rows.map((row) => row[2])).toEqual([4, null, '[not-shown]', '[refused]', '[not-applicable]']);
  expect(rows[0]![0]).toBe('R-1');
});
