import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TenantDatabase } from '../database/index.js';
import { testApp, type TestApp } from '../testing/index.js';
import { defineTopic, EventBus } from './index.js';

const noticed = defineTopic<{ n: number }>('test.noticed');

let app: TestApp;
let second: TestApp;
let ours: string;
let theirs: string;
beforeAll(async () => {
  app = await testApp();
  // As a second process on the same database would be.
  second = await testApp({ databaseUrl: app.databaseUrl });
  ours = (await app.asOwner()).who.workspaceId;
  theirs = (await app.asOtherWorkspace()).who.workspaceId;
});
afterAll(async () => {
  await second.close();
  await app.close();
});

test('an event reaches subscribers of its workspace in every process, and nobody else', async () => {
  const here = app.get(EventBus).subscribe({ workspaceId: ours }, noticed);
  const there = second.get(EventBus).subscribe({ workspaceId: ours }, noticed);
  const attacker = second.get(EventBus).subscribe({ workspaceId: theirs }, noticed);
  await app.get(EventBus).publish({ workspaceId: ours }, noticed, { n: 1 });
  await app.get(EventBus).publish({ workspaceId: theirs }, noticed, { n: 2 });
  expect((await here.next()).value).toEqual({ n: 1 });
  expect((await there.next()).value).toEqual({ n: 1 });
  expect((await attacker.next()).value).toEqual({ n: 2 });
});

test('an event of a transaction that is rolled back is never told', async () => {
  const events = app.get(EventBus);
  const listener = events.subscribe({ workspaceId: ours }, noticed);
  const failing = app.get(TenantDatabase).inTenant(ours, async () => {
    await events.publish({ workspaceId: ours }, noticed, { n: 3 });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  await events.publish({ workspaceId: ours }, noticed, { n: 4 });
  expect((await listener.next()).value).toEqual({ n: 4 });
});

test('after a lost connection events are heard again', async () => {
  await app.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'needfinder events'`);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const listener = app.get(EventBus).subscribe({ workspaceId: ours }, noticed);
  await app.get(EventBus).publish({ workspaceId: ours }, noticed, { n: 5 });
  expect((await listener.next()).value).toEqual({ n: 5 });
});

test('a payload that carries more than ids is refused', async () => {
  const long = defineTopic<{ words: string }>('test.long');
  const publish = app.get(EventBus).publish({ workspaceId: ours }, long, { words: 'x'.repeat(8000) });
  await expect(publish).rejects.toThrow('send ids');
});
