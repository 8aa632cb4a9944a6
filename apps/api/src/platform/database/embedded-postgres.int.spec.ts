import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { DataFolderInUseError, lockDataFolder } from './server-lock.js';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'needfinder-launcher-'));
});
afterAll(async () => {
  await EmbeddedPostgres.erase(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** The PostgreSQL process itself, as its own file names it. */
const postmaster = async () =>
  Number((await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);

test('a fresh folder becomes a server that asks for a password and listens on this machine only', async () => {
  const server = await EmbeddedPostgres.start({ dataDir });
  expect(server.wasAdopted).toBe(false);
  expect(await ask(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const wrong = server.url.replace(/:[0-9a-f]+@/, ':guess@');
  await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
  const { mode } = await stat(join(dataDir, 'postgres/password'));
  expect(mode & 0o777).toBe(0o600);
  await server.stop();
});

test('what was committed is there after a stop and a start', async () => {
  const before = await EmbeddedPostgres.start({ dataDir });
  await ask(before.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await before.stop();
  const after = await EmbeddedPostgres.start({ dataDir });
  expect(await ask(after.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await after.stop();
});

test('a server that a killed process left running is adopted', async () => {
  const left = await EmbeddedPostgres.start({ dataDir });
  const adopted = await EmbeddedPostgres.start({ dataDir });
  expect(adopted).toMatchObject({ wasAdopted: true, url: left.url });
  await adopted.stop();
});

test('a server that was killed itself is revived on the same port, with everything that was committed', async () => {
  const server = await EmbeddedPostgres.start({ dataDir });
  await ask(server.url, 'CREATE TABLE acknowledged AS SELECT 7 AS n');
  process.kill(await postmaster(), 'SIGKILL');
  let revived = false;
  for (let i = 0; i < 50 && !revived; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    revived = await server.revive().catch(() => false);
  }
  expect(await ask(server.url, 'SELECT n FROM acknowledged')).toEqual([{ n: 7 }]);
  expect(await server.revive()).toBe(false);
  await server.stop();
});

test('a folder that a living process holds is refused, with its number', async () => {
  const unlock = await lockDataFolder(dataDir);
  await expect(lockDataFolder(dataDir)).rejects.toBeInstanceOf(DataFolderInUseError);
  await expect(lockDataFolder(dataDir)).rejects.toThrow(`process ${process.pid}`);
  await unlock();
  await (
    await lockDataFolder(dataDir)
  )();
});

test('the lock of a dead process, or of one whose number was given again, is taken over', async () => {
  const gone = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => gone.once('exit', resolve));
  await writeFile(join(dataDir, 'needfinder.lock'), JSON.stringify({ pid: gone.pid, startedAt: '1' }));
  await (
    await lockDataFolder(dataDir)
  )();
  await writeFile(join(dataDir, 'needfinder.lock'), JSON.stringify({ pid: process.pid, startedAt: 'another life' }));
  await (
    await lockDataFolder(dataDir)
  )();
});

test('a lock file that was cut off by a crash is no lock', async () => {
  await writeFile(join(dataDir, 'needfinder.lock'), '{"pid":');
  await (
    await lockDataFolder(dataDir)
  )();
});
