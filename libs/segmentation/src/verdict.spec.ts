import { expect, test } from '@jest/globals';
import type { Solution } from './types.js';
import { judge, type Evidence } from './verdict.js';

const solution = (k: number, meanAri: number): Solution => ({
  k,
  method: 'lca',
  style: 'raw',
  logLikelihood: null,
  parameters: null,
  aic: null,
  bic: null,
  sabic: null,
  icl: null,
  entropy: null,
  withinSS: null,
  sizes: Array.from({ length: k }, () => 100),
  shares: Array.from({ length: k }, () => 1 / k),
  hitRate: 1,
  converged: true,
  stability: { meanAri, low: meanAri - 0.05, high: meanAri + 0.05 },
  replication: null,
  segments: [],
  posteriors: new Float64Array(),
  labels: new Int32Array(),
  agreementRawCentred: null,
});
const evidence = (pValue: number, meanAri: number): Evidence => ({
  solutions: [solution(1, 1), solution(2, meanAri), solution(3, meanAri), solution(4, meanAri)],
  bicK: 3,
  relatedK: 3,
  continuum: { style: 'raw', pValue, samples: 99, k: 3, excess: 4 },
  relatedness: null,
  styleModelK: null,
  styleShare: null,
});

test('groups that vanish once scale use is modelled are not natural, however far beyond the continuum', () => {
  const { verdict, naturalK, reasons } = judge({ ...evidence(0.01, 0.8), styleModelK: 1 });
  expect({ verdict, naturalK }).toEqual({ verdict: 'reproducible', naturalK: 1 });
  expect(reasons[0]).toContain('Once how high and how widely people rate is modelled');
});

test('the number of groups is that of the model of scale use, where there is one', () => {
  expect(judge({ ...evidence(0.01, 0.8), styleModelK: 2 })).toMatchObject({ verdict: 'natural', naturalK: 2 });
});

test.each([
  ['beyond the continuum and found again', 0.01, 0.8, 'natural', 3],
  ['beyond the continuum, but another sample would not find it', 0.01, 0.4, 'constructed', 1],
  ['within the continuum, cut alike', 0.4, 0.8, 'reproducible', 1],
  ['within the continuum, cut otherwise', 0.4, 0.4, 'constructed', 1],
])('%s', (_, pValue, meanAri, verdict, naturalK) => {
  const { reasons, ...judgement } = judge(evidence(pValue, meanAri));
  expect(judgement).toMatchObject({ verdict, naturalK });
  expect(reasons.join(' ')).toContain(`(stability .${10 * meanAri}0`);
});
