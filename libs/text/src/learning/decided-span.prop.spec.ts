import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { denseMatrix, sparseFromRows } from '../vectors/sparse-matrix.js';
import { spanOf } from './decided-span.js';
import { fitLogistic, logOddsOf } from './logistic-regression.js';

/** Texts of a few words and two numbers each; some say the same. */
const table = fc
  .array(
    fc.record({
      words: fc.uniqueArray(fc.nat(5), { maxLength: 4 }),
      numbers: fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })),
      target: fc.constantFrom(0, 1),
    }),
    { minLength: 3, maxLength: 20 },
  )
  .map((texts) => {
    const dense = denseMatrix(texts.length, 2);
    texts.forEach(({ numbers }, row) => dense.data.set(numbers, 2 * row));
    const words = texts.map((text) => new Map(text.words.map((word) => [word, 1])));
    return { features: { sparse: sparseFromRows(words, 6), dense }, targets: texts.map(({ target }) => target) };
  });

test('a model fitted in the span of the decided texts says of every text what one on all columns says', () => {
  fc.assert(
    fc.property(table, ({ features, targets }) => {
      // Every third text is one that nobody decided on.
      const decided = targets.flatMap((_, row) => (row % 3 === 2 ? [] : [row]));
      const said = decided.map((row) => targets[row]!);
      const span = spanOf(features, decided);
      const places = decided.map((_, place) => place);
      const l2 = 0.7;
      const plain = fitLogistic(features, decided, said, { l2 });
      const turned = span.inColumns(fitLogistic(span.features, places, said, { l2 }));
      targets.forEach((_, row) =>
        expect(logOddsOf(turned, features, row)).toBeCloseTo(logOddsOf(plain, features, row), 2),
      );
    }),
  );
});
