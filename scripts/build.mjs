/** `npm run build`: builds every project, unless nothing has changed since the last time. `--force` builds anyway. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const STAMP = join(root, 'node_modules/.cache/needfinder/build');
const IGNORED = /(^|\/)(node_modules|dist|\.nx)(\/|$)|\.spec\.tsx?$/;
const OUTPUTS = ['apps/api/dist/main.js', 'apps/respond/dist/server/server.js', 'apps/workspace/dist/index.html'];

/** Names, sizes and times of all that goes into a build: reading the files themselves would take longer than is fun. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const area of ['libs', 'apps']) {
    for (const entry of readdirSync(join(root, area), { recursive: true })) {
      const path = join(area, entry);
      if (IGNORED.test(path)) continue;
      const { size, mtimeMs, isDirectory } = describe(path);
      if (!isDirectory) hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  for (const path of ['.swcrc', 'tsconfig.base.json', 'package-lock.json']) hash.update(`${describe(path).mtimeMs}\n`);
  return hash.digest('hex');
}

function describe(path) {
  const stats = statSync(join(root, path));
  return { size: stats.size, mtimeMs: stats.mtimeMs, isDirectory: stats.isDirectory() };
}

/** @returns whether everything is built now; Nx has said what is wrong when it is not. */
export function build({ force = false } = {}) {
  const now = fingerprint();
  const isBuilt = OUTPUTS.every((path) => existsSync(join(root, path)));
  if (!force && isBuilt && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return true;
  const nx = fileURLToPath(import.meta.resolve('nx/bin/nx.js'));
  const { status } = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static'], {
    cwd: root,
    // stdout belongs to whoever asked for the build; progress goes to stderr.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NX_TUI: 'false' },
  });
  if (status !== 0) return false;
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, now);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = build({ force: process.argv.includes('--force') }) ? 0 : 1;
}
