import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import type { Indicator } from '../types.js';
import { fitLatentClassRegression } from './latent-class-regression.js';

/** Two segments told apart by six items; the odds of the second grow with age and differ by region. */
function plant(n: number, seed: number) {
  const rng = createRng(seed);
  const age = Float64Array.from({ length: n }, () => 40 + 12 * rng.normal());
  const region = Float64Array.from({ length: n }, () => rng.int(3));
  const truth = Array.from(age, (years, row) => {
    const logit = -0.8 + 0.08 * (years - 40) + [0, 1, -1][region[row]!]!;
    return rng.next() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
  });
  const basis = Array.from({ length: 6 }, (_, item): Indicator => ({
    name: `item ${item}`,
    scale: 'binary',
    values: Float64Array.from(truth, (c) => (rng.next() < (c === item % 2 ? 0.85 : 0.15) ? 1 : 0)),
  }));
  const covariates: Indicator[] = [
    { name: 'age', scale: 'numeric', values: age },
    { name: 'region', scale: 'nominal', values: region, levels: ['north', 'south', 'west'] },
  ];
  return { basis, covariates };
}

test('planted coefficients are recovered within three standard errors, in the covariates’ own units', () => {
  const { basis, covariates } = plant(1500, 4);
  const { coefficients, parameters, n } = fitLatentClassRegression(basis, covariates, 2, createRng(1), { restarts: 4 });
  const terms = coefficients[0]!.terms;
  expect(terms.map(({ name }) => name)).toEqual(['(intercept)', 'age', 'region: south', 'region: west']);
  [-0.8 - 0.08 * 40, 0.08, 1, -1].forEach((truth, at) => {
    expect(Math.abs(terms[at]!.value - truth)).toBeLessThan(3 * terms[at]!.standardError!);
  });
  expect(terms[1]!.pValue).toBeLessThan(1e-6);
  expect([parameters, n]).toEqual([12 + 4, 1500]);
});

test('changing the unit of a covariate changes its coefficient and nothing else', () => {
  const { basis, covariates } = plant(400, 5);
  const inMonths = [{ ...covariates[0]!, values: covariates[0]!.values.map((years) => 12 * years) }, covariates[1]!];
  const [years, months] = [covariates, inMonths].map((chosen) =>
    fitLatentClassRegression(basis, chosen, 2, createRng(1), { restarts: 4 }),
  );
  expect(months!.logLikelihood).toBeCloseTo(years!.logLikelihood, 5);
  expect(12 * months!.coefficients[0]!.terms[1]!.value).toBeCloseTo(years!.coefficients[0]!.terms[1]!.value, 4);
});

test('people without a covariate are left out of the model and still get memberships', () => {
  const { basis, covariates } = plant(300, 6);
  covariates[0]!.values[7] = Number.NaN;
  const result = fitLatentClassRegression(basis, covariates, 2, createRng(1), { restarts: 4 });
  expect([result.n, result.rowsLeftOut]).toEqual([299, 1]);
  expect(result.posteriors[14]! + result.posteriors[15]!).toBeCloseTo(1, 12);
});

test('splitting a person’s weight in two changes nothing', () => {
  const { basis, covariates } = plant(200, 7);
  const twice = (indicator: Indicator): Indicator => ({
    ...indicator,
    values: Float64Array.from([...indicator.values, ...indicator.values]),
  });
  const whole = fitLatentClassRegression(basis, covariates, 2, createRng(1), { restarts: 4 });
  const halves = fitLatentClassRegression(basis.map(twice), covariates.map(twice), 2, createRng(1), {
    restarts: 4,
    weights: new Float64Array(400).fill(0.5),
  });
  expect(halves.logLikelihood).toBeCloseTo(whole.logLikelihood, 6);
  expect(halves.coefficients[0]!.terms[1]!.value).toBeCloseTo(whole.coefficients[0]!.terms[1]!.value, 6);
});

test('a covariate that is the same for everybody is refused by name', () => {
  const { basis } = plant(50, 8);
  const same: Indicator = { name: 'planet', scale: 'numeric', values: new Float64Array(50).fill(3) };
  expect(() => fitLatentClassRegression(basis, [same], 2, createRng(1))).toThrow(
    'Covariate "planet" is 3 for everybody',
  );
});
