/**
 * `npm test`: every floor of tests, then one closing line "N passed, N failed, N skipped".
 * Integration runs on the embedded PostgreSQL and, as far as it is about SQL, again on the system's, where one is installed.
 * Arguments are passed to jest and run once: `npm test -- libs/text --selectProjects engines`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

/** Of integration, on two cores: it waits for jobs and clocks as long as it computes. */
const AT_ONCE = '--maxWorkers=3';

const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'needfinder-test-'));
let runs = 0;

/** Runs jest once and adds up what it counted. A run that dies without a count is one failure. */
async function jest(title, args, env = {}) {
  console.log(`\n── ${title}`);
  const outputFile = join(scratch, `result-${++runs}.json`);
  const nodeOptions =
    `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
  const run = spawn(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${outputFile}`, ...args],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env, NODE_OPTIONS: nodeOptions },
    },
  );
  const [status, signal] = await once(run, 'exit');
  try {
    const result = JSON.parse(readFileSync(outputFile, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    total.skipped += result.numPendingTests + result.numTodoTests;
    if (status !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) total.failed += 1;
  } catch {
    console.error(`${title}: jest ended with ${status ?? signal} and no result`);
    total.failed += 1;
  }
}

/** What a server of another version says to the specs about SQL. */
async function secondDatabase() {
  const system = await startSystemPostgres(join(scratch, 'postgres'));
  if (!system) {
    console.warn('\nSKIPPED: integration on a system PostgreSQL (none of version 15 or later is installed)');
    return;
  }
  const args = [AT_ONCE, `--testPathPatterns=${ABOUT_SQL.join('|')}`, '--selectProjects', 'integration'];
  await jest(`integration on ${system.version}`, args, { TEST_DATABASE_URL: system.url });
  await system.stop();
}

const chosen = process.argv.slice(2);
if (chosen.length > 0) {
  await jest('chosen tests', chosen);
} else {
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (build.status !== 0) {
    console.error('The build failed.');
    total.failed += 1;
  }
  await jest('engines, ui, api, contract', ['--maxWorkers=2', '--selectProjects', 'engines', 'ui', 'api', 'contract']);
  await jest('integration on the embedded PostgreSQL', [AT_ONCE, '--selectProjects', 'integration']);
  await secondDatabase();
  // A browser that hangs must not hold up the count.
  await jest('journeys in a real browser', ['--selectProjects', 'e2e', '--maxWorkers=2', '--forceExit']);
}

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
