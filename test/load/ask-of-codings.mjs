/**
 * What asking of codings takes: search, also of memos, tables, saturation and opening a transcript, over HTTP, on the
 * embedded database and on the system’s PostgreSQL. `node test/load/ask-of-codings.mjs [interviews] [words]`; bounds, at 500 × 30,000: search
 * 300 ms, tables 500 ms, a transcript 1 s. Prints medians and 95th percentiles.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { register } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

register('../../scripts/swc-hooks.mjs', import.meta.url);
const { startSystemPostgres } = await import('../../scripts/system-postgres.mjs');
const { apiOn } = await import('./codings/api-on.mjs');
const { plantInterviews } = await import('./codings/plant-interviews.mjs');

const INTERVIEWS = Number(process.argv[2] ?? 500);
const WORDS = Number(process.argv[3] ?? 30_000);
const SIZE = { interviews: INTERVIEWS, words: WORDS, turnWords: 60, needs: 120, codings: 120, memos: 100 };
const TIMES = 15;
const SEARCH_MS = 300;
const TABLE_MS = 500;
const OPEN_MS = 1_000;

const SEARCH = `query ($input: SearchInput!) { search(input: $input, source: INTERVIEWS, first: 20) { totalCount people
  edges { node { text marks { start end } title speaker respondentKey codings { label start end coder } } } } }`;
const MEMOS = `query ($id: ID!, $text: String!) { searchMemos(studyId: $id, text: $text) { totalCount hits { text title
  passage authorName marks { start end } } } }`;
const TABLE = `query ($id: ID!, $key: String!, $unit: TableUnit!) { codeTable(studyId: $id, attributeKey: $key, unit: $unit) {
  units groups { label units } rows { codeId label count cells { count share low high lift residual adjusted } } } }`;
const PAIRS = `query ($id: ID!, $place: MeetingPlace!) { codePairs(studyId: $id, place: $place) { units pairCount
  codes { codeId label count } pairs { oneId otherId both jaccard } } }`;
const SATURATION = `query ($id: ID!) { saturation(studyId: $id) { reachedAfter points { fresh known mean low high } unseen { estimated } } }`;
const OPEN = `query ($id: ID!) { interview(id: $id) { title turnCount codedShare speakers { name words } turns { id position speaker
  role text startMs } } interviewCodings(interviewId: $id) { codings { id turnId start end needId coder status } } }`;

let failed = false;
async function measure(title, bound, work) {
  await work();
  const durations = [];
  for (let at = 0; at < TIMES; at++) {
    const startedAt = performance.now();
    await work();
    durations.push(performance.now() - startedAt);
  }
  durations.sort((one, other) => one - other);
  const [median, p95] = [durations[TIMES >> 1], durations[Math.floor(TIMES * 0.95)]];
  failed ||= median > bound;
  console.log(
    `${title.padEnd(44)} ${median.toFixed(0).padStart(6)} ms  ${p95.toFixed(0).padStart(6)} ms   bound ${bound} ms`,
  );
}

async function run(name, databaseUrl) {
  const api = await apiOn(databaseUrl);
  const client = new pg.Client({ connectionString: api.databaseUrl });
  await client.connect();
  try {
    const { createStudy } = await api.ask('mutation { createStudy(input: { name: "Load" }) { id } }');
    const studyId = createStudy.id;
    const startedAt = performance.now();
    const planted = await plantInterviews((text, values) => client.query(text, values), {
      ...{ ...SIZE, workspaceId: api.workspaceId, studyId, coder: api.userId },
    });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    console.log(`\n${name}: ${planted.turns} turns, ${planted.codings} codings, written in ${seconds} s; median, 95 %`);
    const search = (input) => async () => (await api.ask(SEARCH, { input: { studyId, ...input } })).search;
    const searches = {
      'a rare word': { text: 'zebediah' },
      'two words in any form': { text: 'finds notebook' },
      'a phrase': { text: '"never find notebooks"' },
      'a word in most turns': { text: 'bade' },
      'two common words': { text: 'bade dede' },
      'a need': { codeIds: [planted.needId(3)] },
      'a need and an attribute': { codeIds: [planted.needId(3)], attributes: [{ key: 'role', value: 'manager' }] },
      'a word in passages of a need': { text: 'notebook', codeIds: [planted.needId(3)] },
      'a common word in passages of a need': { text: 'bade', codeIds: [planted.needId(3)] },
      'a word of one coder, role and speaker': {
        ...{ text: 'notebook', coder: planted.coder, speaker: 'Person' },
        attributes: [{ key: 'years', from: 10, below: 20 }],
      },
      'two needs that overlap': { codeIds: [planted.needId(3), planted.needId(4)] },
      'two needs of one person': { codeIds: [planted.needId(3), planted.needId(4)], together: 'PERSON' },
    };
    await measure('asking for nothing, for comparison', SEARCH_MS, () => api.ask('{ viewer { user { id } } }'));
    for (const [title, input] of Object.entries(searches)) {
      const { totalCount } = await search(input)();
      await measure(`search: ${title} (${totalCount})`, SEARCH_MS, search(input));
    }
    for (const text of ['notebook', 'bade', 'bade dede']) {
      const found = async () => (await api.ask(MEMOS, { id: studyId, text })).searchMemos;
      const { totalCount } = await found();
      await measure(`memos: ${text} (${totalCount} of ${SIZE.interviews * SIZE.memos})`, SEARCH_MS, found);
    }
    for (const [key, unit] of [
      ['role', 'RESPONDENT'],
      ['years', 'INTERVIEW'],
    ]) {
      await measure(`codes × ${key}, by ${unit.toLowerCase()}`, TABLE_MS, () =>
        api.ask(TABLE, { id: studyId, key, unit }),
      );
    }
    for (const place of ['PASSAGE', 'RESPONDENT']) {
      await measure(`codes × codes, by ${place.toLowerCase()}`, TABLE_MS, () => api.ask(PAIRS, { id: studyId, place }));
    }
    await measure('saturation curve', TABLE_MS, () => api.ask(SATURATION, { id: studyId }));
    await measure('opening a transcript', OPEN_MS, () => api.ask(OPEN, { id: planted.interviewId }));
  } finally {
    await client.end();
    await api.close();
  }
}

console.log(
  `${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}; ${INTERVIEWS} interviews of ${WORDS} words`,
);
await run('embedded PostgreSQL');
const folder = await mkdtemp(join(tmpdir(), 'needfinder-load-system-'));
const system = await startSystemPostgres(join(folder, 'postgres'), { max_connections: 50 });
if (system) {
  try {
    await run(system.version, system.url);
  } finally {
    await system.stop();
    await rm(folder, { recursive: true, force: true });
  }
} else console.warn('no PostgreSQL is installed: measured on the embedded one only');
process.exitCode = failed ? 1 : 0;
