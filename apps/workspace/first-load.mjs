/**
 * Measures what a browser downloads before a page works: the entry, the shell and the page, with their static imports.
 * Every page a person may arrive at is held to the budget, so that a heavy import is noticed on the day it is made.
 * Runs after `vite build`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 250_000;
const ENTRY = 'index.html';
const SHELL = 'src/shell/WorkspaceShell.tsx';
const STUDY = 'src/shell/StudyShell.tsx';
const SURVEYS = 'src/features/surveys/SurveysRoom.tsx';
/** Pages outside a study, and pages that a room loads apart, by what surrounds them; rooms are found by their name. */
const AROUND = {
  'src/features/session/SignInPage.tsx': [ENTRY],
  'src/features/session/InvitePage.tsx': [ENTRY],
  'src/features/shares/SharedPage.tsx': [ENTRY],
  'src/features/studies/HomePage.tsx': [ENTRY, SHELL],
  'src/features/settings/SettingsRoom.tsx': [ENTRY, SHELL],
  'src/features/questionnaires/builder/BuilderPage.tsx': [ENTRY, SHELL, STUDY, SURVEYS],
  'src/features/questionnaires/FieldPage.tsx': [ENTRY, SHELL, STUDY, SURVEYS],
};

const dist = join(import.meta.dirname, 'dist');
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));

/** @returns the files of a chunk and of everything it imports statically. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no chunk for ${key}: correct the names in first-load.mjs`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

const sizes = new Map();
async function gzipSizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(await readFile(join(dist, file)), { level: 9 }).length);
  return sizes.get(file);
}

const rooms = Object.keys(manifest).filter((key) => /^src\/features\/.*Room\.tsx$/.test(key) && !(key in AROUND));
const pages = { ...AROUND, ...Object.fromEntries(rooms.map((room) => [room, [ENTRY, SHELL, STUDY]])) };
const tooHeavy = [];
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
for (const [page, around] of Object.entries(pages)) {
  const files = new Set([...around, page].flatMap((key) => [...filesOf(key)]));
  let total = 0;
  for (const file of files) total += await gzipSizeOf(file);
  console.log(`${kB(total).padStart(9)}  ${page}`);
  if (total > BUDGET_BYTES) tooHeavy.push(page);
}
console.log(`First-load JavaScript of each page, gzip; the budget is ${kB(BUDGET_BYTES)}`);
if (tooHeavy.length > 0) {
  console.error(`Above the budget: ${tooHeavy.join(', ')}`);
  process.exit(1);
}
