import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestApp, testApp, type TestClient } from '../../platform/testing/index.js';
import { type Fielded, fieldSurvey, RATED, Respondent } from '../submissions/respondents-fixtures.js';

const HELD_BACK_MS = 5_300;
const PEOPLE = 5;

let app: TestApp;
let owner: TestClient;
let fielded: Fielded;
const settle = () => new Promise((resolve) => setTimeout(resolve, HELD_BACK_MS));
const complete = async (pain: string) => {
  const person = new Respondent(app.asStranger(), fielded);
  await person.save({ plan: 'team', seats: 3, ...RATED, pain }, { complete: true });
};

beforeAll(async () => {
  app = await testApp({ env: { WORKER: 'off' } });
  owner = await app.asOwner();
  fielded = await fieldSurvey(owner);
  for (let at = 0; at < PEOPLE; at++) await complete(`Pain ${at}`);
  await new Respondent(app.asStranger(), fielded).save({ plan: 'free' });
  await settle();
});
afterAll(() => app.close());

const get = async (feed: string, query: Record<string, string> = {}, client = owner) => {
  const response = await client.fetch(`/api/v1/surveys/${fielded.surveyId}/${feed}?${new URLSearchParams(query)}`);
  return { status: response.status, body: (await response.json()) as any };
};

/** All pages from a cursor on, and the cursor at their end. */
async function pull(feed: string, after?: string) {
  const items: any[] = [];
  for (let next = after; ;) {
    const { body } = await get(feed, { limit: '2', ...(next ? { after: next } : {}) });
    if (body.items.length === 0) return { items, next: body.next as string };
    items.push(...body.items);
    next = body.next;
  }
}

test('who follows the cursor gets every response once, and what comes later when it comes', async () => {
  const first = await pull('responses');
  expect(first.items.map(({ answers }) => answers.pain)).toEqual(
    Array.from({ length: PEOPLE }, (_, at) => `Pain ${at}`),
  );
  expect(first.items[0]).toEqual({
    ...{
      id: expect.any(String),
      respondent: expect.stringMatching(/^web-/),
      version: 1,
      isCurrent: true,
      consents: {},
    },
    submittedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    answers: { plan: 'Team', seats: 3, ...RATED, pain: 'Pain 0' },
  });
  await complete('A late one');
  // Somebody who began earlier may still commit: nothing is shown before they have.
  expect((await pull('responses', first.next)).items).toEqual([]);
  await settle();
  const later = await pull('responses', first.next);
  expect(later.items.map(({ answers }) => answers.pain)).toEqual(['A late one']);
});

test('by person, and by date', async () => {
  const { body } = await get('responses');
  const [one, two] = body.items;
  expect((await get('responses', { respondent: two.respondent })).body.items).toEqual([two]);
  expect((await get('responses', { to: two.submittedAt })).body.items).toEqual([one]);
  expect((await get('responses', { from: '2999-01-01T00:00:00Z' })).body).toEqual({ items: [], next: null });
});

test('submissions tell those who did not end, too, in the states of their way', async () => {
  const { items } = await pull('submissions');
  const partial = items.filter(({ state }) => state === 'partial');
  expect(partial).toEqual([expect.objectContaining({ respondent: null, endedAt: null, answers: { plan: 'free' } })]);
  expect(items.filter(({ state }) => state === 'complete').length).toBeGreaterThanOrEqual(PEOPLE);
});

test.each<[Record<string, string>, string]>([
  [{ after: 'nonsense' }, 'feed.cursor'],
  [{ after: Buffer.from("1~' OR 1=1").toString('base64url') }, 'feed.cursor'],
  [{ limit: '100000' }, 'feed.query'],
  [{ from: 'yesterday' }, 'feed.query'],
  [{ order: 'id' }, 'feed.query'],
])('%j is refused by name', async (query, code) => {
  expect(await get('responses', query)).toMatchObject({ status: 400, body: { code } });
});

test('a token reads what it may; strangers and other workspaces read nothing', async () => {
  const tokenFor = async (scopes: string) =>
    (await owner.query(`mutation { createApiToken(input: { name: "Pull", scopes: ["${scopes}"] }) { secret } }`))
      .createApiToken.secret as string;
  const withToken = async (scopes: string) =>
    app.asStranger().with({ headers: { authorization: `Bearer ${await tokenFor(scopes)}` } });
  expect((await get('responses', {}, await withToken('read'))).status).toBe(200);
  expect((await get('responses', {}, await withToken('write'))).status).toBe(403);
  expect((await get('responses', {}, app.asStranger())).status).toBe(403);
  expect((await get('responses', {}, await app.asOtherWorkspace())).status).toBe(404);
});

test('the description names every parameter and every field that is given', async () => {
  const description = (await (await app.asStranger().fetch('/api/v1/openapi.json')).json()) as any;
  const { get: of } = description.paths['/api/v1/surveys/{surveyId}/responses'];
  expect(of.parameters.map(({ name }: { name: string }) => name)).toEqual([
    ...['surveyId', 'after', 'limit', 'from', 'to', 'respondent'],
  ]);
  for (const feed of ['responses', 'submissions']) {
    const { properties } =
      description.paths[`/api/v1/surveys/{surveyId}/${feed}`].get.responses[200].content['application/json'].schema
        .properties.items.items;
    expect(Object.keys((await get(feed)).body.items[0]).sort()).toEqual(Object.keys(properties).sort());
  }
});

test('of somebody who withholds contact neither feed tells an address, be it key or answer', async () => {
  const [{ id } = { id: '' }] = await app.sql<{ id: string }>(
    `SELECT id FROM respondent WHERE key LIKE 'web-%' LIMIT 1`,
  );
  const reach = `jsonb_set(answers, '{pain}', '"ada@example.org"')`;
  await app.sql(`UPDATE response SET answers = ${reach} WHERE respondent_id = $1`, [id]);
  await app.sql(
    `UPDATE submission s SET answers = ${reach}, respondent_key = 'ada@example.org' FROM respondent p
     WHERE p.id = $1 AND s.respondent_key = p.key`,
    [id],
  );
  await app.sql(`UPDATE respondent SET key = 'ada@example.org' WHERE id = $1`, [id]);
  const both = async () => JSON.stringify([await get('responses'), await get('submissions')]).match(/ada@example/g);
  expect(await both()).toHaveLength(4);
  await owner.query(`mutation ($input: StateConsentInput!) { stateConsent(input: $input) { id } }`, {
    input: { respondentId: id, how: 'By phone', consents: [{ purpose: 'CONTACT', state: 'WITHHELD' }] },
  });
  expect(await both()).toBeNull();
  const { items } = (await get('responses', { respondent: 'ada@example.org' })).body;
  expect(items[0]).toMatchObject({
    respondent: expect.stringMatching(/^contact-withheld-/),
    answers: { plan: 'Team', pain: { missing: 'refused' } },
  });
});
