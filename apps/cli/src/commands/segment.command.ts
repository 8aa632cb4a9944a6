import { writeFile } from 'node:fs/promises';
import { INDICATOR_SCALES, type IndicatorScale } from '@needfinder/domain';
import { writeCsv } from '@needfinder/file-formats';
import {
  describeProfile,
  fitSegmentationInParts,
  prepareRun,
  styledIndicators,
  withCovariates,
  type Indicator,
  type ResultWithCovariates,
  type SegmentationResult,
  type Solution,
} from '@needfinder/segmentation';
import { onThreads } from '@needfinder/threads';
import { oneFile, readArguments, readNames } from '../arguments.js';
import { shareLevels, toIndicator } from '../indicator.js';
import { progressOn } from '../progress.js';
import { cellsOf, columnIndex, readTable, type Table } from '../table.js';
import { UsageError, type Command, type Terminal } from '../usage.js';
import { detailOf, type SegmentDetail } from './segment-detail.js';
import { HELP, OPTIONS, readDetail, readOptions, readThreads, type Values } from './segment-options.js';
import segmentParts from './segment-parts.js';
import { describeSegmentation } from './segment-report.js';

function basisNames(values: Values, table: Table): string[] {
  if (values.basis !== undefined) return readNames(values.basis);
  if (values['basis-all-but'] === undefined)
    throw new UsageError('name the basis: --basis a,b,c or --basis-all-but x,y');
  const out = [
    ...readNames(values['basis-all-but']),
    ...readNames(values.profile),
    ...readNames(values.covariates),
    values.id,
    values.weight,
  ];
  const excluded = new Set(out.filter((name) => name !== undefined));
  for (const name of excluded) columnIndex(table, name);
  return table.names.filter((name) => !excluded.has(name));
}

function namedScales(values: Values, table: Table): Map<string, IndicatorScale> {
  const scales = new Map<string, IndicatorScale>();
  for (const scale of INDICATOR_SCALES) {
    for (const name of readNames(values[scale])) {
      columnIndex(table, name);
      const other = scales.get(name);
      if (other !== undefined) throw new UsageError(`column "${name}" is named both ${other} and ${scale}`);
      scales.set(name, scale);
    }
  }
  return scales;
}

function readWeights(table: Table, name: string | undefined): Float64Array | undefined {
  if (name === undefined) return undefined;
  return Float64Array.from(cellsOf(table, columnIndex(table, name)), (cell, i) => {
    const weight = Number(cell);
    if (cell === '' || !Number.isFinite(weight) || weight < 0) {
      throw new UsageError(`row ${table.rows[i]!.line}, column "${name}": "${cell}" is not a weight (a number from 0)`);
    }
    return weight;
  });
}

function membershipsOf(solution: Solution, ids: readonly string[]): string {
  const { k, labels, posteriors } = solution;
  const header = ['id', 'segment', ...Array.from({ length: k }, (_, c) => `p${c + 1}`)];
  const rows = ids.map((id, i) => {
    const segment = labels[i]! < 0 ? null : labels[i]! + 1;
    return [id, segment, ...posteriors.subarray(i * k, (i + 1) * k)];
  });
  return writeCsv([header, ...rows]);
}

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
  indicators: readonly Indicator[],
  { posteriors, k, method, style }: Solution,
  weights: Float64Array | undefined,
) {
  if (variables.length === 0) return [];
  const basis = method === 'lca' ? styledIndicators(indicators, style) : [];
  return describeProfile(variables, posteriors, k, weights, basis);
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const startedAt = performance.now();
  const table = await readTable(oneFile(positionals));
  const options = readOptions(values, table.rows.length);
  const threads = readThreads(values);
  const scales = namedScales(values, table);
  const toIndicators = (names: readonly string[]): Indicator[] =>
    names.map((name) => toIndicator(table, name, scales.get(name)));
  const indicators = shareLevels(toIndicators(basisNames(values, table)));
  const profileVariables = toIndicators(readNames(values.profile));
  const covariates = toIndicators(readNames(values.covariates));
  const weights = readWeights(table, values.weight);
  const ids =
    values.id === undefined ? table.rows.map((_, i) => String(i + 1)) : cellsOf(table, columnIndex(table, values.id));
  const readAt = performance.now();

  const show = progressOn(terminal);
  const input = weights ? { indicators, weights, options } : { indicators, options };
  const fitted = await onThreads(segmentParts, prepareRun(input), { threads }, (perform, run) =>
    fitSegmentationInParts(run, perform, { onStep: (step) => show(step.label, step.done / step.total) }),
  );
  const result = covariates.length === 0 ? fitted : withCovariates(fitted, input, covariates);
  const fittedAt = performance.now();
  const chosen = result.solutions.find((solution) => solution.k === result.chosen.k)!;
  const profile = profileOf(profileVariables, indicators, chosen, weights);
  const samples = readDetail(values);
  const detail = samples === null ? undefined : detailOf(indicators, weights, chosen, options.seed, samples);
  if (values.memberships !== undefined) await writeFile(values.memberships, membershipsOf(chosen, ids));

  const timings = { readMs: Math.round(readAt - startedAt), fitMs: Math.round(fittedAt - readAt) };
  terminal.out(
    values.json ? `${JSON.stringify(toJson(result, profile, detail, timings))}\n` : describeSegmentation(result),
  );
  return 0;
}

export const segmentCommand: Command = { help: HELP, run };
