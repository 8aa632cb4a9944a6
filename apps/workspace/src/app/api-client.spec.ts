import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { RunningJobsDocument } from '../features/jobs/running-jobs.query.generated.js';
import { ResetDemoDocument } from '../features/studies/reset-demo.mutation.generated.js';
import { createApiClient } from './api-client.js';
import { Connection } from './connection.js';

interface Sent {
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;
}

const originalFetch = globalThis.fetch;
let sent: Sent[] = [];

/** Answers requests one after another; the last answer repeats. A `TypeError` is a network that is down. */
function answerWith(...answers: readonly (object | TypeError)[]): void {
  let next = 0;
  globalThis.fetch = (async (_input: unknown, init: RequestInit) => {
    sent.push({ body: JSON.parse(init.body as string), headers: init.headers as Record<string, string> });
    const answer = answers[Math.min(next, answers.length - 1)]!;
    next += 1;
    if (answer instanceof TypeError) throw answer;
    const text = JSON.stringify(answer);
    return { ok: true, status: 200, headers: new Map([['content-type', 'application/json']]), text: async () => text };
  }) as unknown as typeof fetch;
}

const NO_JOBS = { data: { jobs: [] } };
const DOWN = new TypeError('Failed to fetch');

beforeEach(() => {
  sent = [];
  window.history.replaceState(null, '', '/w/w1/s/s1/overview');
});
afterEach(() => {
  globalThis.fetch = originalFetch;
});

function setUp() {
  const connection = new Connection(async () => false);
  const onSignedOut = jest.fn();
  return { connection, onSignedOut, client: createApiClient({ connection, onSignedOut }) };
}

test('a request names the operation by its hash, the workspace of the address, and our own page', async () => {
  answerWith(NO_JOBS);
  await setUp().client.query({ query: RunningJobsDocument });
  const [request] = sent;
  const { documentId, extensions } = request!.body as { documentId: string; extensions: Record<string, unknown> };
  expect(documentId).toMatch(/^[0-9a-f]{64}$/);
  expect(extensions.persistedQuery).toEqual({ version: 1, sha256Hash: documentId });
  expect(request!.body).not.toHaveProperty('query');
  expect(request!.headers).toMatchObject({ 'x-needfinder-client': '1', 'x-workspace-id': 'w1' });
});

test('a caller whom the server no longer knows is led to the sign-in page', async () => {
  answerWith({ errors: [{ message: 'Sign in first', extensions: { code: 'UNAUTHENTICATED' } }] });
  const { client, onSignedOut } = setUp();
  await expect(client.query({ query: RunningJobsDocument })).rejects.toThrow('Sign in first');
  expect(onSignedOut).toHaveBeenCalledTimes(1);
});

test('another refusal is the page’s business', async () => {
  answerWith({ errors: [{ message: 'Not yours', extensions: { code: 'FORBIDDEN' } }] });
  const { client, onSignedOut } = setUp();
  await expect(client.query({ query: RunningJobsDocument })).rejects.toThrow('Not yours');
  expect(onSignedOut).not.toHaveBeenCalled();
});

test('reading is tried again until the server answers, and the banner comes and goes', async () => {
  answerWith(DOWN, NO_JOBS);
  const { client, connection } = setUp();
  const banner: boolean[] = [];
  connection.subscribe(() => banner.push(connection.lostNow()));
  const { data } = await client.query({ query: RunningJobsDocument });
  expect(data).toEqual({ jobs: [] });
  expect(sent).toHaveLength(2);
  expect(banner).toEqual([true, false]);
});

test('a change whose answer was lost may have happened, so it is not sent twice', async () => {
  answerWith(DOWN, { data: { resetDemo: [] } });
  const { client, connection } = setUp();
  await expect(client.mutate({ mutation: ResetDemoDocument })).rejects.toThrow('Failed to fetch');
  expect(sent).toHaveLength(1);
  expect(connection.lostNow()).toBe(true);
  connection.restored();
});
