/**
 * Measures what a browser downloads before the first page works: the entry, its static imports, and the shell with the
 * home page. Fails above the budget, so that a heavy import is noticed on the day it is made. Runs after `vite build`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 250_000;
const FIRST_PAGES = ['index.html', 'src/shell/WorkspaceShell.tsx', 'src/features/studies/HomePage.tsx'];

const dist = join(import.meta.dirname, 'dist');
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));

const needed = new Set();
function need(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no chunk for ${key}: correct FIRST_PAGES in first-load.mjs`);
  if (needed.has(chunk.file)) return;
  needed.add(chunk.file);
  for (const imported of chunk.imports ?? []) need(imported);
}
FIRST_PAGES.forEach(need);

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
let total = 0;
for (const file of needed) {
  const size = gzipSync(await readFile(join(dist, file)), { level: 9 }).length;
  total += size;
  console.log(`${kB(size).padStart(10)}  ${file}`);
}
console.log(`${kB(total).padStart(10)}  first-load JavaScript, gzip (budget ${kB(BUDGET_BYTES)})`);
if (total > BUDGET_BYTES) {
  console.error(`First-load JavaScript is ${kB(total)}, above the budget of ${kB(BUDGET_BYTES)}`);
  process.exit(1);
}
