/** `npm run check`: all of CI. Static checks first (they are quick and name the place), then every test. */
import { spawnSync } from 'node:child_process';

const STEPS = [
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  // The build also caches Nx's project graph, without which the boundary rule of the next step says nothing.
  ['build', process.execPath, ['scripts/build.mjs']],
  ['lint', 'npx', ['eslint', '--max-warnings', '0', '.']],
  ['types', 'npx', ['tsc', '-p', 'tsconfig.json']],
  ['types of the respondent page', 'npx', ['tsc', '-p', 'apps/respond']],
  ['types of the workspace', 'npx', ['tsc', '-p', 'apps/workspace']],
  ['generated files', process.execPath, ['scripts/gen.mjs', '--check']],
  ['largest files', process.execPath, ['scripts/largest-files.mjs']],
];

const failed = [];
for (const [title, command, args] of STEPS) {
  const startedAt = performance.now();
  console.log(`\n━━ ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`━━ ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
  if (status !== 0) failed.push(title);
}
if (failed.length > 0) console.error(`\ncheck failed: ${failed.join(', ')}`);

// Last, so that the count of tests is the closing line.
const tests = spawnSync(process.execPath, ['scripts/test.mjs'], { stdio: 'inherit' });
process.exitCode = failed.length === 0 && tests.status === 0 ? 0 : 1;
