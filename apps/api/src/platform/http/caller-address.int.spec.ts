import { expect, test } from '@jest/globals';
import { testApp } from '../testing/index.js';

const SIGN_IN = `mutation { signIn(input: { email: "ada@example.org", password: "wrong password" }) { __typename } }`;

/** The address that a failed sign-in is counted for, behind proxies that say this of it. */
async function addressNoted(env: Record<string, string>, forwardedFor: string): Promise<string> {
  const app = await testApp({ env: { WORKER: 'off', ...env } });
  try {
    const headers = { 'x-needfinder-client': '1', 'x-forwarded-for': forwardedFor };
    await app.asStranger().with({ headers }).send(SIGN_IN);
    const [noted] = await app.sql<{ address: string }>(`SELECT address FROM sign_in_attempt ORDER BY id DESC LIMIT 1`);
    return noted!.address;
  } finally {
    await app.close();
  }
}

test('nobody becomes another address by saying so, not even on a server with a public address', async () => {
  const env = { PUBLIC_URL: 'http://localhost:3000' };
  expect(await addressNoted(env, '203.0.113.9')).toMatch(/127\.0\.0\.1|::1/);
});

test('a proxy that is named is believed, up to the first address that is not', async () => {
  const env = { TRUSTED_PROXIES: 'loopback, 10.0.0.0/8' };
  expect(await addressNoted(env, '198.51.100.1, 203.0.113.9, 10.1.2.3')).toBe('203.0.113.9');
});
