import { expect, test } from '@jest/globals';
import type { lookup } from 'node:dns';
import { readConfig } from '../config/index.js';
import { Outgoing } from './outgoing.js';
import { publicLookup } from './public-lookup.js';

const outgoing = new Outgoing(readConfig({ OUTGOING_HOSTS: 'n8n, 127.0.0.2' }));

test.each([
  ...['http://127.0.0.1/', 'http://localhost:3000/', 'http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/'],
  ...['http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://10.0.0.8/', 'http://169.254.169.254/latest/meta-data'],
  ...['http://api.localhost/', 'http://metadata.google.internal/', 'https://192.168.0.1/', 'http://0/'],
  ...['ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'https://me:secret@example.org/', 'nonsense'],
])('%s is not called', (url) => {
  expect(() => outgoing.check(url)).toThrow('cannot be called');
});

test.each(['https://example.org/hook?x=1', 'http://n8n:5678/hook', 'http://127.0.0.2:80/'])(
  '%s may be called',
  (url) => {
    expect(outgoing.check(url).href).toBe(new URL(url).href);
  },
);

/** What a name resolves to, as its owner wants it at that moment. */
const resolvingTo = (...addresses: string[]) =>
  ((_: string, __: object, done: (error: null, found: object[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof lookup;
const resolved = (...addresses: string[]) =>
  new Promise((resolve, reject) => {
    publicLookup(resolvingTo(...addresses))('hook.example.org', {}, (error, address) =>
      error ? reject(error) : resolve(address),
    );
  });

test('a name that leads inside is refused, though it leads outside too', async () => {
  await expect(resolved('93.184.215.14', '127.0.0.1')).rejects.toThrow('leads to 127.0.0.1');
  await expect(resolved('::ffff:10.0.0.1')).rejects.toThrow('inside the server’s own network');
  expect(await resolved('93.184.215.14')).toBe('93.184.215.14');
});
