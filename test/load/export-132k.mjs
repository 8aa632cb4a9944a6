/**
 * Exports a study of 132,000 respondents and 510 questions through the service, on the embedded database, and prints
 * for each format seconds, computing time of this process, and memory. The bounds are 5 minutes a file, and memory that
 * does not grow with the study.
 *
 * `node test/load/export-132k.mjs [rows] [columns] [format,format…]`; 132,000 × 510 as xlsx and sav unless told.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import pg from 'pg';

register('../../scripts/swc-hooks.mjs', import.meta.url);

const ROWS = Number(process.argv[2] ?? 132_000);
const COLUMNS = Number(process.argv[3] ?? 510);
const FORMATS = (process.argv[4] ?? 'xlsx,sav').split(',');
const BOUND_SECONDS = 300;
const MOST_GROWTH_BYTES = 400 * 1024 * 1024;
/** Different answer sets; they repeat over the respondents. */
const ANSWER_SETS = 500;

const WORDS = 'finding sharing results numbers notebook colleague week report version trust slow search'.split(' ');
const POINTS = ['Not at all', 'Slightly', 'Moderately', 'Very', 'Extremely'].map((label, at) => ({
  label,
  value: at + 1,
}));
const OPTIONS = ['Paper', 'Sheet', 'Notebook', 'Nothing at all'];
const STATES = ['not-shown', 'refused', 'not-applicable'];

/** Mostly ratings; of each ten one choice, and of each fifty one number and one open question. */
const questions = Array.from({ length: COLUMNS }, (_, at) => {
  const shared = { key: `q-${at}`, title: `Question ${at}: how is it with the task of that number?`, columns: [at] };
  if (at % 50 === 0) return { ...shared, kind: 'open-text', textRole: 'other' };
  if (at % 50 === 1) return { ...shared, kind: 'numeric' };
  if (at % 10 === 2) return { ...shared, kind: 'single-choice', options: OPTIONS, ordered: false };
  return { ...shared, kind: 'rating', points: POINTS, higherIsMore: true, need: `Task ${at}`, aspect: 'importance' };
});

function answersOf(set) {
  const pick = (list, at) => list[(set * 31 + at * 17) % list.length];
  const answers = {};
  questions.forEach(({ key, kind }, at) => {
    const luck = (set * 7919 + at * 104_729) % 100;
    if (luck < 5) return;
    if (luck < 10) answers[key] = { missing: pick(STATES, at) };
    else if (kind === 'open-text')
      answers[key] = Array.from({ length: 4 + (luck % 9) }, (_, n) => pick(WORDS, at + n)).join(' ');
    else if (kind === 'numeric') answers[key] = luck / 4;
    else answers[key] = kind === 'rating' ? 1 + ((set + at) % 5) : pick(OPTIONS, at);
  });
  return answers;
}

/** Straight into the tables: how answers come in is another measurement. */
async function fill(url, workspaceId, studyId) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [surveyId, versionId] = [randomUUID(), randomUUID()];
  await client.query(`INSERT INTO survey (workspace_id, id, study_id, name) VALUES ($1, $2, $3, 'Load')`, [
    workspaceId,
    surveyId,
    studyId,
  ]);
  await client.query(`INSERT INTO survey_version (workspace_id, id, survey_id, number) VALUES ($1, $2, $3, 1)`, [
    workspaceId,
    versionId,
    surveyId,
  ]);
  for (const [position, definition] of questions.entries()) {
    const { key, title, kind } = definition;
    await client.query(
      `INSERT INTO question (workspace_id, id, study_id, survey_version_id, position, key, title, kind, definition)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [workspaceId, randomUUID(), studyId, versionId, position, key, title, kind, JSON.stringify(definition)],
    );
  }
  await client.query(`CREATE TEMP TABLE answer_set (n int PRIMARY KEY, answers jsonb)`);
  for (let n = 0; n < ANSWER_SETS; n++) {
    await client.query(`INSERT INTO answer_set VALUES ($1, $2)`, [n, JSON.stringify(answersOf(n))]);
  }
  await client.query(
    `INSERT INTO respondent (workspace_id, id, study_id, key)
     SELECT $1, gen_random_uuid(), $2, 'R-' || n FROM generate_series(1, $3::int) n`,
    [workspaceId, studyId, ROWS],
  );
  await client.query(
    `INSERT INTO response (workspace_id, id, study_id, survey_version_id, respondent_id, answers, open_answers, content_hash, is_current)
     SELECT $1, gen_random_uuid(), $2, $3, r.id, s.answers, 0, '', true
     FROM respondent r JOIN answer_set s ON s.n = substr(r.key, 3)::int % ${ANSWER_SETS}
     WHERE r.workspace_id = $1 AND r.study_id = $2`,
    [workspaceId, studyId, versionId],
  );
  await client.query('ANALYZE response');
  await client.end();
}

const dataDir = await mkdtemp(join(tmpdir(), 'needfinder-load-'));
const { NestFactory } = await import('@nestjs/core');
const load = (path) => import(new URL(`../../apps/api/src/${path}`, import.meta.url).href);
const { readConfig } = await load('platform/config/index.ts');
const { openDatabase, migrateDatabase } = await load('platform/database/index.ts');
const { createLogger } = await load('platform/logging/index.ts');
const { JobService } = await load('platform/jobs/job.service.ts');
const { AppModule } = await load('app.module.ts');
const { OwnerService } = await load('features/accounts/index.ts');
const { StudyService } = await load('features/studies/index.ts');
const { ResponseExportService } = await load('features/exports/response-export.service.ts');

const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', NODE_ENV: 'test' });
const database = await openDatabase(config, createLogger(config.logLevel));
let app;
let peakBytes = 0;
let longestPauseMs = 0;
let lastTick = performance.now();
const TICK_MS = 20;
const watch = setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  const now = performance.now();
  longestPauseMs = Math.max(longestPauseMs, now - lastTick - TICK_MS);
  lastTick = now;
}, TICK_MS);
const megabytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;

try {
  await migrateDatabase(database.url);
  const logger = createLogger(config.logLevel);
  app = await NestFactory.create(AppModule.with({ config, logger, databaseUrl: database.url }), { logger: false });
  await app.init();
  const service = (type) => app.get(type, { strict: false });
  const { workspaceId, userId } = await service(OwnerService).ensure();
  const ctx = { workspaceId, userId, role: 'owner', requestId: 'load', principal: 'session' };
  const study = await service(StudyService).create(ctx, { name: 'Load' });
  const filledAt = performance.now();
  await fill(database.url, workspaceId, study.id);
  console.log(`${ROWS} × ${COLUMNS} filled in ${((performance.now() - filledAt) / 1000).toFixed(1)} s`);

  const exports = service(ResponseExportService);
  const jobs = service(JobService);
  for (const format of FORMATS) {
    const idleBytes = process.memoryUsage.rss();
    [peakBytes, longestPauseMs] = [idleBytes, 0];
    const startedAt = performance.now();
    const cpuBefore = process.cpuUsage();
    const { id } = await exports.start(ctx, { studyId: study.id, format, style: 'labels' });
    let made = await exports.get(ctx, id);
    while (made.size === null) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      made = await exports.get(ctx, id);
      const { state, error } = await jobs.get(ctx, made.jobId);
      if (['failed', 'cancelled'].includes(state)) throw new Error(`${format}: ${error}`);
    }
    const seconds = (performance.now() - startedAt) / 1000;
    const cpu = process.cpuUsage(cpuBefore);
    console.log(
      `${format}: ${seconds.toFixed(1)} s (${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of them computing here), ` +
        `${megabytes(made.size)}; memory ${megabytes(idleBytes)} before, ${megabytes(peakBytes)} at most; ` +
        `longest pause ${Math.round(longestPauseMs)} ms`,
    );
    if (seconds > BOUND_SECONDS || peakBytes - idleBytes > MOST_GROWTH_BYTES) {
      console.error(`${format}: more than ${BOUND_SECONDS} s or ${megabytes(MOST_GROWTH_BYTES)}`);
      process.exitCode = 1;
    }
  }
} finally {
  clearInterval(watch);
  await app?.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
