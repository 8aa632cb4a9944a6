import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { EventBus } from '../events/index.js';
import { newId } from '../ids/index.js';
import { jobUpdated } from '../jobs/index.js';
import { type TestClient, testApp, type TestApp } from '../testing/index.js';

let app: TestApp;
let production: TestApp;
beforeAll(async () => {
  app = await testApp();
  production = await testApp({ databaseUrl: app.databaseUrl, env: { NODE_ENV: 'production', WORKER: 'off' } });
});
afterAll(async () => {
  await production.close();
  await app.close();
});

const VIEWER = '{ viewer { role } }';

test('in production a browser runs the committed operations only, an API token its own too', async () => {
  const owner = await app.asOwner();
  const { createApiToken } = await owner.query(
    `mutation { createApiToken(input: { name: "t", scopes: ["read"] }) { secret } }`,
  );
  const browser = production.asStranger();
  expect((await browser.send(VIEWER)).errors![0]!.message).toContain('Only the operations of the workspace');
  const program = browser.with({ headers: { authorization: `Bearer ${createApiToken.secret}` } });
  expect(await program.query(VIEWER)).toEqual({ viewer: { role: 'OWNER' } });
  expect((await program.send('{ __schema { types { name } } }')).errors![0]!.message).toContain('introspection');
});

test('an operation is found by its hash alone; an unknown hash is not learnt', async () => {
  const post = (body: object) =>
    production.asStranger().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const persistedQuery = { version: 1, sha256Hash: 'ab'.repeat(32) };
  const unknown = (await (await post({ extensions: { persistedQuery } })).json()) as {
    errors: { extensions: object }[];
  };
  expect(unknown.errors[0]!.extensions).toEqual({ code: 'PERSISTED_QUERY_NOT_FOUND' });
});

test.each([
  ['depth', `{ viewer ${'{ workspace { members { user '.repeat(4)} { id } ${'} } }'.repeat(4)} }`],
  ['aliases', `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: viewer { role }`).join(' ')} }`],
  ['length', `{ ${'viewer { role } '.repeat(2000)} }`],
])('an operation beyond the limit of %s is refused before it runs', async (_, query) => {
  const { errors, data } = await (await app.asOwner()).send(query);
  expect(data).toBeUndefined();
  expect(errors).not.toHaveLength(0);
});

test('a defect tells its number and nothing else', async () => {
  const owner = await app.asOwner();
  const { errors } = await owner.send(`{ job(id: "not a uuid") { id } }`);
  expect(errors![0]!.extensions).toEqual({ code: 'DEFECT', defectId: expect.any(String) });
  expect(errors![0]!.message).toBe(`Something went wrong on our side (${errors![0]!.extensions['defectId']})`);
});

function socket(client: TestClient, origin?: string) {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie: client.cookieHeader, ...(origin ? { origin } : {}) } });
    }
  }
  return createClient({
    url: `${client.origin.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  });
}

test('a subscription hears the jobs of its own workspace, and of one study when it asks', async () => {
  const owner = await app.asOwner();
  const { workspaceId } = owner.who;
  const [studyId, jobId] = [newId(), newId()];
  await app.sql(
    `INSERT INTO job (workspace_id, id, name, title, payload, queue_job_id, study_id) VALUES ($1, $2, 'x', 'X', '{}', $2, $3)`,
    [workspaceId, jobId, studyId],
  );
  const client = socket(owner);
  const heard = client.iterate({
    query: `subscription ($s: ID) { jobUpdated(studyId: $s) { id title } }`,
    variables: { s: studyId },
  });
  const first = heard.next();
  const attacker = socket(await app.asOtherWorkspace());
  const overheard: unknown[] = [];
  const stop = attacker.subscribe(
    { query: `subscription { jobUpdated { id } }` },
    { next: (event) => overheard.push(event), error: () => undefined, complete: () => undefined },
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  const events = production.get(EventBus);
  await events.publish({ workspaceId }, jobUpdated, { jobId: newId(), studyId: newId() });
  await events.publish({ workspaceId }, jobUpdated, { jobId, studyId });
  expect((await first).value).toEqual({ data: { jobUpdated: { id: jobId, title: 'X' } } });
  expect(overheard).toEqual([]);
  stop();
  await heard.return!();
  await Promise.all([client.dispose(), attacker.dispose()]);
});

test('no socket for strangers, nor for a page of another site that the browser lends our cookie', async () => {
  const owner = await app.asOwner();
  for (const client of [socket(app.asStranger()), socket(owner, 'https://evil.example')]) {
    const answer = client.iterate({ query: `subscription { jobUpdated { id } }` }).next();
    await expect(answer).rejects.toMatchObject({ code: 4403 });
  }
});

test('a subscription hears nothing more once its session has ended', async () => {
  const owner = await app.asOwner();
  const { workspaceId } = owner.who;
  const [studyId, jobId] = [newId(), newId()];
  await app.sql(
    `INSERT INTO job (workspace_id, id, name, title, payload, queue_job_id, study_id) VALUES ($1, $2, 'x', 'X', '{}', $2, $3)`,
    [workspaceId, jobId, studyId],
  );
  const client = socket(owner);
  const heard = client.iterate({ query: `subscription { jobUpdated { id } }` }).next();
  const refused = expect(heard).rejects.toMatchObject({ code: 4403 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await owner.query(`mutation { signOut }`);
  await production.get(EventBus).publish({ workspaceId }, jobUpdated, { jobId, studyId });
  await refused;
  await client.dispose();
});
