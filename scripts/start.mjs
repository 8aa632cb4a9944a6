/** `npm start`: builds what has changed, then runs the api with its workspace, in this very process. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';

const WATCH_PARENT_MS = 1000;

const hasSources = existsSync(join(import.meta.dirname, '../node_modules/nx'));
// In an image that was built before, the tools of the build are gone and nothing is left to build.
if (hasSources && !build()) {
  console.error('The build failed; see above.');
  process.exit(1);
}

// Whoever kills npm outright means us too: npm cannot pass that signal on, and we would hold the data folder unseen.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), WATCH_PARENT_MS).unref();
}

process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
await import('../apps/api/dist/main.js');
