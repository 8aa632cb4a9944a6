import { expect, test } from '@jest/globals';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { ConfigError, readConfig } from './config.js';

test('nothing set: port 3000 on this machine, embedded database in ./data, worker and demo on, a thread per core', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('data'),
    databaseUrl: null,
    worker: true,
    demo: true,
    computeThreads: availableParallelism(),
    recordingMostBytes: 2 * 1024 ** 3,
    mode: 'production',
    isSecure: false,
  });
});

test('an empty variable counts as unset', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
});

test('every wrong variable is named with its value and what was expected', () => {
  const read = () => readConfig({ PORT: 'eighty', WORKER: 'maybe', DEMO: 'no', LOG_LEVEL: 'loud' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow('PORT is "eighty": expected a whole number from 0 to 65535');
  expect(read).toThrow('WORKER is "maybe": expected on or off');
  expect(read).toThrow('DEMO is "no": expected on or off');
  expect(read).toThrow('LOG_LEVEL is "loud": expected one of trace, debug, info, warn, error, silent');
});

test('a number beyond the ports is refused like a word', () => {
  expect(() => readConfig({ PORT: '70000' })).toThrow('PORT is "70000": expected a whole number from 0 to 65535');
});

test.each(['0', '1.5', '257', 'many'])('%s threads to compute with are refused', (given) => {
  const complaint = `COMPUTE_THREADS is "${given}": expected a whole number from 1 to 256`;
  expect(() => readConfig({ COMPUTE_THREADS: given })).toThrow(complaint);
  expect(readConfig({ COMPUTE_THREADS: '3' }).computeThreads).toBe(3);
});

test.each(['0', '0.5', '100001', '2 GB'])('%s as the megabytes of the largest recording is refused', (given) => {
  const complaint = `RECORDING_MOST_MB is "${given}": expected a whole number from 1 to 100000`;
  expect(() => readConfig({ RECORDING_MOST_MB: given })).toThrow(complaint);
  expect(readConfig({ RECORDING_MOST_MB: '10' }).recordingMostBytes).toBe(10 * 1024 * 1024);
});

test('a database address is never repeated: it may carry a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://root:secret@db' })).toThrow(/^DATABASE_URL is not usable: expected/);
  expect(() => readConfig({ DATABASE_URL: 'mysql://root:secret@db' })).not.toThrow('secret');
});

test('a public address over https makes cookies secure; its trailing slash is dropped', () => {
  expect(readConfig({ PUBLIC_URL: 'https://needs.example.org/' })).toMatchObject({
    publicUrl: 'https://needs.example.org',
    isSecure: true,
  });
});

test('no proxy is believed unless it is named by address, subnet or range', () => {
  expect(readConfig({ PUBLIC_URL: 'https://needs.example.org' }).trustedProxies).toEqual([]);
  const named = { TRUSTED_PROXIES: '10.0.0.7, 172.16.0.0/12,::1 ,Loopback' };
  expect(readConfig(named).trustedProxies).toEqual(['10.0.0.7', '172.16.0.0/12', '::1', 'loopback']);
});

test.each(['1', 'true', 'proxy.example.org', '10.0.0.0/33', '::/129', '10.0.0.0/8/8', '10.0.0.0/'])(
  '%s is no proxy that could be believed',
  (given) => {
    expect(() => readConfig({ TRUSTED_PROXIES: given })).toThrow(`TRUSTED_PROXIES is "${given}": expected addresses`);
  },
);
