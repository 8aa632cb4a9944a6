import { fingerprint } from '@needfinder/numeric';
import {
  describeProfile,
  fitSegmentationInParts,
  type Indicator,
  prepareRun,
  profileBasis,
  type ProfileTest,
  type Solution,
  styledIndicators,
} from '@needfinder/segmentation';
import { onThreads, sharedNumbers } from '@needfinder/threads';
import type { TaskReport } from '../../platform/compute/index.js';
import { canonicalJson } from './canonical-json.js';
import type { DescribedSolution, FitInput, FitOutput } from './fit-run.task.js';
import runParts from './run-parts.js';
import { drawRun } from './run-pictures.js';

/** All of a run that takes time. Pure: the same input gives the same output, hash included, on any number of threads. */
export default async function fitRun(input: FitInput, report: TaskReport): Promise<FitOutput> {
  const { indicators, weights, options, threads } = input;
  const fitted = { indicators, options, ...(weights ? { weights } : {}) };
  const { solutions, chosen, ...result } = await onThreads(
    runParts,
    prepareRun(fitted, sharedNumbers),
    { threads },
    (perform, run) =>
      fitSegmentationInParts(run, perform, { onStep: ({ label, done, total }) => report(label, done, total + 1) }),
  );
  report('Describing the segments', 1, 1);
  const described = solutions.map((solution) => describe(input, solution));
  return {
    result,
    chosen,
    solutions: described,
    resultHash: hashOf({ result, chosen, solutions: described, options }),
    pictures: drawRun(input, described, chosen.style),
  };
}

function describe(
  { indicators, measured, profile, weights }: FitInput,
  { posteriors, ...solution }: Solution,
): DescribedSolution {
  const { k, labels, method, style } = solution;
  // Who belongs to no segment describes none.
  const members = [...labels.keys()].filter((row) => labels[row]! >= 0);
  const of = ({ values, ...indicator }: Indicator): Indicator => ({
    ...indicator,
    values: Float64Array.from(members, (row) => values[row]!),
  });
  const memberPosteriors = new Float64Array(members.length * k);
  members.forEach((row, at) => memberPosteriors.set(posteriors.subarray(row * k, row * k + k), at * k));
  const memberWeights = weights && Float64Array.from(members, (row) => weights[row]!);
  const variables = profile.map(of);
  // Intervals carry the uncertainty of the class model where there is one.
  const basis = method === 'lca' ? styledIndicators(indicators, style).map(of) : [];
  return {
    ...solution,
    posteriors: Float32Array.from(posteriors),
    basisProfile: profileBasis(measured.map(of), memberPosteriors, k, memberWeights),
    profileTests: testProfile(variables, memberPosteriors, k, memberWeights, basis),
    profileBases: variables.map(({ values }) => basesOf(values, memberPosteriors, k)),
  };
}

/** One for each variable; those that no member has a value of are not the engine's to test. */
function testProfile(
  variables: readonly Indicator[],
  posteriors: Float64Array,
  k: number,
  weights: Float64Array | undefined,
  basis: readonly Indicator[],
): ProfileTest[] {
  const answered = variables.filter(({ values }) => values.some((value) => !Number.isNaN(value)));
  const tests = answered.length > 0 ? describeProfile(answered, posteriors, k, weights, basis) : [];
  const byName = new Map(tests.map((test) => [test.name, test]));
  return variables.map((variable) => byName.get(variable.name) ?? untested(variable));
}

const untested = ({ name, scale }: Indicator): ProfileTest => ({
  name,
  scale,
  rows: [],
  test: 'none',
  statistic: null,
  df: null,
  pValue: null,
  adjustedPValue: null,
  reason: 'Nobody in a segment has a value',
});

function basesOf(values: Float64Array, posteriors: Float64Array, k: number): number[] {
  const bases = new Array<number>(k).fill(0);
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    for (let c = 0; c < k; c++) bases[c]! += posteriors[row * k + c]!;
  });
  return bases.map(Math.round);
}

function hashOf({
  solutions,
  ...rest
}: Omit<FitOutput, 'resultHash' | 'pictures'> & Pick<FitInput, 'options'>): string {
  return fingerprint([
    canonicalJson(rest),
    ...solutions.flatMap((solution) => [
      canonicalJson(solution),
      solution.labels,
      Float64Array.from(solution.posteriors),
    ]),
  ]);
}
