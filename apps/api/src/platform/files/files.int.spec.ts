import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stat } from 'node:fs/promises';
import type { RequestContext } from '../context/index.js';
import { testApp, type TestApp } from '../testing/index.js';
import { FileStore } from './index.js';

let app: TestApp;
let ctx: RequestContext;
beforeAll(async () => {
  app = await testApp();
  ctx = await app.ownerContext();
});
afterAll(() => app.close());

const formOf = (...files: [string, string][]) => {
  const form = new FormData();
  for (const [name, content] of files) form.append('file', new Blob([content]), name);
  return form;
};

test('several files in one request are kept with name, size and hash, and read back', async () => {
  const owner = await app.asOwner();
  const body = formOf(['Größen.csv', 'id;größe\n1;5\n'], ['notes.txt', 'hello']);
  const response = await owner.fetch('/api/files', { method: 'POST', body });
  const [sizes, notes] = (await response.json()) as { id: string; name: string; size: number }[];
  expect(sizes).toMatchObject({ name: 'Größen.csv', size: 15 });
  expect(notes).toMatchObject({ name: 'notes.txt', size: 5 });
  const { bytes, sha256 } = await app.get(FileStore).read(ctx, notes!.id, 100);
  expect(new TextDecoder().decode(bytes)).toBe('hello');
  expect(sha256).toBe('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824');
});

test('when one file is refused none is kept, and the sentence names it', async () => {
  const owner = await app.asOwner();
  const before = await app.sql('SELECT count(*)::int AS n FROM upload');
  const response = await owner.fetch('/api/files', {
    method: 'POST',
    body: formOf(['good.csv', 'a'], ['bad.xlsx', 'no zip']),
  });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: 'file.content', message: expect.stringContaining('"bad.xlsx"') });
  expect(await app.sql('SELECT count(*)::int AS n FROM upload')).toEqual(before);
});

test('a viewer may not hand over files, nor may a page of another site', async () => {
  const viewer = await app.asViewer();
  const body = () => formOf(['a.csv', 'a']);
  expect((await viewer.fetch('/api/files', { method: 'POST', body: body() })).status).toBe(403);
  const forged = (await app.asOwner()).with({
    headers: { 'x-needfinder-client': '1', origin: 'https://evil.example' },
  });
  expect((await forged.fetch('/api/files', { method: 'POST', body: body() })).status).toBe(403);
});

test('a file of another workspace is not there', async () => {
  const owner = await app.asOwner();
  const { id } = await owner.upload('ours.csv', 'a');
  const attacker = await app.asOtherWorkspace();
  const theirs = { ...ctx, workspaceId: attacker.who.workspaceId };
  await expect(app.get(FileStore).get(theirs, id)).rejects.toMatchObject({ code: 'file.not-found' });
  await expect(app.get(FileStore).get(ctx, '../../needfinder.lock')).rejects.toMatchObject({ code: 'file.not-found' });
});

test('a deleted file leaves neither row nor bytes; a large one is not read whole', async () => {
  const owner = await app.asOwner();
  const { id } = await owner.upload('gone.csv', 'abc');
  const path = await app.get(FileStore).path(ctx, id);
  await expect(app.get(FileStore).read(ctx, id, 2)).rejects.toMatchObject({ code: 'file.size' });
  await app.get(FileStore).delete(ctx, id);
  await expect(stat(path)).rejects.toThrow('ENOENT');
  await expect(app.get(FileStore).get(ctx, id)).rejects.toMatchObject({ code: 'file.not-found' });
});
