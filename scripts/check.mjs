/** `npm run check`: all of CI. Static checks first (they are quick and name the place), two at a time, then every test. */
import { spawn, spawnSync } from 'node:child_process';

/** In the order in which they are begun: what others wait for, then the dearest, so that both cores end together. */
const CHECKS = [
  { title: 'build', command: process.execPath, args: ['scripts/build.mjs'] },
  { title: 'types', command: 'npx', args: ['tsc', '-p', 'tsconfig.json'] },
  // The build caches Nx's project graph, without which the boundary rule of the linter says nothing.
  { title: 'lint', command: 'npx', args: ['eslint', '--max-warnings', '0', '.'], after: 'build' },
  { title: 'format', command: 'npx', args: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { title: 'types of the workspace', command: 'npx', args: ['tsc', '-p', 'apps/workspace'] },
  { title: 'generated files', command: process.execPath, args: ['scripts/gen.mjs', '--check'] },
  { title: 'types of the respondent page', command: 'npx', args: ['tsc', '-p', 'apps/respond'] },
  { title: 'types of the worker beside it', command: 'npx', args: ['tsc', '-p', 'apps/respond/worker'] },
  { title: 'largest files', command: process.execPath, args: ['scripts/largest-files.mjs'] },
];
const AT_ONCE = 2;

/** Runs one check and prints all it said at once, so that two do not talk at the same time. */
async function passes({ title, command, args }) {
  const startedAt = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const status = await new Promise((resolve) => {
    child.on('error', (error) => {
      said += error.message;
      resolve(null);
    });
    child.on('close', resolve);
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`\n━━ ${title}\n${said}━━ ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
  return status === 0;
}

const waiting = [...CHECKS];
const outcomes = new Map();
async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const outcome = Promise.resolve(outcomes.get(check.after)).then(() => passes(check));
    outcomes.set(check.title, outcome);
    await outcome;
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
const failed = [];
for (const [title, outcome] of outcomes) if (!(await outcome)) failed.push(title);
if (failed.length > 0) console.error(`\ncheck failed: ${failed.join(', ')}`);

// Last, so that the count of tests is the closing line.
const tests = spawnSync(process.execPath, ['scripts/test.mjs'], { stdio: 'inherit' });
process.exitCode = failed.length === 0 && tests.status === 0 ? 0 : 1;
