/**
 * `npm test`: every floor of tests, then one closing line "N passed, N failed, N skipped".
 * Integration runs on the embedded PostgreSQL and, as far as it is about SQL, again on the system's, where one is installed.
 * Arguments are passed to jest and run once: `npm test -- libs/text --selectProjects engines`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSystemPostgres } from './system-postgres.mjs';

/**
 * What a second database might answer differently: the platform's own tables and each feature's repositories, which the
 * spec named like its feature works through (codings: all of them). Files, engines and access are the same on any.
 */
const ABOUT_SQL = [
  'platform/(jobs|events|database/tenancy)',
  'migrations/',
  'features/(?<noun>[^/]+)/\\k<noun>\\.int\\.spec',
  'features/codings/',
  '(saving|members|codebook|open-answers)\\.int\\.spec',
];

const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'needfinder-test-'));

/** Runs jest once and adds up what it counted. A run that dies without a count is one failure. */
function jest(title, args, env = {}) {
  console.log(`\n── ${title}`);
  const outputFile = join(scratch, 'result.json');
  rmSync(outputFile, { force: true });
  const nodeOptions =
    `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
  const run = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${outputFile}`, ...args],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env, NODE_OPTIONS: nodeOptions },
    },
  );
  try {
    const result = JSON.parse(readFileSync(outputFile, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    total.skipped += result.numPendingTests + result.numTodoTests;
    if (run.status !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) total.failed += 1;
  } catch {
    console.error(`${title}: jest ended with ${run.status ?? run.signal} and no result`);
    total.failed += 1;
  }
}

const chosen = process.argv.slice(2);
if (chosen.length > 0) {
  jest('chosen tests', chosen);
} else {
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (build.status !== 0) {
    console.error('The build failed.');
    total.failed += 1;
  }
  jest('engines, ui, api, contract', ['--maxWorkers=2', '--selectProjects', 'engines', 'ui', 'api', 'contract']);
  // Three at once on two cores: they wait for jobs and clocks as long as they compute.
  jest('integration on the embedded PostgreSQL', ['--maxWorkers=3', '--selectProjects', 'integration']);
  const system = await startSystemPostgres(join(scratch, 'postgres'));
  if (system) {
    const args = ['--maxWorkers=3', `--testPathPatterns=${ABOUT_SQL.join('|')}`, '--selectProjects', 'integration'];
    jest(`integration on ${system.version}`, args, { TEST_DATABASE_URL: system.url });
    await system.stop();
  } else {
    console.warn('\nSKIPPED: integration on a system PostgreSQL (none of version 15 or later is installed)');
  }
  // A browser that hangs must not hold up the count.
  jest('journeys in a real browser', ['--selectProjects', 'e2e', '--maxWorkers=2', '--forceExit']);
}

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
