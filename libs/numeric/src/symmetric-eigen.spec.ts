import { expect, test } from '@jest/globals';
import { createRng } from './rng.js';
import { symmetricEigen } from './symmetric-eigen.js';

test('a matrix solved by hand', () => {
  // [[2, 1], [1, 2]]: 3 along (1, 1), 1 along (1, −1)
  const [first, second] = symmetricEigen([2, 1, 1, 2], 2);
  expect(first!.value).toBeCloseTo(3, 12);
  expect([...first!.vector]).toEqual([expect.closeTo(Math.SQRT1_2, 12), expect.closeTo(Math.SQRT1_2, 12)]);
  expect(second!.value).toBeCloseTo(1, 12);
  expect([...second!.vector]).toEqual([expect.closeTo(Math.SQRT1_2, 12), expect.closeTo(-Math.SQRT1_2, 12)]);
});

test('a diagonal matrix is its own answer, largest first', () => {
  expect(symmetricEigen([1, 0, 0, 0, 4, 0, 0, 0, 2], 3).map(({ value }) => value)).toEqual([4, 2, 1]);
});

test('values and vectors give the matrix back, and the vectors are at right angles', () => {
  const size = 7;
  const rng = createRng(5);
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = i; j < size; j += 1) matrix[i * size + j] = matrix[j * size + i] = rng.next() - 0.5;
  }
  const pairs = symmetricEigen(matrix, size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const back = pairs.reduce((sum, { value, vector }) => sum + value * vector[i]! * vector[j]!, 0);
      expect(back).toBeCloseTo(matrix[i * size + j]!, 12);
      const angle = pairs[i]!.vector.reduce((sum, entry, at) => sum + entry * pairs[j]!.vector[at]!, 0);
      expect(angle).toBeCloseTo(i === j ? 1 : 0, 12);
    }
  }
});

test('a matrix of zeros has values of zero', () => {
  expect(symmetricEigen([0, 0, 0, 0], 2).map(({ value }) => value)).toEqual([0, 0]);
});
