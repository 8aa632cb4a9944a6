/**
 * Holds the respondent's page to its budget, all JavaScript in, and leaves every file compressed beside itself: phones on
 * a bad connection are who this page is for. Runs after `vite build`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 60_000;

const folder = join(import.meta.dirname, 'dist/client');
let total = 0;
for (const name of await readdir(folder, { recursive: true })) {
  if (!name.endsWith('.js')) continue;
  const zipped = gzipSync(await readFile(join(folder, name)), { level: 9 });
  await writeFile(join(folder, `${name}.gz`), zipped);
  total += zipped.length;
}
console.log(`${(total / 1000).toFixed(1)} kB of JavaScript, gzip; the budget is ${BUDGET_BYTES / 1000} kB`);
if (total > BUDGET_BYTES) process.exit(1);
