import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { newId } from '../ids/index.js';
import { testApp, type TestApp } from '../testing/index.js';
import { PublicDatabase, TenantDatabase, TenantMixedError } from './index.js';

let app: TestApp;
let database: TenantDatabase;
let ours: string;
let theirs: string;
beforeAll(async () => {
  app = await testApp();
  database = app.get(TenantDatabase);
  ours = (await app.asOwner()).who.workspaceId;
  theirs = (await app.asOtherWorkspace()).who.workspaceId;
});
afterAll(() => app.close());

const INSERT_JOB = `INSERT INTO job (workspace_id, id, name, title, payload) VALUES ($1, $2, 'x', 'x', '{}')`;

test('a query without any condition sees one workspace only', async () => {
  const seen = await database.inTenant(ours, () => database.em().query('SELECT workspace_id FROM workspace'));
  expect(seen).toEqual([{ workspace_id: ours }]);
});

test('a row of another workspace can be neither written, changed nor deleted', async () => {
  const write = database.inTenant(ours, () => database.em().query(INSERT_JOB, [theirs, newId()]));
  await expect(write).rejects.toThrow('row-level security');
  const change = `UPDATE workspace SET name = 'ours now' WHERE workspace_id = $1`;
  const [, changed] = await database.inTenant(ours, () => database.em().query(change, [theirs]));
  const remove = 'DELETE FROM workspace WHERE workspace_id = $1';
  const [, removed] = await database.inTenant(ours, () => database.em().query(remove, [theirs]));
  expect([changed, removed]).toEqual([0, 0]);
});

test('outside every tenant no tenant row is visible, also on a connection that served one before', async () => {
  await database.inTenant(ours, () => database.em().query('SELECT 1'));
  const seen = await app.get(PublicDatabase).run((em) => em.query('SELECT count(*)::int AS n FROM workspace'));
  expect(seen).toEqual([{ n: 0 }]);
});

test('nested work joins the transaction; work of another workspace is refused', async () => {
  const id = () => database.em().query('SELECT pg_current_xact_id()::text AS id');
  await database.inTenant(ours, async () => {
    const outer = await id();
    expect(await database.inTenant(ours, id)).toEqual(outer);
    await expect(database.inTenant(theirs, id)).rejects.toBeInstanceOf(TenantMixedError);
  });
});

test('a unit outside every tenant does not let tenant work join it', async () => {
  const mixed = app.get(PublicDatabase).run(() => database.inTenant(ours, async () => 1));
  await expect(mixed).rejects.toBeInstanceOf(TenantMixedError);
});

test('a throw rolls everything back, and what was to happen after the commit does not', async () => {
  const id = newId();
  let told = 0;
  const failing = database.inTenant(ours, async () => {
    await database.em().query(INSERT_JOB, [ours, id]);
    database.onCommit(() => told++);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await app.sql('SELECT 1 FROM job WHERE id = $1', [id])).toEqual([]);
  await database.inTenant(ours, async () => database.onCommit(() => told++));
  expect(told).toBe(1);
});

test('without a transaction there is no manager', () => {
  expect(() => database.em()).toThrow('No tenant transaction is open');
});

test('forty concurrent requests of two workspaces, some failing, never see each other', async () => {
  const one = (tenant: string, fails: boolean) =>
    database.inTenant(tenant, async () => {
      await database.em().query('SELECT pg_sleep(0.005)');
      if (fails) throw new Error('forced');
      return database.em().query('SELECT workspace_id FROM workspace') as Promise<{ workspace_id: string }[]>;
    });
  const asked = Array.from({ length: 40 }, (_, i) => (i % 2 ? ours : theirs));
  const answers = await Promise.allSettled(asked.map((tenant, i) => one(tenant, i % 5 === 0)));
  answers.forEach((answer, i) => {
    if (answer.status === 'fulfilled') expect(answer.value).toEqual([{ workspace_id: asked[i] }]);
  });
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(8);
});

test('every table is fenced by a forced policy, or is one of the few that are read before the tenant is known', async () => {
  const open = await app.get(DataSource).query(`
    SELECT relname FROM pg_class
     WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
       AND NOT (relrowsecurity AND relforcerowsecurity
                AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid))
     ORDER BY relname`);
  expect(open.map(({ relname }: { relname: string }) => relname)).toEqual([
    'api_token',
    'app_user',
    'invite',
    'job_lease',
    'member',
    'migrations',
    'respond_link',
    'session',
    'share_link',
    'sign_in_attempt',
    'sign_in_link',
  ]);
});

test('workspace_id comes first in every primary key, unique constraint and foreign key of a tenant table', async () => {
  const wrong = await app.get(DataSource).query(`
    SELECT c.conname
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid AND t.relrowsecurity
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
     WHERE c.contype IN ('p', 'u', 'f') AND t.relnamespace = 'public'::regnamespace AND a.attname <> 'workspace_id'`);
  expect(wrong).toEqual([]);
});
