import { afterAll, expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agreementMatrix, cohenKappa } from './cohen-kappa.js';
import { krippendorffAlpha } from './krippendorff-alpha.js';

const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasPackage = (name: string) => spawnSync('Rscript', ['-e', `library(${name})`]).status === 0;
/** Skips aloud where R does not have the package. */
const withPackage = (name: string) => {
  const is = hasPackage(name);
  if (!is) console.warn(`R or its package ${name} is not installed: its coefficients are not compared with ours`);
  return is ? test : test.skip;
};

const TRIALS = 100;
const rng = createRng(20);
/** Two to five coders, missing labels and all, by trial. */
const trials = Array.from({ length: TRIALS }, () => {
  const coders = 2 + rng.int(4);
  const truths = Array.from({ length: 10 + rng.int(40) }, () => 1 + rng.int(4));
  return truths.map((truth) =>
    Array.from({ length: coders }, () => (rng.next() < 0.1 ? null : rng.next() < 0.6 ? truth : 1 + rng.int(4))),
  );
});

/** Runs an expression of R on each trial: `m` is its matrix, units in rows. */
function byR(packages: string, expression: string): number[] {
  const path = join(folder, 'trials.txt');
  writeFileSync(
    path,
    trials.map((units) => units.map((unit) => unit.map((label) => label ?? 'NA').join(' ')).join(';')).join('\n'),
  );
  const script = `suppressMessages(library(${packages})); for (line in readLines("${path}")) {
    m <- as.matrix(read.table(text = strsplit(line, ";")[[1]])); cat(sprintf("%.10f\\n", ${expression})) }`;
  const { stdout, stderr, status } = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n').map(Number);
}

/** The coincidence matrix in base R, for where the package irr is missing (Debian has none). */
const ALPHA = `if (requireNamespace("irr", quietly = TRUE)) irr::kripp.alpha(t(m), "nominal")$value else {
  labels <- sort(unique(na.omit(c(m)))); o <- matrix(0, length(labels), length(labels))
  for (i in seq_len(nrow(m))) {
    unit <- na.omit(m[i, ]); n <- as.numeric(table(factor(unit, labels)))
    if (length(unit) > 1) o <- o + (outer(n, n) - diag(n, length(labels))) / (length(unit) - 1)
  }
  s <- rowSums(o); 1 - (sum(s) - 1) * (sum(o) - sum(diag(o))) / (sum(s)^2 - sum(s^2)) }`;

withPackage('stats')(`alpha of ${TRIALS} random studies is that of R`, () => {
  const theirs = byR('stats', ALPHA);
  trials.forEach((units, at) => expect(krippendorffAlpha(units)).toBeCloseTo(theirs[at]!, 8));
});

withPackage('psych')(`kappa of ${TRIALS} random studies is that of psych::cohen.kappa`, () => {
  const theirs = byR('psych', 'cohen.kappa(na.omit(m[, 1:2]))$kappa');
  trials.forEach((units, at) => expect(cohenKappa(agreementMatrix(units, [0, 1]))).toBeCloseTo(theirs[at]!, 8));
});
