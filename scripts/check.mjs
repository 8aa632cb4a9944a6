/** `npm run check`: all of CI. Static checks first (they are quick and name the place), two at a time, then every test. */
import { spawn, spawnSync } from 'node:child_process';

// The build also caches Nx's project graph, without which the boundary rule of the linter says nothing.
const LANES = [
  [
    ['build', process.execPath, ['scripts/build.mjs']],
    ['lint', 'npx', ['eslint', '--max-warnings', '0', '.']],
    ['generated files', process.execPath, ['scripts/gen.mjs', '--check']],
    ['largest files', process.execPath, ['scripts/largest-files.mjs']],
  ],
  [
    ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
    ['types', 'npx', ['tsc', '-p', 'tsconfig.json']],
    ['types of the respondent page', 'npx', ['tsc', '-p', 'apps/respond']],
    ['types of the worker beside it', 'npx', ['tsc', '-p', 'apps/respond/worker']],
    ['types of the workspace', 'npx', ['tsc', '-p', 'apps/workspace']],
  ],
];

/** Runs one check and prints all it said at once, so that two lanes do not talk at the same time. */
async function passes([title, command, args]) {
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

const failed = [];
await Promise.all(
  LANES.map(async (checks) => {
    for (const check of checks) if (!(await passes(check))) failed.push(check[0]);
  }),
);
if (failed.length > 0) console.error(`\ncheck failed: ${failed.join(', ')}`);

// Last, so that the count of tests is the closing line.
const tests = spawnSync(process.execPath, ['scripts/test.mjs'], { stdio: 'inherit' });
process.exitCode = failed.length === 0 && tests.status === 0 ? 0 : 1;
