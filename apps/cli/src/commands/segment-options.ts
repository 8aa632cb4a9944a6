import { availableParallelism } from 'node:os';
import { COVARIANCE_STRUCTURES, DEFAULT_OPTIONS, type SegmentationOptions } from '@needfinder/segmentation';
import { readArguments, readWhole, readWord } from '../arguments.js';
import { UsageError } from '../usage.js';

const METHODS = ['auto', 'lca', 'gaussian', 'kmeans', 'ward', 'pam', 'consensus'] as const;

export const OPTIONS = {
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
  covariance: { type: 'string' },
  k: { type: 'string' },
  style: { type: 'string' },
  restarts: { type: 'string' },
  bootstrap: { type: 'string' },
  seed: { type: 'string' },
  threads: { type: 'string' },
  profile: { type: 'string' },
  covariates: { type: 'string' },
  memberships: { type: 'string' },
  detail: { type: 'boolean' },
  blrt: { type: 'string' },
  json: { type: 'boolean' },
} as const;
export type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

export const HELP = `Usage: needfinder segment FILE (--basis a,b,c | --basis-all-but x,y) [options]

Finds segments in a CSV, TSV or XLSX file (- for stdin) and says whether there are any.

  --basis a,b,c             columns that form the segments
  --basis-all-but x,y       all columns but these (and but --id, --weight, --profile, --covariates)
  --binary, --nominal, --ordinal, --numeric, --count a,b
                            scale of columns; guessed and reported where not named
  --weight col              how many people each row stands for
  --id col                  names the rows in the memberships
  --method auto|lca|gaussian|kmeans|ward|pam|consensus
                            default auto; a named method fits exactly that
  --covariance spherical|diagonal|full[-shared]
                            how segments of --method gaussian may differ in shape, default diagonal-shared
  --k 4 | --k 1-8           number of segments, default 1-8
  --style auto|raw|centred  response style, default auto
  --restarts N              full runs per number of segments, default ${DEFAULT_OPTIONS.restarts}
  --bootstrap N             pairs of resamples for stability, default ${DEFAULT_OPTIONS.bootstrap}
  --seed S                  default ${DEFAULT_OPTIONS.seed}; the same seed gives the same bytes
  --threads T               at most T threads, default one per core; their number changes no result
  --profile c1,c2           columns that only describe the segments
  --covariates c1,c2        columns that the probability of a segment depends on (latent classes only)
  --memberships OUT.csv     writes id, segment and probabilities of the proposed solution
  --detail                  adds the parameters of the proposed latent classes with standard errors, and their absolute
                            fit, to the JSON
  --blrt N                  the same, and tests them against one class fewer by N bootstrap samples
  --json                    everything as JSON on stdout

Examples:
  needfinder segment survey.csv --basis-all-but id,age,gender --id id --profile age,gender
  needfinder segment ratings.csv --basis q1,q2,q3,q4 --k 3 --method lca --json > result.json
`;

const MOST_THREADS = 256;

/**
 * Options of the engine.
 *
 * @param n - Rows of the file.
 * @throws UsageError for a value out of its range, more segments than rows, covariates without latent classes.
 */
export function readOptions(values: Values, n: number): SegmentationOptions {
  const [from, to = from] = (values.k ?? `${DEFAULT_OPTIONS.kMin}-${DEFAULT_OPTIONS.kMax}`).split('-');
  const kMin = readWhole('k', from, DEFAULT_OPTIONS.kMin, 1, 50);
  const kMax = readWhole('k', to, DEFAULT_OPTIONS.kMax, kMin, 50);
  if (kMax > n && values.k !== undefined)
    throw new UsageError(`--k: ${kMax} segments need ${kMax} rows, the file has ${n}`);
  const method = readWord('method', values.method, DEFAULT_OPTIONS.method, METHODS);
  if (values.covariates !== undefined && method !== 'auto' && method !== 'lca')
    throw new UsageError(
      `--covariates: ${method} has no class probabilities that could depend on them; use --method lca`,
    );
  if (values.covariance !== undefined && method !== 'gaussian')
    throw new UsageError(`--covariance: ${method} has no covariances; use --method gaussian`);
  return {
    method,
    ...(values.covariance === undefined
      ? {}
      : { covariance: readWord('covariance', values.covariance, 'diagonal-shared', COVARIANCE_STRUCTURES) }),
    style: readWord('style', values.style, DEFAULT_OPTIONS.style, ['auto', 'raw', 'centred']),
    kMin,
    kMax: Math.min(kMax, n),
    restarts: readWhole('restarts', values.restarts, DEFAULT_OPTIONS.restarts, 1, 10_000),
    bootstrap: readWhole('bootstrap', values.bootstrap, DEFAULT_OPTIONS.bootstrap, 0, 10_000),
    seed: readWhole('seed', values.seed, DEFAULT_OPTIONS.seed, 0, 2 ** 31 - 1),
  };
}

/** Samples of the bootstrap likelihood ratio test; null where no detail is asked for. */
export const readDetail = ({ detail, blrt }: Values): number | null =>
  detail !== true && blrt === undefined ? null : readWhole('blrt', blrt, 0, 1, 10_000);

/** Threads at work at the same time. */
export const readThreads = (values: Values): number =>
  readWhole('threads', values.threads, Math.min(availableParallelism(), MOST_THREADS), 1, MOST_THREADS);
