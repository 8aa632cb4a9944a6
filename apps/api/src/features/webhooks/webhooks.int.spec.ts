import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestApp, testApp, type TestClient } from '../../platform/testing/index.js';
import { type Fielded, fieldSurvey, Respondent } from '../submissions/respondents-fixtures.js';
import { signMessage } from './sign-message.js';

interface Message {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

let app: TestApp;
let owner: TestClient;
let fielded: Fielded;
let receiver: Server;
let received: Message[];
/** What the receiver answers, one after the other; 204 when there is nothing left. */
let answers: { status: number; location?: string }[];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      received.push({ path: request.url!, headers: request.headers as Record<string, string>, body });
      const { status, location } = answers.shift() ?? { status: 204 };
      response.writeHead(status, location ? { location } : {}).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  app = await testApp({ env: { OUTGOING_HOSTS: '127.0.0.1' } });
  owner = await app.asOwner();
});
beforeEach(async () => {
  [received, answers] = [[], []];
  fielded = await fieldSurvey(owner);
});
afterAll(async () => {
  receiver.close();
  await app.close();
});

const addressOf = (path: string) => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`;
const CREATE = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { id secret } }`;
const create = async (url = addressOf('/hook')): Promise<{ id: string; secret: string }> =>
  (await owner.query(CREATE, { input: { studyId: fielded.studyId, url } })).createWebhook;
const REDELIVER = `mutation ($id: ID!) { redeliverWebhook(deliveryId: $id) { id } }`;
const LOG = `query ($s: ID!) { webhooks(studyId: $s) { secret deliveries { id type state attempts lastStatus lastError } } }`;

async function deliveryIn(state: string) {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const { webhooks } = await owner.query(LOG, { s: fielded.studyId });
    const found = webhooks[0].deliveries.find(
      (one: { state: string; attempts: number }) => one.state === state && one.attempts > 0,
    );
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No delivery came to be ${state}`);
}

test('a complete is told once, signed, in ids, and the log says so', async () => {
  const { secret } = await create();
  const person = new Respondent(app.asStranger(), fielded);
  await person.save({ plan: 'free' });
  await person.complete();
  await person.complete();
  const delivery = await deliveryIn('DELIVERED');
  expect(delivery).toMatchObject({ type: 'response.completed', attempts: 1, lastStatus: 204, lastError: null });
  expect(received).toHaveLength(1);
  const [{ headers, body }] = received as [Message];
  const { type, data } = JSON.parse(body);
  const [submission] = await app.sql(`SELECT id FROM submission WHERE survey_id = $1`, [fielded.surveyId]);
  expect({ type, data }).toEqual({
    type: 'response.completed',
    data: { studyId: fielded.studyId, surveyId: fielded.surveyId, submissionId: submission!.id },
  });
  const seconds = Number(headers['webhook-timestamp']);
  expect(headers).toMatchObject(signMessage(secret, { id: delivery.id, seconds, body }));
  expect(body).not.toContain('Free');
});

test('what is not taken is sent again, under the same id', async () => {
  await create();
  answers = [{ status: 500 }];
  await new Respondent(app.asStranger(), fielded).complete();
  expect(await deliveryIn('DELIVERED')).toMatchObject({ attempts: 2, lastStatus: 204 });
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

test('a message of the log is sent once more under its own id, and its log goes on', async () => {
  const { id } = await create();
  await owner.query(`mutation ($id: ID!) { testWebhook(id: $id) { id } }`, { id });
  const delivery = await deliveryIn('DELIVERED');
  await owner.query(REDELIVER, { id: delivery.id });
  for (const deadline = Date.now() + 20_000; received.length < 2 && Date.now() < deadline;)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([delivery.id, delivery.id]);
  const stranger = await app.asOtherWorkspace();
  expect((await stranger.send(REDELIVER, { id: delivery.id })).errors![0]!.extensions.code).toBe('NOT_FOUND');
});

test('a redirect is not followed, wherever it leads', async () => {
  const { id } = await create();
  answers = Array.from({ length: 20 }, () => ({ status: 302, location: addressOf('/inside') }));
  await owner.query(`mutation ($id: ID!) { testWebhook(id: $id) { id } }`, { id });
  expect(await deliveryIn('WAITING')).toMatchObject({ type: 'webhook.test', lastStatus: 302 });
  expect(received.map(({ path }) => path)).not.toContain('/inside');
  await owner.query(`mutation ($id: ID!) { removeWebhook(id: $id) }`, { id });
});

test.each([
  'http://localhost:5432/',
  'http://[::1]/',
  'http://169.254.169.254/',
  'http://10.0.0.1/',
  'file:///etc/passwd',
])('%s is no webhook', async (url) => {
  const { errors } = await owner.send(CREATE, { input: { studyId: fielded.studyId, url } });
  expect(errors![0]!.extensions).toMatchObject({ domainCode: 'outgoing.address' });
});

test('the secret is shown once; viewers and other workspaces get nothing', async () => {
  const { id, secret } = await create();
  expect(secret).toMatch(/^whsec_/);
  expect((await owner.query(LOG, { s: fielded.studyId })).webhooks[0].secret).toBeNull();
  const viewer = await app.asViewer();
  expect((await viewer.send(LOG, { s: fielded.studyId })).errors![0]!.extensions.code).toBe('FORBIDDEN');
  const stranger = await app.asOtherWorkspace();
  for (const [query, variables] of [
    [LOG, { s: fielded.studyId }],
    [CREATE, { input: { studyId: fielded.studyId, url: 'https://example.org/' } }],
    [`mutation ($id: ID!) { testWebhook(id: $id) { id } }`, { id }],
    [`mutation ($id: ID!) { removeWebhook(id: $id) }`, { id }],
  ] as const) {
    expect((await stranger.send(query, variables)).errors![0]!.extensions.code).toBe('NOT_FOUND');
  }
});
