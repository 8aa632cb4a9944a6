import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreementTable } from './agreement-table.js';
import { agreementMatrix, cohenKappa } from './cohen-kappa.js';
import { krippendorffAlpha } from './krippendorff-alpha.js';
import type { CodedText, RatedUnit } from './types.js';

const CODERS = ['ann', 'bob', 'cy'];
const units = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 30,
});
const texts: fc.Arbitrary<CodedText[]> = fc.array(
  fc.record({
    length: fc.constant(8),
    sentences: fc.constant([{ start: 0, end: 8 }]),
    coders: fc.subarray(CODERS, { minLength: 1 }),
    codings: fc.array(
      fc
        .tuple(fc.constantFrom(...CODERS), fc.nat(7), fc.integer({ min: 1, max: 4 }))
        .map(([coder, start, length]) => ({ coder, code: 'x', start, end: Math.min(8, start + length) })),
      { maxLength: 4 },
    ),
  }),
  { minLength: 1, maxLength: 8 },
);
/** Every character as a unit of its own. */
const characterUnits = (all: readonly CodedText[]): RatedUnit[] =>
  all.flatMap(({ length, coders, codings }) =>
    Array.from({ length }, (_, at) =>
      CODERS.map((coder) =>
        coders.includes(coder)
          ? Number(codings.some((one) => one.coder === coder && one.start <= at && one.end > at))
          : null,
      ),
    ),
  );
const orNull = (statistic: () => number): number | null => {
  try {
    return statistic();
  } catch {
    return null;
  }
};
const same = (one: number | null, other: number | null) =>
  one === null || other === null ? expect(one).toBe(other) : expect(one).toBeCloseTo(other, 10);

/** Alpha by its definition: every pair of labels, within units and among all units. */
function alphaByPairs(all: readonly RatedUnit[]): number | null {
  const pairable = all.map((unit) => unit.filter((label) => label !== null)).filter(({ length }) => length > 1);
  const differing = (labels: readonly unknown[]) =>
    labels.reduce((sum: number, one) => sum + labels.filter((other) => other !== one).length, 0);
  const labels = pairable.flat();
  const observed = pairable.reduce((sum, unit) => sum + differing(unit) / (unit.length - 1), 0) / labels.length;
  const expected = differing(labels) / (labels.length * (labels.length - 1));
  return labels.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

test('alpha is what all pairs of labels give', () => {
  fc.assert(
    fc.property(units, (all) =>
      same(
        orNull(() => krippendorffAlpha(all)),
        alphaByPairs(all),
      ),
    ),
  );
});

test('neither the order of units and coders nor the names of labels change alpha', () => {
  fc.assert(
    fc.property(units, (all) => {
      const turned = [...all].reverse().map((unit) => [...unit].reverse().map((label) => label && `new ${label}`));
      same(
        orNull(() => krippendorffAlpha(turned)),
        orNull(() => krippendorffAlpha(all)),
      );
    }),
  );
});

test('coders who always agree have an alpha and a kappa of 1', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b'), { minLength: 2 }), (labels) => {
      fc.pre(new Set(labels).size > 1);
      const all = labels.map((label) => [label, label]);
      expect(krippendorffAlpha(all)).toBe(1);
      expect(cohenKappa(agreementMatrix(all, [0, 1]))).toBeCloseTo(1, 12);
    }),
  );
});

test('the table says of spans what the coefficients say of their characters', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const [, x] = agreementTable(all, { coders: CODERS, codes: ['x'], unit: 'character', seed: 1, resamples: 0 });
      const characters = characterUnits(all);
      same(
        x!.alpha.value,
        orNull(() => krippendorffAlpha(characters)),
      );
      x!.pairs.forEach((pair, at) => {
        const [one, other] = [
          [0, 1],
          [0, 2],
          [1, 2],
        ][at] as [number, number];
        same(
          pair.kappa,
          orNull(() => cohenKappa(agreementMatrix(characters, [one, other]))),
        );
        same(
          pair.alpha,
          orNull(() => krippendorffAlpha(characters.map((unit) => [unit[one]!, unit[other]!]))),
        );
      });
    }),
  );
});
