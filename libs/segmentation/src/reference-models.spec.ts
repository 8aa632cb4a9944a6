import { describe, expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { golden, readCoded, readNumbers, referenceDataPresent } from '@needfinder/test-kit';
import { absoluteFit } from './absolute-fit.js';
import { bivariateResiduals } from './bivariate-residuals.js';
import { fitLatentClassRegression } from './covariates/latent-class-regression.js';
import { describeProfile } from './describe-profile.js';
import { latentClassEstimator } from './em/latent-class-estimator.js';
import { collapsePatterns, type PatternMatrix } from './patterns.js';
import { relabelFit } from './relabel.js';
import type { Indicator } from './types.js';

const whenPresent = referenceDataPresent ? test : test.skip;

const MCDONALDS = 'yummy,convenient,spicy,fattening,greasy,fast,cheap,tasty,expensive,healthy,disgusting'.split(',');
const COLUMNS: Record<string, string[]> = {
  mcdonalds: MCDONALDS,
  cheating: ['LIEEXAM', 'LIEPAPER', 'FRAUD', 'COPYEXAM'],
  carcinoma: ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
};

function fitOf(name: string, k: number) {
  const indicators: Indicator[] = readCoded(name, COLUMNS[name]!, 'binary');
  const matrix = collapsePatterns(indicators);
  const fit = latentClassEstimator(indicators, matrix, 'raw', [], 20).fit(k, createRng(1), 'full');
  return { indicators, matrix, fit: relabelFit(matrix, fit) };
}

const ofPeople = (matrix: PatternMatrix, posteriors: Float64Array, k: number): Float64Array =>
  Float64Array.from({ length: matrix.patternOf.length * k }, (_, cell) => {
    return posteriors[matrix.patternOf[Math.floor(cell / k)]! * k + (cell % k)]!;
  });

describe('published values', () => {
  whenPresent('mcdonalds, four classes: BCH means as in R, and not those of people sorted by likeliest class', () => {
    const { matrix, fit } = fitOf('mcdonalds', 4);
    const [gender] = readCoded('mcdonalds', ['Gender'], 'binary');
    const like = readNumbers('mcdonalds', 'Like');
    const profile = describeProfile(
      [
        { name: 'like', scale: 'numeric', values: like },
        { name: 'age', scale: 'numeric', values: readNumbers('mcdonalds', 'Age') },
        { ...gender!, name: 'female', values: gender!.values.map((male) => 1 - male) },
      ],
      ofPeople(matrix, fit.posteriors, 4),
      4,
    );
    for (const { name, rows } of profile) {
      golden.threeStep[name as 'like'].forEach((value, c) => {
        const { value: mean, low, high } = rows[0]!.segments[c]!;
        expect(Math.abs(mean! - value)).toBeLessThan(0.0005);
        expect(low!).toBeLessThan(value);
        expect(high!).toBeGreaterThan(value);
      });
    }
    golden.threeStep.naiveLike.forEach((value, c) => {
      const members = [...matrix.patternOf.keys()].filter((row) => fit.labels[matrix.patternOf[row]!] === c);
      expect(members.reduce((sum, row) => sum + like[row]!, 0) / members.length).toBeCloseTo(value, 3);
    });
  });

  for (const { data, k, first, second, value } of golden.residuals) {
    whenPresent(`${data}, ${k} classes: bivariate residual of ${first} and ${second} within .5 %`, () => {
      const { indicators, matrix, fit } = fitOf(data, k);
      const pair = bivariateResiduals(indicators, matrix, fit.posteriors, k).find(
        (residual) => indicators[residual.first]!.name === first && indicators[residual.second]!.name === second,
      );
      expect(Math.abs(pair!.value / value - 1)).toBeLessThan(0.005);
    });
  }

  whenPresent('mcdonalds, four classes: as many pairs above 3.84 as in R', () => {
    const { data, k, above, of } = golden.residualsAbove;
    const { indicators, matrix, fit } = fitOf(data, k);
    const residuals = bivariateResiduals(indicators, matrix, fit.posteriors, k);
    expect(residuals).toHaveLength(of);
    expect(residuals.filter(({ value }) => value > 3.84)).toHaveLength(above);
  });

  for (const [data, { k, g2, x2 }] of Object.entries(golden.absoluteFit)) {
    whenPresent(`${data}, ${k} classes: G² and X² within .001`, () => {
      const { indicators, matrix, fit } = fitOf(data, k);
      const result = absoluteFit(indicators, matrix, fit.posteriors, k)!;
      expect(Math.abs(result.g2 - g2)).toBeLessThan(0.001);
      expect(Math.abs(result.x2 - x2)).toBeLessThan(0.001);
      expect(result.df).toBe(2 ** indicators.length - 1 - (k - 1 + k * indicators.length));
    });
  }
});

describe('latent class regression', () => {
  whenPresent('cheating by GPA: log-likelihood, coefficients and standard errors within .001 of poLCA', () => {
    const gpa: Indicator = { name: 'GPA', scale: 'numeric', values: readNumbers('cheating', 'GPA') };
    const basis = readCoded('cheating', COLUMNS.cheating!, 'binary');
    const result = fitLatentClassRegression(basis, [gpa], 2, createRng(1));
    const { n, logLikelihood, coefficients, standardErrors } = golden.covariates;
    expect(result.n).toBe(n);
    expect(Math.abs(result.logLikelihood - logLikelihood)).toBeLessThan(0.001);
    result.coefficients[0]!.terms.forEach((term, at) => {
      // poLCA numbered the two classes the other way round.
      expect(Math.abs(term.value + coefficients[at]!)).toBeLessThan(0.001);
      expect(Math.abs(term.standardError! - standardErrors[at]!)).toBeLessThan(0.001);
    });
  });
});

describe('bivariateResiduals', () => {
  const indicator = (name: string, values: number[]): Indicator => ({
    name,
    scale: 'nominal',
    values: Float64Array.from(values),
  });
  const residualsOf = (indicators: Indicator[]) => {
    const matrix = collapsePatterns(indicators);
    return bivariateResiduals(indicators, matrix, new Float64Array(matrix.rows).fill(1), 1);
  };

  test('with one class it is Pearson’s χ² over its degrees of freedom, worked by hand', () => {
    // Table 3 1 / 1 3: every cell is 1 from the expected 2.
    const [pair] = residualsOf([indicator('a', [0, 0, 0, 0, 1, 1, 1, 1]), indicator('b', [0, 0, 0, 1, 0, 1, 1, 1])]);
    expect(pair!.value).toBeCloseTo(2, 12);
  });

  test('a level that nobody chose adds no degree of freedom', () => {
    const [pair] = residualsOf([indicator('a', [0, 0, 0, 0, 4, 4, 4, 4]), indicator('b', [0, 0, 0, 1, 0, 1, 1, 1])]);
    expect(pair!.value).toBeCloseTo(2, 12);
  });

  test('people who left one of the two out are left out', () => {
    const a = [0, 0, 0, 0, 1, 1, 1, 1, 1, Number.NaN];
    const b = [0, 0, 0, 1, 0, 1, 1, 1, Number.NaN, 1];
    expect(residualsOf([indicator('a', a), indicator('b', b)])[0]!.value).toBeCloseTo(2, 12);
  });
});
