import { expect, test } from '@jest/globals';
import { measureWords, placesOf } from './need-scale.js';

test('each measure stands on a line from zero to its own end', () => {
  const at = { segment: { value: 8 }, total: { value: 5 } };
  expect(placesOf({ measure: 'IMPORTANCE', ...at })).toEqual({ segment: 0.8, total: 0.5 });
  expect(placesOf({ measure: 'OPPORTUNITY', ...at })).toEqual({ segment: 0.4, total: 0.25 });
  expect(placesOf({ measure: null, segment: { value: 0.3 }, total: { value: null } })).toEqual({
    segment: 0.3,
    total: null,
  });
});

test('a mean says where its scale ends, a share says what people do', () => {
  expect([measureWords('IMPORTANCE'), measureWords(null)]).toEqual(['importance, of 10', 'mention it']);
});
