import type { Verdict } from '../../gql/schema.generated.js';
import { jobFixture } from '../../testing/fixtures.js';

const estimate = (value: number, n = 300) => ({
  value,
  low: value - 0.04,
  high: value + 0.04,
  n,
  base: n,
  enough: true,
  note: null,
});

/** A segment as the api sends it; a test names what matters to it. */
export function segmentFixture(position: number, fields: Record<string, unknown> = {}) {
  const letter = String.fromCharCode(65 + position);
  return {
    id: `segment-${letter}`,
    position,
    letter,
    name: null,
    description: '',
    size: 150,
    share: estimate(0.5),
    stability: 0.8,
    stabilityWord: 'holds',
    slsa: 0.9,
    jaccard: 0.82,
    topNeeds: [],
    needs: [],
    profile: [],
    profileTests: [],
    opportunities: [],
    unknowns: [],
    voices: { segmentId: '', quotes: [], contradictions: [] },
    quote: null,
    ...fields,
  };
}

const solution = (k: number) => ({
  id: `solution-${k}`,
  k,
  method: 'lca',
  converged: true,
  aic: 4000 - k,
  bic: 4100 + k,
  sabic: 4050,
  icl: 4200,
  entropy: 0.8,
  withinSS: null,
  hitRate: 0.6,
  agreementRawCentred: 0.7,
  stability: k === 1 ? null : { estimate: 0.8, low: 0.7, high: 0.9 },
  replication: k === 1 ? null : { estimate: 0.72, low: 0.6, high: 0.84 },
  unassigned: 0,
  unassignedShare: 0,
  flow:
    k === 1
      ? null
      : Array.from({ length: k }, (_, position) => ({ position, from: Array.from({ length: k - 1 }, () => 50) })),
  gorge:
    k === 1
      ? null
      : {
          similarity: 'posterior',
          segments: Array.from({ length: k }, () => ({ members: [0, 20, 130], others: [130, 20, 0] })),
        },
  points: { x: [-1, 1], y: [0.5, -0.5], segments: [0, k - 1] },
  segments: Array.from({ length: k }, (_, position) => segmentFixture(position)),
});

const WORDS: Readonly<Record<Verdict, string>> = {
  NATURAL: 'Two distinct groups.',
  REPRODUCIBLE: 'No distinct groups. People differ by degree.',
  CONSTRUCTED: 'No distinct groups. People differ by degree.',
  NONE: 'No segments here.',
};

/** A finished run with solutions for one to three segments. */
export function runFixture(verdict: Verdict, fields: Record<string, unknown> = {}) {
  const k = verdict === 'NONE' ? 1 : 2;
  const solutions = [1, 2, 3].map(solution);
  return {
    id: 'r1',
    number: 1,
    state: 'DONE',
    error: null,
    createdAt: '2026-11-20T08:00:00Z',
    finishedAt: '2026-11-20T08:01:00Z',
    respondents: 300,
    selectedK: k,
    selected: solutions[k - 1],
    job: jobFixture({ state: 'DONE', percent: 100 }),
    manifest: { fingerprint: 'f00d', seed: 1, engineVersion: '1', options: { kMax: 3 } },
    resultHash: 'beef',
    segmentation: {
      id: 'g1',
      name: 'Needs by importance',
      basis: { needs: [{ needId: 'n1', measure: 'importance' }], questionIds: [], attributeKeys: [] },
      runs: [],
    },
    verdict: {
      verdict,
      headline: WORDS[verdict],
      naturalK: verdict === 'NATURAL' ? 2 : 1,
      k,
      style: 'raw',
      method: 'lca',
      reasons: ['Another sample would show them again.'],
      whatNext: ['Describe the segments.'],
      warnings: [{ code: 'criteria-disagree', text: 'The criteria disagree.', remedy: 'Compare the solutions.' }],
      styleShare: 0.62,
      continuumTest: { pValue: 0.22, samples: 99, k: 2 },
      styleModel: { k: 1, level: 0.9, width: 0.2, criteria: [], agreement: 0.31 },
      consensus: 0.87,
    },
    plane: {
      style: 'raw',
      explained: [0.4, 0.2],
      loadings: [
        { indicator: { name: 'need:n1:importance', label: 'Find a notebook' }, level: null, first: 0.8, second: 0.1 },
      ],
    },
    doubtChecks: [],
    solutions,
    ...fields,
  };
}

/** The same run before it is finished. */
export const unfinishedRun = (fields: Record<string, unknown> = {}) =>
  runFixture('NONE', {
    state: 'RUNNING',
    job: jobFixture(),
    verdict: null,
    solutions: [],
    selected: null,
    selectedK: null,
    finishedAt: null,
    resultHash: null,
    ...fields,
  });
