/**
 * Asks the api a trivial query again and again, first while it is idle, then while a run is fitting in a worker thread,
 * and prints the percentiles of both. `node test/load/api-while-fitting.mjs [respondents] [needs]`; the bound is a p95 of
 * 50 ms while fitting. `COMPUTE_THREADS` is the api's own.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

register('../../scripts/swc-hooks.mjs', import.meta.url);

const PEOPLE = Number(process.argv[2] ?? 1_000);
const NEEDS = Number(process.argv[3] ?? 12);
const BOUND_MS = 50;
const PAUSE_MS = 20;
const IDLE_QUERIES = 200;
const MOST_QUERIES = 1_500;

const dataDir = await mkdtemp(join(tmpdir(), 'needfinder-load-'));
const { NestFactory } = await import('@nestjs/core');
const load = (path) => import(new URL(`../../apps/api/src/${path}`, import.meta.url).href);
const { readConfig } = await load('platform/config/index.ts');
const { openDatabase, migrateDatabase } = await load('platform/database/index.ts');
const { configureHttp } = await load('platform/http/index.ts');
const { createLogger } = await load('platform/logging/index.ts');
const { AppModule } = await load('app.module.ts');
const { OwnerService } = await load('features/accounts/index.ts');
const { createRng } = await import('@needfinder/numeric');

/** Ratings of importance from four groups, each of which cares for its own needs. */
function surveyCsv() {
  const rng = createRng(20_260_101);
  const needs = Array.from({ length: NEEDS }, (_, at) => `How important is it: Task ${at + 1}`);
  const rows = Array.from({ length: PEOPLE }, (_, person) => {
    const ratings = needs.map((__, need) => (need % 4 === person % 4 ? 3 : 1) + Math.floor(3 * rng.next()));
    return [`R${person}`, ...ratings].join(',');
  });
  return [['Respondent ID', ...needs].map((name) => `"${name}"`).join(','), ...rows].join('\n');
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
function figures(durations) {
  const sorted = [...durations].sort((a, b) => a - b);
  const [median, p95, worst] = [0.5, 0.95, 1].map((share) => percentile(sorted, share));
  const text = [median, p95, worst].map((ms) => ms.toFixed(1));
  return { p95, text: `n = ${sorted.length}, median ${text[0]} ms, p95 ${text[1]} ms, worst ${text[2]} ms` };
}
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const { COMPUTE_THREADS } = process.env;
const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', NODE_ENV: 'test', COMPUTE_THREADS });
const database = await openDatabase(config, createLogger(config.logLevel));
let app;
try {
  await migrateDatabase(database.url);
  const logger = createLogger(config.logLevel);
  app = await NestFactory.create(AppModule.with({ config, logger, databaseUrl: database.url }), { logger: false });
  configureHttp(app);
  await app.listen(0, '127.0.0.1');
  const owner = app.get(OwnerService, { strict: false });
  await owner.ensure();
  const origin = `http://127.0.0.1:${app.getHttpServer().address().port}`;
  let cookie = '';
  const send = async (path, body, headers = {}) => {
    const reply = await fetch(origin + path, {
      method: 'POST',
      headers: { 'x-needfinder-client': '1', cookie, ...headers },
      body,
    });
    for (const line of reply.headers.getSetCookie()) cookie = line.split(';')[0];
    return reply.json();
  };
  const ask = async (query, variables = {}) => {
    const reply = await send('/graphql', JSON.stringify({ query, variables }), { 'content-type': 'application/json' });
    if (reply.errors) throw new Error(JSON.stringify(reply.errors));
    return reply.data;
  };
  const token = await owner.linkToken();
  await ask('mutation ($token: String!) { signInWithLink(token: $token) { __typename } }', { token });
  const { createStudy: study } = await ask('mutation { createStudy(input: { name: "Load" }) { id } }');

  const form = new globalThis.FormData();
  form.set('file', new globalThis.Blob([surveyCsv()]), 'survey.csv');
  const [upload] = await send('/api/files', form);
  const { startImport } = await ask('mutation ($input: StartImportInput!) { startImport(input: $input) { id } }', {
    input: { studyId: study.id, uploadIds: [upload.id] },
  });
  const until = async (state) => {
    for (;;) {
      const found = (await ask('query ($id: ID!) { import(id: $id) { state failure } }', startImport)).import;
      if (found.state === state) return;
      if (found.state === 'FAILED') throw new Error(found.failure);
      await pause(200);
    }
  };
  await until('READY');
  await ask('mutation ($id: ID!) { confirmImport(importId: $id) { id } }', startImport);
  await until('DONE');
  const { codebook } = await ask('query ($id: ID!) { codebook(studyId: $id) { needs { id } } }', study);
  const input = {
    studyId: study.id,
    name: 'Load',
    basis: {
      needs: codebook.needs.map(({ id }) => ({ needId: id, measure: 'IMPORTANCE' })),
      questionIds: [],
      attributeKeys: [],
    },
    profile: { questionIds: [], attributeKeys: [] },
  };
  const { createSegmentation } = await ask(
    'mutation ($input: SegmentationInput!) { createSegmentation(input: $input) { id } }',
    { input },
  );

  const timed = async () => {
    const startedAt = performance.now();
    await ask('{ viewer { user { id } } }');
    return performance.now() - startedAt;
  };
  const idle = [];
  for (let at = 0; at < IDLE_QUERIES; at++) {
    idle.push(await timed());
    await pause(PAUSE_MS);
  }
  const { startRun } = await ask('mutation ($id: ID!) { startRun(segmentationId: $id) { id } }', createSegmentation);
  const state = async () => (await ask('query ($id: ID!) { run(id: $id) { state error } }', startRun)).run;
  while ((await state()).state === 'QUEUED') await pause(PAUSE_MS);
  const startedAt = performance.now();
  const fitting = [];
  let run = await state();
  while (run.state === 'RUNNING' && fitting.length < MOST_QUERIES) {
    fitting.push(await timed());
    await pause(PAUSE_MS);
    if (fitting.length % 20 === 0) run = await state();
  }
  if (run.state === 'FAILED') throw new Error(run.error);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const busy = figures(fitting);
  console.log(`idle: ${figures(idle).text}`);
  console.log(
    `fitting ${PEOPLE} × ${NEEDS} (${run.state === 'DONE' ? 'done' : 'watched'} for ${seconds} s): ${busy.text}`,
  );
  if (busy.p95 > BOUND_MS) {
    console.error(`p95 is above ${BOUND_MS} ms`);
    process.exitCode = 1;
  }
} finally {
  await app?.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
