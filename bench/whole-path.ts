/**
 * The whole automatic path through the command line: time and peak resident memory. Arguments: data folder, largest
 * number of simulated people (default 10,000), then options handed on to `needfinder segment`, such as `--threads 2`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plantPoints } from './planted-points.js';
import { DATA } from './published-data.js';

const MOST_ROWS = Number(process.argv[3] ?? 10_000);
const OPTIONS = process.argv.slice(4);
const ITEMS = 20;
const ROWS_AT_ONCE = 10_000;
const CLI = join(import.meta.dirname, '../apps/cli/bin/needfinder.js');
/** Prints the peak resident memory of the command on leaving, in kilobytes. */
const METER = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\\\nPEAK '+process.resourceUsage().maxRSS))`;

function run(name: string, file: string, args: readonly string[]): void {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', METER, CLI, 'segment', file, ...args, '--json', ...OPTIONS],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const seconds = (performance.now() - startedAt) / 1000;
  if (status !== 0) {
    console.log(name, 'FAILED', stderr.trim().split('\n').slice(-2)[0]);
    return;
  }
  const { chosen, timings } = JSON.parse(stdout) as { chosen: { k: number; verdict: string }; timings: object };
  const peak = Number(/PEAK (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024;
  console.log(name, {
    seconds: seconds.toFixed(1),
    'peak, MB': peak.toFixed(0),
    ...timings,
    k: chosen.k,
    verdict: chosen.verdict,
  });
}

const mcdonalds = join(DATA, 'segmentation/mcdonalds.csv');
if (existsSync(mcdonalds)) run("McDonald's", mcdonalds, ['--basis-all-but', 'Like,Age,VisitFrequency,Gender']);
else console.log('SKIPPED: mcdonalds, because mcdonalds.csv is not in the data folder');

const folder = mkdtempSync(join(tmpdir(), 'needfinder-bench-'));
for (const rows of [10_000, 1_000_000]) {
  if (rows > MOST_ROWS) continue;
  const points = plantPoints(rows, ITEMS, 5, 'rating', 1);
  const file = join(folder, `${rows}.csv`);
  writeFileSync(file, `${Array.from({ length: ITEMS }, (_, item) => `q${item + 1}`).join(',')}\n`);
  for (let first = 0; first < rows; first += ROWS_AT_ONCE) {
    const lines = Array.from({ length: Math.min(ROWS_AT_ONCE, rows - first) }, (_, row) =>
      points.subarray((first + row) * ITEMS, (first + row + 1) * ITEMS).join(','),
    );
    writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'a' });
  }
  run(`${rows} x ${ITEMS} ratings`, file, [
    '--basis',
    Array.from({ length: ITEMS }, (_, item) => `q${item + 1}`).join(','),
  ]);
}
rmSync(folder, { recursive: true });
