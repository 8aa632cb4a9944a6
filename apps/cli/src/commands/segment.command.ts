import { writeFile } from 'node:fs/promises';
import { INDICATOR_SCALES, type IndicatorScale } from '@needfinder/domain';
import { writeCsv } from '@needfinder/file-formats';
import {
  DEFAULT_OPTIONS,
  describeProfile,
  fitSegmentation,
  type Indicator,
  type SegmentationOptions,
  type SegmentationResult,
  type Solution,
} from '@needfinder/segmentation';
import { oneFile, readArguments, readNames, readWhole, readWord } from '../arguments.js';
import { toIndicator } from '../indicator.js';
import { progressOn } from '../progress.js';
import { cellsOf, columnIndex, readTable, type Table } from '../table.js';
import { UsageError, type Command, type Terminal } from '../usage.js';
import { describeSegmentation } from './segment-report.js';

const OPTIONS = {
  basis: { type: 'string' },
  'basis-all-but': { type: 'string' },
  binary: { type: 'string' },
  nominal: { type: 'string' },
  ordinal: { type: 'string' },
  numeric: { type: 'string' },
  count: { type: 'string' },
  weight: { type: 'string' },
  id: { type: 'string' },
  method: { type: 'string' },
  k: { type: 'string' },
  style: { type: 'string' },
  restarts: { type: 'string' },
  bootstrap: { type: 'string' },
  seed: { type: 'string' },
  profile: { type: 'string' },
  memberships: { type: 'string' },
  json: { type: 'boolean' },
} as const;
type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

const HELP = `Usage: needfinder segment FILE (--basis a,b,c | --basis-all-but x,y) [options]

Finds segments in a CSV, TSV or XLSX file (- for stdin) and says whether there are any.

  --basis a,b,c             columns that form the segments
  --basis-all-but x,y       all columns but these (and but --id, --weight, --profile)
  --binary, --nominal, --ordinal, --numeric, --count a,b
                            scale of basis or profile columns; guessed and reported where not named
  --weight col              how many people each row stands for
  --id col                  names the rows in the memberships
  --method auto|lca|kmeans  default auto
  --k 4 | --k 1-8           number of segments, default 1-8
  --style auto|raw|centred  response style, default auto
  --restarts N              full runs per number of segments, default ${DEFAULT_OPTIONS.restarts}
  --bootstrap N             pairs of resamples for stability, default ${DEFAULT_OPTIONS.bootstrap}
  --seed S                  default ${DEFAULT_OPTIONS.seed}; the same seed gives the same bytes
  --profile c1,c2           columns that only describe the segments
  --memberships OUT.csv     writes id, segment and probabilities of the proposed solution
  --json                    everything as JSON on stdout

Examples:
  needfinder segment survey.csv --basis-all-but id,age,gender --id id --profile age,gender
  needfinder segment ratings.csv --basis q1,q2,q3,q4 --k 3 --method lca --json > result.json
`;

function readOptions(values: Values, n: number): SegmentationOptions {
  const [from, to = from] = (values.k ?? `${DEFAULT_OPTIONS.kMin}-${DEFAULT_OPTIONS.kMax}`).split('-');
  const kMin = readWhole('k', from, DEFAULT_OPTIONS.kMin, 1, 99);
  const kMax = readWhole('k', to, DEFAULT_OPTIONS.kMax, kMin, 99);
  if (kMax > n && values.k !== undefined)
    throw new UsageError(`--k: ${kMax} segments need ${kMax} rows, the file has ${n}`);
  return {
    method: readWord('method', values.method, DEFAULT_OPTIONS.method, ['auto', 'lca', 'kmeans']),
    style: readWord('style', values.style, DEFAULT_OPTIONS.style, ['auto', 'raw', 'centred']),
    kMin,
    kMax: Math.min(kMax, n),
    restarts: readWhole('restarts', values.restarts, DEFAULT_OPTIONS.restarts, 1, 10_000),
    bootstrap: readWhole('bootstrap', values.bootstrap, DEFAULT_OPTIONS.bootstrap, 0, 10_000),
    seed: readWhole('seed', values.seed, DEFAULT_OPTIONS.seed, 0, 2 ** 31 - 1),
  };
}

function basisNames(values: Values, table: Table): string[] {
  if (values.basis !== undefined) return readNames(values.basis);
  if (values['basis-all-but'] === undefined)
    throw new UsageError('name the basis: --basis a,b,c or --basis-all-but x,y');
  const out = [...readNames(values['basis-all-but']), ...readNames(values.profile), values.id, values.weight];
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
      throw new UsageError(
        `column "${name}", line ${table.rows[i]!.line}: "${cell}" is not a weight (a number from 0)`,
      );
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
function toJson(result: SegmentationResult, profile: unknown, timings: Record<string, number>) {
  const solutions = result.solutions.map(({ posteriors: _p, labels: _l, ...solution }) => solution);
  return { ...result, solutions, profile, timings };
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const startedAt = performance.now();
  const table = await readTable(oneFile(positionals));
  const options = readOptions(values, table.rows.length);
  const scales = namedScales(values, table);
  const toIndicators = (names: readonly string[]): Indicator[] =>
    names.map((name) => toIndicator(table, name, scales.get(name)));
  const indicators = toIndicators(basisNames(values, table));
  const profileVariables = toIndicators(readNames(values.profile));
  const weights = readWeights(table, values.weight);
  const ids =
    values.id === undefined ? table.rows.map((_, i) => String(i + 1)) : cellsOf(table, columnIndex(table, values.id));
  const readAt = performance.now();

  const show = progressOn(terminal);
  const result = fitSegmentation(weights ? { indicators, weights, options } : { indicators, options }, {
    onStep: (step) => show(step.label, step.done / step.total),
  });
  const fittedAt = performance.now();
  const chosen = result.solutions.find((solution) => solution.k === result.chosen.k)!;
  const profile =
    profileVariables.length === 0 ? [] : describeProfile(profileVariables, chosen.posteriors, chosen.k, weights);
  if (values.memberships !== undefined) await writeFile(values.memberships, membershipsOf(chosen, ids));

  const timings = { readMs: Math.round(readAt - startedAt), fitMs: Math.round(fittedAt - readAt) };
  terminal.out(values.json ? `${JSON.stringify(toJson(result, profile, timings))}\n` : describeSegmentation(result));
  return 0;
}

export const segmentCommand: Command = { help: HELP, run };
