import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { describeProfile } from './describe-profile.js';
import { latentClassEstimator } from './em/latent-class-estimator.js';
import { collapsePatterns } from './patterns.js';
import { profileBasis } from './profile-basis.js';
import type { Estimate, Indicator } from './types.js';

const SHARES = [0.5, 0.3, 0.2];
const MEANS = [0, 1, 2.5];
const DEVIATIONS = [1, 1.5, 1];
const YES = [0.1, 0.4, 0.7];
const K = 3;

/** Three segments that say yes to three of nine items each with .85, to the others with .15. */
function plant(seed: number, n: number) {
  const rng = createRng(seed).fork('coverage');
  const truth = Int32Array.from({ length: n }, () => {
    const u = rng.next();
    return u < SHARES[0]! ? 0 : u < SHARES[0]! + SHARES[1]! ? 1 : 2;
  });
  const basis = Array.from({ length: 9 }, (_, item): Indicator => ({
    name: `item ${item}`,
    scale: 'binary',
    values: Float64Array.from(truth, (segment) => (rng.next() < (item % K === segment ? 0.85 : 0.15) ? 1 : 0)),
  }));
  const spend: Indicator = {
    name: 'spend',
    scale: 'numeric',
    values: Float64Array.from(truth, (segment) => MEANS[segment]! + DEVIATIONS[segment]! * rng.normal()),
  };
  const owns: Indicator = {
    name: 'owns',
    scale: 'binary',
    values: Float64Array.from(truth, (segment) => (rng.next() < YES[segment]! ? 1 : 0)),
  };
  return { truth, basis, profile: [spend, owns] };
}

const covers = ({ low, high }: Estimate, value: number): boolean => low! <= value && value <= high!;

test('95 % intervals of profile means, profile shares and basis shares hold the truth 93–97 % of the time', () => {
  const n = 300;
  const samples = 300;
  let means = 0;
  let shares = 0;
  let basisShares = 0;
  let judged = 0;
  for (let seed = 0; seed < samples; seed += 1) {
    const { truth, basis, profile } = plant(seed, n);
    const matrix = collapsePatterns(basis);
    const fit = latentClassEstimator(basis, matrix, 'raw', [], 5).fit(K, createRng(seed), 'quick');
    const posteriors = Float64Array.from({ length: n * K }, (_, cell) => {
      return fit.posteriors[matrix.patternOf[Math.floor(cell / K)]! * K + (cell % K)]!;
    });
    const [spend, owns] = describeProfile(profile, posteriors, K, undefined, basis);
    const answers = profileBasis(basis, posteriors, K);
    for (let c = 0; c < K; c += 1) {
      const planted = [0, 0, 0];
      truth.forEach((segment, row) => (planted[segment] = planted[segment]! + posteriors[row * K + c]!));
      const segment = planted.indexOf(Math.max(...planted));
      judged += 1;
      if (covers(spend!.rows[0]!.segments[c]!, MEANS[segment]!)) means += 1;
      if (covers(owns!.rows[0]!.segments[c]!, YES[segment]!)) shares += 1;
      answers.forEach(({ rows }, item) => {
        if (covers(rows[0]!.segments[c]!, item % K === segment ? 0.85 : 0.15)) basisShares += 1 / basis.length;
      });
    }
  }
  for (const coverage of [means / judged, shares / judged, basisShares / judged]) {
    expect(coverage).toBeGreaterThanOrEqual(0.93);
    expect(coverage).toBeLessThanOrEqual(0.97);
  }
});
