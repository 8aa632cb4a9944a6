import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { createHash } from 'node:crypto';
import { callOf, fieldsOf } from '../testing/any-call.js';
import { type TestClient, testApp, type TestApp } from '../testing/index.js';

// Thousands of calls: each field with each id.
jest.setTimeout(300_000);
let app: TestApp;
let schema: GraphQLSchema;
let victim: TestClient;
/** One id of each table that has any, all of the victim's workspace. */
let ids: string[];

beforeAll(async () => {
  app = await testApp({ env: { WORKER: 'off' } });
  schema = app.get(GraphQLSchemaHost).schema;
  victim = await app.asOwner();
  await app.asViewer();
  await victim.upload('private.csv', 'id;name\n1;Ada\n');
  await victim.query(`mutation { createApiToken(input: { name: "private", scopes: ["read"] }) { id } }`);
  await victim.query(`mutation { createInvite(input: { role: VIEWER }) { id } }`);
  await seedStudy();
  ids = await victimIds();
});
afterAll(() => app.close());

/** What the owner can make without files and jobs; the rest of the tables is covered by each feature's own tests. */
async function seedStudy(): Promise<void> {
  const { createStudy } = await victim.query(`mutation { createStudy(input: { name: "Private study" }) { id } }`);
  const studyId = createStudy.id;
  await victim.send(`mutation ($s: ID!) { createTheme(studyId: $s, label: "Private theme") { studyId } }`, {
    s: studyId,
  });
  await victim.send(
    `mutation ($s: ID!) { createNeed(studyId: $s, label: "Private need", statement: "Keep this private") { studyId } }`,
    { s: studyId },
  );
}

const tables = async () =>
  (
    await app.sql<{ name: string; has_id: boolean }>(
      `SELECT c.table_name AS name, bool_or(i.column_name IS NOT NULL) AS has_id
         FROM information_schema.columns c
         LEFT JOIN information_schema.columns i
           ON i.table_schema = c.table_schema AND i.table_name = c.table_name AND i.column_name = 'id'
        WHERE c.table_schema = 'public' AND c.column_name = 'workspace_id'
        GROUP BY c.table_name ORDER BY c.table_name`,
    )
  ).map(({ name, has_id }) => ({ name, hasId: has_id }));

async function victimIds(): Promise<string[]> {
  const found = [victim.who.workspaceId, victim.who.userId];
  for (const { name, hasId } of await tables()) {
    if (!hasId) continue;
    const rows = await app.sql<{ id: string }>(`SELECT id FROM ${name} WHERE workspace_id = $1 LIMIT 1`, [
      victim.who.workspaceId,
    ]);
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/** Everything that is stored of the victim's workspace, as one number. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const { name } of await tables()) {
    // Whoever used the token last, and when, is not the attacker's doing.
    const rows = await app.sql(
      `SELECT to_jsonb(t) - 'last_used_at' AS row FROM ${name} t WHERE workspace_id = $1 ORDER BY 1`,
      [victim.who.workspaceId],
    );
    hash.update(name + JSON.stringify(rows));
  }
  return hash.digest('hex');
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([key, inner]) => key === '__typename' || isNothing(inner)));

const PUBLIC = ['viewer', 'signIn', 'signInWithLink', 'signOut', 'acceptInvite', 'shared'];

test('a stranger gets nothing from any query or mutation, whatever ids are guessed', async () => {
  for (const { kind, name } of fieldsOf(schema)) {
    const { data, errors } = await app.asStranger().send(callOf(schema, kind, name, ids[0]!));
    if (PUBLIC.includes(name)) {
      expect({ name, leaks: !isNothing(data?.[name] ?? null) && name !== 'signOut' }).toEqual({ name, leaks: false });
    } else {
      expect({ name, code: errors?.[0]?.extensions['code'] }).toEqual({ name, code: 'UNAUTHENTICATED' });
    }
  }
});

test('the owner of another workspace reads nothing of ours, with any of our ids in any query', async () => {
  const attacker = await app.asOtherWorkspace();
  const leaks: string[] = [];
  for (const { kind, name, takesIds } of fieldsOf(schema)) {
    if (kind !== 'query' || !takesIds) continue;
    const replies = await Promise.all(ids.map((id) => attacker.send(callOf(schema, kind, name, id))));
    for (const [i, { data }] of replies.entries()) {
      const id = ids[i];
      if (
        JSON.stringify(data ?? null).match(/[Pp]rivate/) ||
        ids.some((one) => JSON.stringify(data ?? null).includes(`"id":"${one}"`))
      ) {
        leaks.push(`${name}(${id}): ${JSON.stringify(data)}`);
      }
    }
  }
  expect(leaks).toEqual([]);
});

test('the owner of another workspace changes nothing of ours, with any of our ids in any mutation', async () => {
  const attacker = await app.asOtherWorkspace();
  const before = await fingerprint();
  for (const { kind, name, takesIds } of fieldsOf(schema)) {
    if (kind !== 'mutation' || !takesIds) continue;
    await Promise.all(ids.map((id) => attacker.send(callOf(schema, kind, name, id))));
  }
  expect(await fingerprint()).toBe(before);
});

test('a viewer changes nothing by any mutation', async () => {
  const viewer = await app.asViewer();
  const before = await fingerprint();
  for (const { kind, name } of fieldsOf(schema)) {
    if (kind !== 'mutation' || PUBLIC.includes(name)) continue;
    await viewer.send(callOf(schema, kind, name, ids[0]!));
  }
  expect(await fingerprint()).toBe(before);
});
