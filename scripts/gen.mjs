/**
 * Writes every generated file of the repository; `--check` writes nothing and fails on drift.
 *
 * 1. schema.graphql, printed from the api's code (only with `--schema`: it loads the whole api).
 * 2. apps/workspace: types and documents beside each `.graphql` file (apps/workspace/codegen.mjs).
 * 3. apps/api/persisted-operations.json: hash → text of every operation the workspace can send. In production the api
 *    answers these and no others, so a stolen session cannot be used with a query of the thief's own making.
 * 4. libs: the WebAssembly kernels, compiled from their AssemblyScript (scripts/compile-kernels.mjs).
 * 5. docs/survey-definition.schema.json, the JSON Schema of a survey definition (scripts/print-survey-schema.mjs).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { executeCodegen } from '@graphql-codegen/cli';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { print, stripIgnoredCharacters } from 'graphql';
import workspaceCodegen from '../apps/workspace/codegen.mjs';
import { compileKernels } from './compile-kernels.mjs';

const root = join(import.meta.dirname, '..');
const SURVEY_SCHEMA = 'docs/survey-definition.schema.json';
const PERSISTED_OPERATIONS = 'apps/api/persisted-operations.json';
const SCHEMA = 'schema.graphql';
const WORKSPACE_SOURCE = 'apps/workspace/src';

/** A document as the code generator prints it: one line of JSON. */
const OPERATION = /^(export const \w+Document = )(\{.*\})( as unknown as DocumentNode<.*>;)$/gm;

/**
 * Puts into each document what Apollo's cache would add (`__typename`) and the hash of the resulting text, so that the
 * browser need not hash anything: `crypto.subtle` is missing on plain http, where a self-hosted server often lives.
 */
function withHashes(content, operations) {
  return content.replace(OPERATION, (_, before, json, after) => {
    const document = addTypenameToDocument(JSON.parse(json));
    const text = stripIgnoredCharacters(print(document));
    const hash = createHash('sha256').update(text).digest('hex');
    operations.set(hash, text);
    return `${before}${JSON.stringify({ ...document, __meta__: { hash } })}${after}`;
  });
}

/** What a script of ours prints, in a process of its own: our sources are TypeScript, the api's with decorators. */
function printed(script) {
  const args = ['--import', './scripts/swc-register.mjs', script];
  return execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
}

/** @returns every generated file of the repository, by path from the root. */
async function generate({ withSchema }) {
  const files = new Map();
  if (withSchema) files.set(SCHEMA, printed('apps/api/src/main.schema.ts'));
  const schema = files.get(SCHEMA) ?? (await readFile(join(root, SCHEMA), 'utf8'));
  const { error, result } = await executeCodegen({ ...workspaceCodegen, schema, cwd: root });
  if (error) throw error;
  const operations = new Map();
  for (const { filename, content } of result) {
    files.set(relative(root, resolve(root, filename)), withHashes(content, operations));
  }
  const sorted = Object.fromEntries([...operations].sort(([a], [b]) => (a < b ? -1 : 1)));
  files.set(PERSISTED_OPERATIONS, `${JSON.stringify(sorted, null, 1)}\n`);
  files.set(SURVEY_SCHEMA, printed('scripts/print-survey-schema.mjs'));
  for (const [path, content] of await compileKernels(root)) files.set(path, content);
  return files;
}

/** Generated files whose source is gone. */
async function orphans(files) {
  const all = await readdir(join(root, WORKSPACE_SOURCE), { recursive: true });
  return all
    .filter((path) => path.endsWith('.generated.ts'))
    .map((path) => join(WORKSPACE_SOURCE, path))
    .filter((path) => !files.has(path));
}

const readOrNull = (path) => readFile(join(root, path), 'utf8').catch(() => null);

process.chdir(root);
const check = process.argv.includes('--check');
const files = await generate({ withSchema: process.argv.includes('--schema') });
const drifted = [];
for (const [path, content] of files) {
  if ((await readOrNull(path)) === content) continue;
  drifted.push(path);
  if (check) continue;
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}
for (const path of await orphans(files)) {
  drifted.push(`${path} (its source is gone)`);
  if (!check) await rm(join(root, path));
}

if (check && drifted.length > 0) {
  console.error(
    `Generated files differ from their sources; run \`npm run gen\` and commit:\n  ${drifted.join('\n  ')}`,
  );
  process.exit(1);
}
console.log(
  check ? `${files.size} generated files are up to date` : `${drifted.length} of ${files.size} files written`,
);
