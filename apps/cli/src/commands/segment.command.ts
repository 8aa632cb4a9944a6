import {
  describeProfile,
  fitSegmentationInParts,
  prepareRun,
  styledIndicators,
  withCovariates,
  type Indicator,
  type ResultWithCovariates,
  type SegmentationInput,
  type SegmentationResult,
  type Solution,
} from '@needfinder/segmentation';
import { onThreads, sharedNumbers } from '@needfinder/threads';
import { oneFile, readArguments } from '../arguments.js';
import { progressOn } from '../progress.js';
import type { Command, Terminal } from '../usage.js';
import { detailOf, type SegmentDetail } from './segment-detail.js';
import { writeMemberships } from './write-memberships.js';
import { HELP, OPTIONS, readDetail, readThreads } from './segment-options.js';
import segmentParts from './segment-parts.js';
import { describeSegmentation } from './segment-report.js';
import { readStudy } from './segment-study.js';

/** The result as the contract of the command line has it: without the respondents. */
function toJson(
  result: SegmentationResult | ResultWithCovariates,
  profile: unknown,
  detail: SegmentDetail | null | undefined,
  timings: Record<string, number>,
) {
  const solutions = result.solutions.map(({ posteriors: _p, labels: _l, ...solution }) => solution);
  return { ...result, solutions, profile, ...(detail === undefined ? {} : { detail }), timings };
}

/** Intervals carry the uncertainty of the class model where there is one. */
function profileOf(
  variables: readonly Indicator[],
  { indicators, weights }: SegmentationInput,
  { posteriors, k, method, style }: Solution,
) {
  if (variables.length === 0) return [];
  const basis = method === 'lca' ? styledIndicators(indicators, style) : [];
  return describeProfile(variables, posteriors, k, weights, basis);
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const startedAt = performance.now();
  const threads = readThreads(values);
  const samples = readDetail(values);
  const { input, profile, covariates, nameOf } = await readStudy(oneFile(positionals), values);
  const readAt = performance.now();

  const show = progressOn(terminal);
  const fitted = await onThreads(segmentParts, prepareRun(input, sharedNumbers), { threads }, (perform, run) =>
    fitSegmentationInParts(run, perform, { onStep: (step) => show(step.label, step.done / step.total) }),
  );
  const result = covariates.length === 0 ? fitted : withCovariates(fitted, input, covariates);
  const fittedAt = performance.now();
  const chosen = result.solutions.find((solution) => solution.k === result.chosen.k)!;
  const described = profileOf(profile, input, chosen);
  const detail = samples === null ? undefined : detailOf(input, chosen, samples);
  if (values.memberships !== undefined) await writeMemberships(values.memberships, chosen, nameOf);

  const timings = { readMs: Math.round(readAt - startedAt), fitMs: Math.round(fittedAt - readAt) };
  terminal.out(
    values.json ? `${JSON.stringify(toJson(result, described, detail, timings))}\n` : describeSegmentation(result),
  );
  return 0;
}

export const segmentCommand: Command = { help: HELP, run };
