import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { silentWav } from '@needfinder/test-kit';
import { existsSync } from 'node:fs';
import { readdir, utimes } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { Config } from '../../platform/config/index.js';
import { type TestApp, testApp, type TestClient } from '../../platform/testing/index.js';
import { RecordingSweepService } from './recording-sweep.service.js';

const MOST_MB = 1;
let app: TestApp;
let owner: TestClient;
let studyId: string;
beforeAll(async () => {
  app = await testApp({ env: { RECORDING_MOST_MB: `${MOST_MB}`, WORKER: 'off' } });
  owner = await app.asOwner();
  studyId = (await owner.query(`mutation { createStudy(input: { name: "Voices" }) { id } }`)).createStudy.id;
});
afterAll(() => app.close());

/** A second of silence; each rate is another recording. */
const wav = (rate = 8000) => silentWav(1, rate);

async function interview(title: string): Promise<{ id: string; respondentId: string; turnId: string }> {
  const { previewInterviews } = await owner.query(
    `mutation ($input: PreviewInterviewsInput!) { previewInterviews(input: $input) { key } }`,
    { input: { studyId, uploadIds: [], pasted: [{ title, text: `Bo: Why, ${title}?\nCy: Because it is slow.` }] } },
  );
  const drafts = [{ key: previewInterviews[0].key, title, interviewers: ['Bo'], newRespondentKey: title }];
  const { importInterviews } = await owner.query(
    `mutation ($input: ImportInterviewsInput!) {
      importInterviews(input: $input) { id respondent { id } turns { id } }
    }`,
    { input: { studyId, drafts } },
  );
  const [{ id, respondent, turns }] = importInterviews;
  return { id, respondentId: respondent.id, turnId: turns[0].id };
}

const put = (client: TestClient, interviewId: string, body: BodyInit, name = 'talk.wav') =>
  client.fetch(`/api/interviews/${interviewId}/recording?name=${encodeURIComponent(name)}`, { method: 'PUT', body });
const attached = async (interviewId: string, bytes = wav()): Promise<{ id: string; address: string; name: string }> => {
  const response = await put(owner, interviewId, bytes);
  expect(response.status).toBe(200);
  return (await response.json()) as { id: string; address: string; name: string };
};
const recordingOf = async (client: TestClient, interviewId: string) =>
  client.send(`query ($id: ID!) { recording(interviewId: $id) { id name mediaType size } }`, { id: interviewId });
const folder = () => join(app.get(Config).dataDir, 'recordings', owner.who.workspaceId);
const kept = () => readdir(folder());

/** As an element that plays asks: cookies, and no header of ours. */
const hear = (client: TestClient, address: string, range?: string) =>
  client.with({ headers: {} }).fetch(address, range ? { headers: { range } } : {});

test('what was sent is played, whole or in part, and never as anything that runs', async () => {
  const { id } = await interview('Parts');
  const { address, name } = await attached(id);
  expect(name).toBe('talk.wav');
  const whole = await hear(owner, address);
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(wav());
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'audio/wav',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  const part = await hear(owner, address, 'bytes=44-1043');
  expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 44-1043/8044']);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(wav().slice(44, 1044));
  const beyond = await hear(owner, address, 'bytes=9000-');
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */8044']);
});

test('what is no recording, whatever it is called, is refused and the one before stays', async () => {
  const { id } = await interview('Hostile');
  const { id: first } = await attached(id);
  const before = await kept();
  const page = await put(owner, id, `<script>alert(1)</script>${'x'.repeat(500_000)}`, 'interview.mp3');
  expect(page.status).toBe(422);
  expect(await page.json()).toMatchObject({ code: 'recording.content', message: expect.stringContaining('MP3') });
  const large = await put(owner, id, Buffer.concat([wav(), Buffer.alloc(MOST_MB * 1024 * 1024)]));
  expect([large.status, await large.json()]).toMatchObject([400, { code: 'file.size' }]);
  expect((await recordingOf(owner, id)).data['recording'].id).toBe(first);
  expect(await kept()).toEqual(before);
});

test('one that does not say how long it is, is cut off at the limit, and one that breaks off leaves nothing', async () => {
  const { id } = await interview('Streams');
  const before = await kept();
  const send = (chunks: number, breakOff: boolean) =>
    new Promise<number>((resolve) => {
      const request = httpRequest(`${owner.origin}/api/interviews/${id}/recording?name=a.wav`, {
        method: 'PUT',
        headers: { ...owner.headers, cookie: owner.cookieHeader, 'transfer-encoding': 'chunked' },
      });
      request.on('response', (response) => resolve(response.resume().statusCode ?? 0));
      request.on('error', () => resolve(0));
      for (let at = 0; at < chunks; at += 1) request.write(at === 0 ? wav() : Buffer.alloc(64 * 1024));
      if (breakOff) setTimeout(() => request.destroy(), 50);
      else request.end();
    });
  expect(await send(20, false)).toBe(400);
  expect(await send(2, true)).toBe(0);
  for (let tries = 0; tries < 50 && (await kept()).length > before.length; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await kept()).toEqual(before);
});

test('a recording in the place of another one: the old one is gone, and two at once leave one', async () => {
  const { id } = await interview('Replaced');
  const first = await attached(id);
  const second = await attached(id, wav(4000));
  expect(second.id).not.toBe(first.id);
  expect((await hear(owner, first.address)).status).toBe(404);
  const both = await Promise.all([put(owner, id, wav(5000)), put(owner, id, wav(6000))]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const mine = await app.sql<{ id: string }>(`SELECT id FROM recording WHERE interview_id = $1`, [id]);
  expect(mine).toHaveLength(1);
  expect(existsSync(join(folder(), mine[0]!.id))).toBe(true);
  expect(existsSync(join(folder(), second.id))).toBe(false);
});

test('the attacker of another workspace hears, replaces, removes and learns nothing', async () => {
  const { id, turnId } = await interview('Private');
  const { id: recordingId, address } = await attached(id);
  const attacker = await app.asOtherWorkspace();
  const theirs = address.replace(owner.who.workspaceId, attacker.who.workspaceId);
  for (const way of [address, theirs, `/api/recordings/${recordingId}`, `/api/recordings/..%2F${recordingId}`]) {
    const { status } = await hear(attacker, way, 'bytes=0-');
    expect({ way, isRefused: [403, 404].includes(status) }).toEqual({ way, isRefused: true });
  }
  expect((await hear(app.asStranger(), address)).status).toBe(403);
  expect((await put(attacker, id, wav(4000))).status).toBe(404);
  expect((await recordingOf(attacker, id)).errors).toHaveLength(1);
  const remove = await attacker.send(`mutation ($id: ID!) { removeRecording(interviewId: $id) }`, { id });
  const setTime = await attacker.send(`mutation ($id: ID!) { setTurnStart(turnId: $id, startMs: 1) { id } }`, {
    id: turnId,
  });
  expect([remove.errors, setTime.errors].every((errors) => errors?.length === 1)).toBe(true);
  expect((await hear(owner, address)).status).toBe(200);
});

test('who may only look hears nothing: the words are redacted for them, the voice is not', async () => {
  const { id } = await interview('Looking');
  const { address } = await attached(id);
  const viewer = await app.asViewer();
  expect((await hear(viewer, address)).status).toBe(403);
  expect((await put(viewer, id, wav())).status).toBe(403);
  expect((await recordingOf(viewer, id)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  const forged = owner.with({ headers: { origin: 'https://evil.example', 'x-needfinder-client': '1' } });
  expect((await put(forged, id, wav())).status).toBe(403);
});

test('it goes with a click, with its interview, and with its person; a deleted study plays nothing', async () => {
  const removed = await interview('Removed');
  const deleted = await interview('Deleted');
  const erased = await interview('Erased');
  const before = (await kept()).length;
  const addresses: string[] = [];
  for (const { id } of [removed, deleted, erased]) addresses.push((await attached(id)).address);
  await owner.query(`mutation ($id: ID!) { removeRecording(interviewId: $id) }`, { id: removed.id });
  await owner.query(`mutation ($id: ID!) { deleteInterview(id: $id) }`, { id: deleted.id });
  await owner.query(`mutation ($id: ID!) { eraseRespondent(id: $id) }`, { id: erased.respondentId });
  for (const address of addresses) expect((await hear(owner, address)).status).toBe(404);
  for (let tries = 0; tries < 50 && (await kept()).length > before; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await kept()).toHaveLength(before);

  const { address } = await attached((await interview('Archived')).id);
  await owner.query(`mutation ($id: ID!) { deleteStudy(id: $id) }`, { id: studyId });
  expect((await hear(owner, address)).status).toBe(404);
});

test('bytes whose rows were removed in the database go at the next start, unless they are of today', async () => {
  const [orphan, ...others] = await kept();
  await app.sql(`DELETE FROM recording WHERE id = $1`, [orphan]);
  const sweep = app.get(RecordingSweepService);
  await sweep.sweep(Date.now());
  expect(await kept()).toContain(orphan);
  const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  for (const id of [orphan!, ...others]) await utimes(join(folder(), id), twoDaysAgo, twoDaysAgo);
  await sweep.sweep(Date.now());
  expect((await kept()).sort()).toEqual(others.sort());
});

test('a turn is told when it begins, and that nobody knows', async () => {
  const { createStudy } = await owner.query(`mutation { createStudy(input: { name: "Times" }) { id } }`);
  studyId = createStudy.id;
  const { turnId } = await interview('Times');
  const set = (startMs: number | null) =>
    owner.send(`mutation ($id: ID!, $ms: Int) { setTurnStart(turnId: $id, startMs: $ms) { startMs } }`, {
      id: turnId,
      ms: startMs,
    });
  expect((await set(849_000)).data['setTurnStart']).toEqual({ startMs: 849_000 });
  expect((await set(null)).data['setTurnStart']).toEqual({ startMs: null });
  expect((await set(-1)).errors).toHaveLength(1);
});
