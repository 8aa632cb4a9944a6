import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestClient, testApp, type TestApp } from '../../platform/testing/index.js';
import { OwnerService } from './index.js';

const PASSWORD = 'a long enough password';
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { role user { name hasPassword } }
}`;
const LINK = `mutation ($token: String!) { signInWithLink(token: $token) { role } }`;
const SET_PASSWORD = `mutation ($input: SetPasswordInput!) { setPassword(input: $input) { user { email hasPassword } } }`;
const VIEWER = `{ viewer { role user { name } workspace { name members { role } } workspaces { id } } }`;

let app: TestApp;
let owner: TestClient;
beforeAll(async () => {
  app = await testApp();
  owner = await app.asOwner();
});
afterAll(() => app.close());

const refusal = async (client: TestClient, query: string, variables = {}) =>
  (await client.send(query, variables)).errors?.[0]?.extensions['domainCode'];

test('the one-time link lets the owner in, once', async () => {
  const token = await app.get(OwnerService).linkToken();
  const first = app.asStranger();
  expect(await first.query(LINK, { token })).toEqual({ signInWithLink: { role: 'OWNER' } });
  expect(await first.query(VIEWER)).toMatchObject({ viewer: { workspace: { members: [{ role: 'OWNER' }] } } });
  expect(await refusal(app.asStranger(), LINK, { token })).toBe('sign-in.link-used');
});

test('a newer link replaces the older one', async () => {
  const older = await app.get(OwnerService).linkToken();
  await app.get(OwnerService).linkToken();
  expect(await refusal(app.asStranger(), LINK, { token: older })).toBe('sign-in.link-used');
});

test('with a password the owner signs in by it, links end, and other sessions of theirs too', async () => {
  const elsewhere = await app.asOwner();
  const input = { name: 'Ada', email: 'ada@example.org', password: PASSWORD };
  expect(await refusal(owner, SET_PASSWORD, { input: { ...input, password: 'short' } })).toBe('account.password');
  expect(await owner.query(SET_PASSWORD, { input })).toEqual({
    setPassword: { user: { email: 'ada@example.org', hasPassword: true } },
  });
  expect(await elsewhere.query(VIEWER)).toEqual({ viewer: null });
  expect(await app.get(OwnerService).linkToken()).toBeNull();
  const again = app.asStranger();
  expect(await again.query(SIGN_IN, { email: 'ADA@example.org', password: PASSWORD })).toEqual({
    signIn: { role: 'OWNER', user: { name: 'Ada', hasPassword: true } },
  });
});

test('who has a password must know it to change it', async () => {
  const input = { email: 'ada@example.org', password: 'another long password' };
  expect(await refusal(owner, SET_PASSWORD, { input })).toBe('account.current-password');
});

test('a wrong password and an unknown account are told in the same words', async () => {
  const messages = await Promise.all(
    ['ada@example.org', 'nobody@example.org'].map(async (email) => {
      const { errors } = await app.asStranger().send(SIGN_IN, { email, password: 'wrong password' });
      return errors![0]!.message;
    }),
  );
  expect(new Set(messages)).toEqual(new Set(['Email and password do not match an account']));
});

test('after ten failures an account is closed to the right password too, until the quarter of an hour is over', async () => {
  const attempt = (password: string) => refusal(app.asStranger(), SIGN_IN, { email: 'ada@example.org', password });
  for (let i = 0; i < 10; i++) await attempt('wrong password');
  expect(await attempt(PASSWORD)).toBe('sign-in.too-many');
  await app.sql(`UPDATE sign_in_attempt SET failed_at = failed_at - interval '16 minutes'`);
  expect(await attempt(PASSWORD)).toBeUndefined();
});

test('signing out ends the session, for a copy of its cookie as well', async () => {
  const client = app.asStranger();
  await client.query(SIGN_IN, { email: 'ada@example.org', password: PASSWORD });
  const thief = client.with({});
  await client.query(`mutation { signOut }`);
  expect(await thief.query(VIEWER)).toEqual({ viewer: null });
});

test('signing in gives a new session: a cookie from before is worth nothing after', async () => {
  const client = app.asStranger();
  await client.query(SIGN_IN, { email: 'ada@example.org', password: PASSWORD });
  const before = client.with({});
  await client.query(SIGN_IN, { email: 'ada@example.org', password: PASSWORD });
  expect(await before.query(VIEWER)).toEqual({ viewer: null });
  expect((await client.query(VIEWER))['viewer'].role).toBe('OWNER');
});

test('a session ends when it was not used for two weeks, and ninety days after it began', async () => {
  for (const column of ['seen_at', 'created_at']) {
    const client = app.asStranger();
    await client.query(SIGN_IN, { email: 'ada@example.org', password: PASSWORD });
    await app.sql(`UPDATE session SET ${column} = now() - interval '${column === 'seen_at' ? 15 : 91} days'`);
    expect(await client.query(VIEWER)).toEqual({ viewer: null });
  }
});

test('only hashes are stored, and scripts cannot read the cookie', async () => {
  const client = app.asStranger();
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { email: 'ada@example.org', password: PASSWORD } }),
  });
  const cookie = response.headers.get('set-cookie')!;
  expect(cookie).toMatch(/^nf_session=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
  const stored =
    JSON.stringify(await app.sql('SELECT * FROM session')) + JSON.stringify(await app.sql('SELECT * FROM app_user'));
  expect(stored).not.toContain(client.cookieHeader.split('=')[1]);
  expect(stored).toContain('$argon2id$');
});

test('a forged request of another site is refused, by its origin and by the header it cannot send', async () => {
  const client = app.asStranger();
  await client.query(SIGN_IN, { email: 'ada@example.org', password: PASSWORD });
  const rename = `mutation { renameWorkspace(name: "Forged") { name } }`;
  const withoutHeader = client.with({ headers: {} });
  const fromElsewhere = client.with({ headers: { 'x-needfinder-client': '1', origin: 'https://evil.example' } });
  for (const attacker of [withoutHeader, fromElsewhere]) {
    expect(await refusal(attacker, rename)).toBe('auth.forged-request');
  }
  const ownPage = client.with({ headers: { 'x-needfinder-client': '1', origin: client.origin } });
  expect(await refusal(ownPage, rename)).toBeUndefined();
});
