import { expect, test } from '@jest/globals';
import { collapsePatterns } from './patterns.js';
import type { Solution, WarningCode } from './types.js';
import { collectWarnings, type WarningInput } from './warnings.js';

const segment = { share: 0.5, low: 0.4, high: 0.6, slsw: 0.9, slsa: 1, jaccard: 0.9 };
const n = 200;
const sound: Solution = {
  k: 2,
  method: 'lca',
  style: 'raw',
  logLikelihood: -1,
  parameters: 1,
  aic: 1,
  bic: 1,
  sabic: 1,
  icl: 1,
  entropy: 0.9,
  withinSS: null,
  sizes: [100, 100],
  shares: [0.5, 0.5],
  hitRate: 1,
  converged: true,
  stability: { meanAri: 0.9, low: 0.8, high: 1 },
  replication: null,
  segments: [segment, segment],
  posteriors: Float64Array.from({ length: 2 * n }, (_, cell) => (cell % 2 === 0 ? 1 : 0)),
  labels: new Int32Array(n),
  agreementRawCentred: 0.9,
};
const item = (name: string) => ({
  name,
  scale: 'binary' as const,
  values: Float64Array.from({ length: n }, (_, row) => row % 2),
});
const indicators = [item('a'), item('b')];
const input: WarningInput = {
  indicators,
  matrix: collapsePatterns(indicators),
  weights: undefined,
  chosen: sound,
  styleShare: 0.1,
  residuals: [{ first: 0, second: 1, value: 1 }],
  preferred: [
    { criterion: 'BIC', k: 2 },
    { criterion: 'excess', k: 2 },
  ],
};
const codes = (changes: Partial<WarningInput>): WarningCode[] =>
  collectWarnings({ ...input, ...changes }).map(({ code }) => code);
const chosen = (changes: Partial<Solution>): Partial<WarningInput> => ({ chosen: { ...sound, ...changes } });

test('a sound solution warns of nothing', () => {
  expect(codes({})).toEqual([]);
});

test.each<[WarningCode, Partial<WarningInput>]>([
  ['sample-too-small', { indicators: ['a', 'b', 'c'].map(item) }],
  ['segment-too-small', chosen({ segments: [segment, { ...segment, share: 0.04 }] })],
  ['segment-too-small', chosen({ sizes: [171, 29] })],
  ['segment-unstable', chosen({ segments: [segment, { ...segment, slsw: 0.59 }] })],
  ['segment-unstable', chosen({ segments: [{ ...segment, jaccard: 0.5 }, segment] })],
  ['low-hit-rate', chosen({ hitRate: 0.15 })],
  ['not-converged', chosen({ converged: false })],
  ['response-style', { styleShare: 0.51 }],
  [
    'criteria-disagree',
    {
      preferred: [
        { criterion: 'BIC', k: 2 },
        { criterion: 'excess', k: 3 },
      ],
    },
  ],
  ['local-dependence', { residuals: [{ first: 0, second: 1, value: 4 }] }],
  ['raw-centred-disagree', chosen({ agreementRawCentred: 0.49 })],
  ['uncertain-members', chosen({ posteriors: Float64Array.from({ length: 2 * n }, () => 0.5) })],
])('%s', (code, changes) => {
  expect(codes(changes)).toEqual([code]);
});

test('a warning names the segment and both numbers', () => {
  const [warning] = collectWarnings({ ...input, ...chosen({ segments: [segment, { ...segment, slsw: 0.41 }] }) });
  expect(warning!.text).toBe('Segment 2 does not come back reliably in other samples (overlap .41, wanted .60).');
});
