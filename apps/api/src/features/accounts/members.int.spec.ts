import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestClient, testApp, type TestApp } from '../../platform/testing/index.js';

let app: TestApp;
let owner: TestClient;
beforeAll(async () => {
  app = await testApp();
  owner = await app.asOwner();
});
afterAll(() => app.close());

const refusal = async (client: TestClient, query: string, variables = {}) =>
  (await client.send(query, variables)).errors?.[0]?.extensions['domainCode'];

const INVITE = `mutation { createInvite(input: { role: EDITOR }) { id role url expiresAt } }`;
const JOIN = `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { role user { name } } }`;
const CHANGE = `mutation ($userId: ID!, $role: Role!) { changeRole(userId: $userId, role: $role) { role } }`;
const REMOVE = `mutation ($userId: ID!) { removeMember(userId: $userId) }`;
const TOKEN = `mutation ($scopes: [String!]!) { createApiToken(input: { name: "Script", scopes: $scopes }) { id secret scopes } }`;

test('an invite lets one person in, with its role; its link cannot be read again', async () => {
  const { createInvite } = await owner.query(INVITE);
  const token = createInvite.url.split('/invite/')[1];
  const { viewer } = await owner.query(`{ viewer { workspace { invites { id url } } } }`);
  expect(viewer.workspace.invites).toEqual([{ id: createInvite.id, url: null }]);
  const input = { token, name: 'Eda', email: 'eda@example.org', password: 'a long enough password' };
  expect(await app.asStranger().query(JOIN, { input })).toEqual({
    acceptInvite: { role: 'EDITOR', user: { name: 'Eda' } },
  });
  const second = { ...input, email: 'second@example.org' };
  expect(await refusal(app.asStranger(), JOIN, { input: second })).toBe('sign-in.link-used');
});

test('an invite does not take over an account whose password it does not know', async () => {
  const { createInvite } = await owner.query(INVITE);
  const token = createInvite.url.split('/invite/')[1];
  const input = { token, name: 'Eve', email: 'eda@example.org', password: 'a guess at her password' };
  expect(await refusal(app.asStranger(), JOIN, { input })).toBe('account.known');
});

test('an invite that is a week old is worth nothing', async () => {
  const { createInvite } = await owner.query(INVITE);
  await app.sql(`UPDATE invite SET expires_at = now() - interval '1 second' WHERE id = $1`, [createInvite.id]);
  const token = createInvite.url.split('/invite/')[1];
  const input = { token, name: 'Late', email: 'late@example.org', password: 'a long enough password' };
  expect(await refusal(app.asStranger(), JOIN, { input })).toBe('sign-in.link-used');
});

test('only owners invite, change roles, remove members and see invites', async () => {
  const editor = await app.asEditor();
  const { userId } = owner.who;
  expect(await refusal(editor, INVITE)).toBe('auth.role');
  expect(await refusal(editor, CHANGE, { userId, role: 'VIEWER' })).toBe('auth.role');
  expect(await refusal(editor, REMOVE, { userId })).toBe('auth.role');
  expect(await editor.query(`{ viewer { workspace { invites { id } } } }`)).toEqual({
    viewer: { workspace: { invites: [] } },
  });
});

test('a changed role counts from the next request on; a removed member is out', async () => {
  const viewer = await app.asViewer();
  const { userId } = viewer.who;
  await owner.query(CHANGE, { userId, role: 'EDITOR' });
  expect((await viewer.query(`{ viewer { role } }`))['viewer'].role).toBe('EDITOR');
  await owner.query(REMOVE, { userId });
  expect(await viewer.query(`{ viewer { role } }`)).toEqual({ viewer: null });
});

test('the last owner can be neither removed nor demoted', async () => {
  const { userId } = owner.who;
  expect(await refusal(owner, REMOVE, { userId })).toBe('member.last-owner');
  expect(await refusal(owner, CHANGE, { userId, role: 'EDITOR' })).toBe('member.last-owner');
});

test('the owner of another workspace reaches no member of ours', async () => {
  const attacker = await app.asOtherWorkspace();
  const { userId } = owner.who;
  expect(await refusal(attacker, REMOVE, { userId })).toBe('member.not-found');
  expect(await refusal(attacker, CHANGE, { userId, role: 'VIEWER' })).toBe('member.not-found');
  const stolen = attacker.with({ headers: { 'x-needfinder-client': '1', 'x-workspace-id': owner.who.workspaceId } });
  expect(await refusal(stolen, `{ workspace { name } }`)).toBe('auth.sign-in-needed');
});

test('an API token does what its scopes say, without cookie and header, and nothing that only a person may', async () => {
  const { createApiToken } = await owner.query(TOKEN, { scopes: ['read'] });
  const program = app.asStranger().with({ headers: { authorization: `Bearer ${createApiToken.secret}` } });
  expect((await program.query(`{ workspace { id } }`))['workspace'].id).toBe(owner.who.workspaceId);
  expect(await refusal(program, `mutation { renameWorkspace(name: "By a script") { id } }`)).toBe('auth.scope');
  const { createApiToken: both } = await owner.query(TOKEN, { scopes: ['read', 'write'] });
  const writer = app.asStranger().with({ headers: { authorization: `Bearer ${both.secret}` } });
  expect(await refusal(writer, `mutation { renameWorkspace(name: "By a script") { id } }`)).toBeUndefined();
  expect(await refusal(writer, INVITE)).toBe('account.session-needed');
  expect(await refusal(writer, TOKEN, { scopes: ['write'] })).toBe('account.session-needed');
});

test('a revoked token is a stranger, and the list never shows a secret', async () => {
  const { createApiToken } = await owner.query(TOKEN, { scopes: ['read'] });
  const program = app.asStranger().with({ headers: { authorization: `Bearer ${createApiToken.secret}` } });
  await program.query(`{ workspace { id } }`);
  const { apiTokens } = await owner.query(`{ apiTokens { id secret lastUsedAt } }`);
  const listed = apiTokens.find(({ id }: { id: string }) => id === createApiToken.id);
  expect(listed).toEqual({ id: createApiToken.id, secret: null, lastUsedAt: expect.any(String) });
  await owner.query(`mutation ($id: ID!) { revokeApiToken(id: $id) }`, { id: createApiToken.id });
  expect(await refusal(program, `{ workspace { id } }`)).toBe('auth.sign-in-needed');
});

test('a scope that does not exist is refused with the words that do', async () => {
  const { errors } = await owner.send(TOKEN, { scopes: ['admin'] });
  expect(errors![0]!.message).toContain('read, write');
});
