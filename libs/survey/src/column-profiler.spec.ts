import { expect, test } from '@jest/globals';
import { profilesOf, tableOf } from './survey-fixtures.js';

test('counts, shares and samples of one column', () => {
  const [profile] = profilesOf([['Age'], ['30'], [' '], ['41'], ['30'], ['n/a']]);
  expect(profile).toMatchObject({
    name: 'Age',
    count: 5,
    empty: 1,
    distinct: 3,
    unique: false,
    topValues: [
      { value: '30', count: 2 },
      { value: '41', count: 1 },
      { value: 'n/a', count: 1 },
    ],
    numericShare: 0.75,
    minimum: 30,
    maximum: 41,
    samples: ['30', '41', 'n/a'],
    keySketch: null,
  });
});

test('decimal commas and the order of dates are seen', () => {
  const [height, day] = profilesOf([
    ['Height', 'Day'],
    ['1,75', '03.04.2021'],
    ['1,6', '25.12.2021'],
  ]);
  expect(height).toMatchObject({ commaDecimals: true, numericShare: 1, maximum: 1.75 });
  expect(day).toMatchObject({ dateShare: 1, dateOrder: 'dmy' });
});

test('grouped thousands are no decimal commas', () => {
  expect(profilesOf([['Pay'], ['1,234'], ['12,500']])[0]).toMatchObject({ commaDecimals: false, maximum: 12500 });
});

test('above the cap values are "many", and a column stays unique until a value repeats', () => {
  const ids = Array.from({ length: 3_000 }, (_, i) => `R${i}`);
  const [id, repeated] = profilesOf(tableOf({ id: ids, repeated: [...ids.slice(1), 'R2999'] }));
  expect(id).toMatchObject({ distinct: 'many', unique: true });
  expect(repeated).toMatchObject({ distinct: 'many', unique: false });
});
