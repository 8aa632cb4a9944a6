import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import { z } from 'zod';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/index.js';
import { newId } from '../ids/index.js';
import { type TestClient, testApp, type TestApp } from '../testing/index.js';
import { defineJob, HandlesJob, type JobHandler, JobQueue, type JobRun } from './index.js';

const rehearse = defineJob({
  name: 'test.rehearse',
  title: 'Rehearse',
  payload: z.strictObject({ act: z.enum(['work', 'refuse', 'break', 'break-once', 'wait']) }),
  retries: 1,
});

const gather = defineJob({ ...rehearse, name: 'test.gather', joins: 'waiting' });

const seen: { ctx: RequestContext; attempt: number }[] = [];

@Injectable()
@HandlesJob(rehearse)
class RehearseHandler implements JobHandler<typeof rehearse> {
  async handle(ctx: RequestContext, { act }: { act: string }, run: JobRun): Promise<void> {
    seen.push({ ctx, attempt: run.attempt });
    await run.report('Rehearsing', 1, 4);
    if (act === 'refuse') throw new InvalidError('test.refused', 'There is nothing to rehearse');
    if (act === 'break' || (act === 'break-once' && run.attempt === 1)) throw new Error('the words of a respondent');
    if (act === 'wait') {
      run.signal.throwIfAborted();
      await new Promise((_, reject) => {
        run.signal.addEventListener('abort', () => reject(run.signal.reason as Error), { once: true });
      });
    }
  }
}
@Injectable()
@HandlesJob(gather)
class GatherHandler extends RehearseHandler {}
@Module({ providers: [RehearseHandler, GatherHandler] })
class RehearsalModule {}

let app: TestApp;
let owner: TestClient;
let ctx: RequestContext;
beforeAll(async () => {
  app = await testApp({ modules: [RehearsalModule] });
  owner = await app.asOwner();
  ctx = await app.ownerContext();
});
afterAll(() => app.close());
beforeEach(() => void seen.splice(0));

type Act = z.output<typeof rehearse.payload>['act'];
const enqueue = (act: Act, options = {}, job = rehearse) =>
  app.get(TenantDatabase).inTenant(ctx, () => app.get(JobQueue).enqueue(ctx, job, { act }, options));
const JOB = `query ($id: ID!) { job(id: $id) { state step percent error attempts title } }`;

/** Waits until the job is in this state; says what it was in when it never is. */
async function becomes(id: string, state: string): Promise<Record<string, unknown>> {
  let job: Record<string, unknown> = {};
  for (let i = 0; i < 150; i++) {
    job = (await owner.query(JOB, { id }))['job'];
    if (job['state'] === state) return job;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Job ${id} is not ${state} but ${JSON.stringify(job)}`);
}

test('a job is done on behalf of the one who asked, in their workspace', async () => {
  const id = await enqueue('work');
  expect(await becomes(id, 'DONE')).toMatchObject({ percent: 100, step: 'Rehearsing', attempts: 1, title: 'Rehearse' });
  expect(seen).toEqual([
    { attempt: 1, ctx: expect.objectContaining({ workspaceId: ctx.workspaceId, userId: ctx.userId }) },
  ]);
});

test('a job is enqueued by the transaction that needs it, or not at all', async () => {
  const failing = app.get(TenantDatabase).inTenant(ctx, async () => {
    await app.get(JobQueue).enqueue(ctx, rehearse, { act: 'work' });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  await expect(app.get(JobQueue).enqueue(ctx, rehearse, { act: 'work' })).rejects.toThrow(
    'No tenant transaction is open',
  );
  const waiting = await app.sql(`SELECT 1 FROM pgboss.job WHERE name = $1 AND state < 'completed'`, [rehearse.name]);
  expect(waiting).toEqual([]);
});

test('a try that breaks is repeated', async () => {
  const id = await enqueue('break-once');
  expect(await becomes(id, 'DONE')).toMatchObject({ attempts: 2, error: null });
});

test('a job that breaks each time becomes a dead letter that tells nothing private, and can be retried by the owner', async () => {
  const id = await enqueue('break');
  const { error } = await becomes(id, 'FAILED');
  expect(error).toMatch(/^Something went wrong on our side \(/);
  const { deadLetters } = await owner.query(`{ deadLetters { id } }`);
  expect(deadLetters).toEqual([{ id }]);
  await owner.query(`mutation ($id: ID!) { retryDeadLetter(id: $id) { state } }`, { id });
  await becomes(id, 'FAILED');
  expect(seen.map(({ attempt }) => attempt)).toEqual([1, 2, 1, 2]);
});

test('a refusal is not repeated, and its sentence is shown', async () => {
  const id = await enqueue('refuse');
  expect(await becomes(id, 'FAILED')).toMatchObject({ error: 'There is nothing to rehearse', attempts: 1 });
});

test('a running job is cancelled, also from another process', async () => {
  const other = await testApp({ databaseUrl: app.databaseUrl, env: { WORKER: 'off' } });
  const id = await enqueue('wait');
  await becomes(id, 'RUNNING');
  await other.get(JobQueue).requestCancel(ctx, id);
  await becomes(id, 'CANCELLED');
  await other.close();
});

test('an unfinished job with the same key is found instead of doubled', async () => {
  const first = await enqueue('wait', { dedupeKey: 'one' });
  expect(await enqueue('wait', { dedupeKey: 'one' })).toBe(first);
  await becomes(first, 'RUNNING');
  await owner.query(`mutation ($id: ID!) { cancelJob(id: $id) { id } }`, { id: first });
  await becomes(first, 'CANCELLED');
  expect(await enqueue('work', { dedupeKey: 'one' })).not.toBe(first);
});

test('what comes in while a job runs that gathers what is there is left to another, and to one only', async () => {
  const key = { dedupeKey: 'all' };
  const first = await enqueue('wait', key, gather);
  await becomes(first, 'RUNNING');
  const second = await enqueue('work', key, gather);
  expect(second).not.toBe(first);
  expect(await enqueue('work', key, gather)).toBe(second);
  await owner.query(`mutation ($id: ID!) { cancelJob(id: $id) { id } }`, { id: first });
  await becomes(second, 'DONE');
});

test('those who ask at the same time share one job', async () => {
  for (const job of [rehearse, gather]) {
    const before = await enqueue('wait', {}, job);
    await becomes(before, 'RUNNING');
    const ask = () => enqueue('work', { dedupeKey: 'shared' }, job);
    const asked = new Set(await Promise.all([ask(), ask(), ask()]));
    expect(asked.size).toBe(1);
    await owner.query(`mutation ($id: ID!) { cancelJob(id: $id) { id } }`, { id: before });
    await becomes([...asked][0]!, 'DONE');
  }
});

test('a job that somebody joins begins after they have written', async () => {
  const key = { dedupeKey: 'slow' };
  const before = await enqueue('wait', {}, gather);
  await becomes(before, 'RUNNING');
  const joined = await enqueue('work', key, gather);
  await app.get(TenantDatabase).inTenant(ctx, async () => {
    expect(await app.get(JobQueue).enqueue(ctx, gather, { act: 'work' }, key)).toBe(joined);
    await owner.query(`mutation ($id: ID!) { cancelJob(id: $id) { id } }`, { id: before });
    await becomes(before, 'CANCELLED');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await owner.query(JOB, { id: joined }))['job'].state).toBe('QUEUED');
  });
  await becomes(joined, 'DONE');
});

test('jobs of one study are listed, finished ones on request; a stranger to the workspace sees none', async () => {
  const studyId = newId();
  const id = await enqueue('work', { studyId });
  await becomes(id, 'DONE');
  const LIST = `query ($studyId: ID!, $activeOnly: Boolean) { jobs(studyId: $studyId, activeOnly: $activeOnly) { id } }`;
  expect(await owner.query(LIST, { studyId })).toEqual({ jobs: [] });
  expect(await owner.query(LIST, { studyId, activeOnly: false })).toEqual({ jobs: [{ id }] });
  const attacker = await app.asOtherWorkspace();
  expect(await attacker.query(LIST, { studyId, activeOnly: false })).toEqual({ jobs: [] });
  const { errors } = await attacker.send(JOB, { id });
  expect(errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test('a job whose process went down is taken up by the next one without losing a try', async () => {
  const first = await testApp({ databaseUrl: app.databaseUrl, modules: [RehearsalModule], env: { WORKER: 'off' } });
  await first.close();
  const id = await enqueue('wait');
  await becomes(id, 'RUNNING');
  await app.app.close();
  app = await testApp({ databaseUrl: app.databaseUrl, modules: [RehearsalModule] });
  owner = await app.asOwner();
  await becomes(id, 'RUNNING');
  expect(seen.map(({ attempt }) => attempt)).toEqual([1, 1]);
});
