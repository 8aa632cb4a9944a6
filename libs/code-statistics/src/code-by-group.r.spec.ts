import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { spawnSync } from 'node:child_process';
import { codeByGroup } from './code-by-group.js';

const hasR = spawnSync('Rscript', ['--version']).status === 0;
if (!hasR) console.warn('R is not installed: its tests are not compared with ours');
const withR = hasR ? test : test.skip;

const rng = createRng(7);
const UNITS = 60;
const group = Array.from({ length: UNITS }, () => rng.int(3));
/** Rare codes and common ones. */
const codes = Array.from({ length: 12 }, (_, code) =>
  Array.from({ length: UNITS }, (__, unit) => unit).filter(
    (unit) => rng.next() < 0.05 + 0.07 * code + (group[unit] === 1 ? 0.1 : 0),
  ),
);
const groups = [0, 1, 2].map((wanted) => group.flatMap((one, unit) => (one === wanted ? [unit] : [])));

function byR(expression: string): number[] {
  const script = `g <- c(${group.join()}); codes <- list(${codes.map((units) => `c(${units.map((unit) => unit + 1).join()})`).join()})
    for (u in codes) { y <- seq_along(g) %in% u; for (k in 0:2) cat(sprintf("%.10f\\n", suppressWarnings(${expression}))) }`;
  const { stdout, stderr, status } = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n').map(Number);
}

withR('residuals, exact tests, their adjustment and intervals of 36 random cells are those of R', () => {
  const cells = codeByGroup(UNITS, groups, codes).cells.flat();
  const residuals = byR('chisq.test(table(y, g), correct = FALSE)$stdres["TRUE", k + 1]');
  cells.forEach(({ residual }, at) => expect(residual).toBeCloseTo(residuals[at]!, 8));
  const intervals = byR('prop.test(sum(y[g == k]), sum(g == k), correct = FALSE)$conf.int[2]');
  cells.forEach(({ high }, at) => expect(high).toBeCloseTo(intervals[at]!, 8));
  const tests = byR('fisher.test(table(y, g == k))$p.value');
  const { stdout } = spawnSync('Rscript', ['-e', `cat(p.adjust(c(${tests.join()}), "BH"))`], { encoding: 'utf8' });
  const adjusted = stdout.split(' ').map(Number);
  cells.forEach((cell, at) => expect(cell.adjusted).toBeCloseTo(adjusted[at]!, 5));
});
