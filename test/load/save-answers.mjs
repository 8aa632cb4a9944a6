/**
 * Saves answers as respondents do, first undisturbed, then while the api and PostgreSQL are killed with `kill -9`, and
 * counts: every acknowledged save must be there exactly once. 500 people answer behind one address.
 *
 * `node test/load/save-answers.mjs [seconds] [saves per second] [people]`, after `npm run build`; 120, 330 and 500 unless
 * told. The bounds are 300 saves a second, a p95 of 150 ms while nothing is killed, no refusal, and nothing lost or
 * doubled. PostgreSQL is the system's own where there is one, with all its safety on.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

register('../../scripts/swc-hooks.mjs', import.meta.url);

const SECONDS = Number(process.argv[2] ?? 120);
const PER_SECOND = Number(process.argv[3] ?? 330);
const PEOPLE = Number(process.argv[4] ?? 500);
const BOUND_PER_SECOND = 300;
const BOUND_MS = 150;
const WARM_UP_SECONDS = 10;
/** Of answering before and after each kill. */
const CRASH_SECONDS = Math.max(3, SECONDS / 12);

const { Api, startDatabase } = await import('./answers/server-under-load.mjs');
const { fieldSurvey } = await import('./answers/fielded-survey.mjs');
const { Classroom } = await import('./answers/respondents.mjs');
const { countSaves } = await import('./answers/count-saves.mjs');

const problems = [];
const check = (isWell, sentence) => {
  if (!isWell) problems.push(sentence);
};
const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

const folder = await mkdtemp(join(tmpdir(), 'needfinder-load-'));
const database = await startDatabase(folder);
let api;
try {
  // The demo study of a fresh installation waits for a worker: here it would only be in the way.
  const environment = { DATABASE_URL: database.url, DATA_DIR: join(folder, 'data'), WORKER: 'off' };
  api = await Api.start({ ...environment, NODE_ENV: 'test', LOG_LEVEL: 'silent', HOST: '127.0.0.1' });
  const fielded = await fieldSurvey(api);
  const computing = () => [api.cpuMs(), database.cpuMs(), (process.cpuUsage().user + process.cpuUsage().system) / 1000];
  const room = new Classroom(api.origin, fielded, PEOPLE);
  await room.answer(WARM_UP_SECONDS, PER_SECOND);
  room.takeLatencies();

  const before = room.acknowledged.length;
  const cpuBefore = computing();
  await room.answer(SECONDS, PER_SECOND);
  const perSecond = (room.acknowledged.length - before) / SECONDS;
  const latencies = room.takeLatencies().sort((a, b) => a - b);
  const [median, p95, worst] = [0.5, 0.95, 1].map((share) => percentile(latencies, share));
  console.log(
    `${database.version}, ${PEOPLE} people behind one address: ${perSecond.toFixed(0)} saves/s for ${SECONDS} s, ` +
      `median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`,
  );
  const saved = perSecond * SECONDS;
  const each = computing().map((ms, at) => ((ms - cpuBefore[at]) / saved).toFixed(2));
  console.log(`computing per save: api ${each[0]} ms, database ${each[1]} ms, respondents ${each[2]} ms`);
  check(perSecond >= BOUND_PER_SECOND, `fewer than ${BOUND_PER_SECOND} saves a second`);
  check(p95 <= BOUND_MS, `p95 above ${BOUND_MS} ms`);
  check(room.refused.size === 0, `refused, by status: ${JSON.stringify([...room.refused])}`);

  for (const [name, what] of [
    ['api', api],
    ['PostgreSQL', database],
  ]) {
    const answering = room.answer(2 * CRASH_SECONDS, PER_SECOND);
    await new Promise((resolve) => setTimeout(resolve, CRASH_SECONDS * 1000));
    const killedAt = performance.now();
    await what.killAndStart();
    console.log(`${name}: killed, and back after ${((performance.now() - killedAt) / 1000).toFixed(1)} s`);
    await answering;
  }
  await room.settle();
  const { saves, responses, faults } = await countSaves(database.url, fielded, room.acknowledged);
  console.log(`${room.acknowledged.length} saves acknowledged, ${saves} stored; ${responses} responses`);
  if (room.refused.size > 0) console.log(`answers other than 200 while killed: ${JSON.stringify([...room.refused])}`);
  check(!room.refused.has(429), 'somebody was refused for answering too fast');
  check(faults.length === 0, `${faults.length} faults: ${faults.slice(0, 5).join('; ')}`);
} finally {
  await api?.stop();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
