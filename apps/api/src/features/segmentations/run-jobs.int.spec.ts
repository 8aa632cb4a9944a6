import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { PlantedStudy } from './segmentation-fixtures.js';
import { RunFittingService } from './run-fitting.service.js';

jest.setTimeout(180_000);
/** Takes minutes when nobody stops it. */
const LONG = { kMax: 8, restarts: 500, bootstrap: 500 };
/** Takes seconds. */
const SHORT = { kMax: 3 };

let app: TestApp;
let study: PlantedStudy;
let segmentationId: string;
beforeAll(async () => {
  app = await testApp();
  study = await PlantedStudy.import(app);
  segmentationId = await study.segmentation();
});
afterAll(() => app.close());

const job = (jobId: string) => ({
  jobId,
  signal: new AbortController().signal,
  attempt: 1,
  report: () => Promise.resolve(),
});

test('a run shows its job from the start, and what the job is doing', async () => {
  const started = await study.start(segmentationId, SHORT);
  expect(started).toMatchObject({
    number: expect.any(Number),
    selectedK: null,
    respondents: 0,
    job: { title: 'Run segmentation: By importance', studyId: study.id, subjectId: started.id },
  });
  await study.settled(started.id);
  const { job: done } = await study.run(started.id, 'job { state percent step attempts }');
  expect(done).toMatchObject({ state: 'DONE', percent: 100, attempts: 1 });
});

test('two tries at the same run store one result', async () => {
  const { id, jobId } = await study.start(segmentationId, SHORT);
  const fitting = app.get(RunFittingService);
  const ctx = await app.ownerContext();
  await Promise.all([fitting.fit(ctx, id, job(jobId)), fitting.fit(ctx, id, job(jobId))]);
  await study.settled(id);
  const before = await rowsOf(id);
  await fitting.fit(ctx, id, job(jobId));
  expect(await rowsOf(id)).toEqual(before);
  expect(before).toEqual({ solutions: 3, segments: 6, memberships: 450 });
});

test('a cancelled run stops within seconds and leaves nothing', async () => {
  const { id, jobId } = await study.start(segmentationId, LONG);
  await study.settled(id, 'RUNNING');
  const asked = Date.now();
  await study.client.query(`mutation ($id: ID!) { cancelJob(id: $id) { id } }`, { id: jobId });
  const run = await study.settled(id, 'CANCELLED');
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(run).toMatchObject({ verdict: null, solutions: [], selected: null, resultHash: null });
  expect(await rowsOf(id)).toEqual({ solutions: 0, segments: 0, memberships: 0 });
});

test('a refusal that comes up in the job is told by the run', async () => {
  const id = await study.segmentation({ options: SHORT });
  await app.sql(`UPDATE segmentation SET options = options || '{"kMin": 900, "kMax": 900}' WHERE id = $1`, [id]);
  const run = await study.settled((await study.start(id)).id, 'FAILED');
  expect(run['error']).toContain('900');
});

test('a run that was at work when the server stopped is finished by the next one, with the same result', async () => {
  const options = { kMax: 4, restarts: 40, bootstrap: 60 };
  const expected = await study.finished(segmentationId, options);
  const { id } = await study.start(segmentationId, options);
  await study.settled(id, 'RUNNING');
  await app.app.close();
  const next = await testApp({ databaseUrl: app.databaseUrl });
  try {
    const hash = async () => (await next.sql(`SELECT result_hash FROM run WHERE id = $1`, [id]))[0]!['result_hash'];
    while ((await hash()) === null) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await hash()).toBe(expected['resultHash']);
  } finally {
    await next.close();
  }
});

const rowsOf = async (runId: string) =>
  (
    await app.sql(
      `SELECT count(DISTINCT s.id)::int AS solutions, count(DISTINCT g.id)::int AS segments,
         (SELECT count(*)::int FROM membership m JOIN solution t ON t.id = m.solution_id WHERE t.run_id = $1) AS memberships
       FROM solution s LEFT JOIN segment g ON g.solution_id = s.id WHERE s.run_id = $1`,
      [runId],
    )
  )[0];
