import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp, type TestClient } from '../../platform/testing/index.js';
import { type Fielded, fieldSurvey, RATED, Respondent, saveDraft } from './respondents-fixtures.js';

let app: TestApp;
let owner: TestClient;
let fielded: Fielded;
beforeAll(async () => {
  app = await testApp({ env: { WORKER: 'off' } });
  owner = await app.asOwner();
  fielded = await fieldSurvey(owner);
});
afterAll(() => app.close());

const attacker = (of: Pick<Fielded, 'token' | 'version'> = fielded) => new Respondent(app.asStranger(), of);

describe('forged answers are refused with the reason, and nothing of them is kept', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['out of range', { plan: 'team', seats: 100_000 }, 'seats: it must be at most 500'],
    ['never shown', { plan: 'free', seats: 2 }, 'seats: it cannot have been shown after these answers'],
    ['not an option', { plan: '<script>alert(1)</script>' }, 'is not one of its options'],
    ['not a field', { salary: 1 }, 'salary: the survey asks nothing called that'],
    ['a nested object', { plan: { $ne: 1 } }, 'answers.plan'],
    ['a state nobody may claim', { plan: { missing: 'not-shown' } }, 'answers.plan'],
  ])('%s', async (_, answers, reason) => {
    const person = attacker();
    const { status, body } = await person.save(answers);
    expect([status, body.message]).toEqual([400, expect.stringContaining(reason)]);
    const there = await (await app.asStranger().fetch(`/api/respond/${fielded.token}?id=${person.clientId}`)).json();
    expect(there).toMatchObject({ begun: null });
  });

  test('required questions cannot be skipped by saying that one is at the end', async () => {
    const { status, body } = await attacker().complete({ plan: 'free' });
    expect([status, body.code]).toEqual([400, 'respond.incomplete']);
  });

  test('prototype keys are no answers and change nobody else’s', async () => {
    const { plan, ...rest } = { plan: '"plan": "free"', version: fielded.version };
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const answers = `{ ${plan}, "${key}": {"isAdmin": true} }`;
      const body = `{"version":"${rest.version}","language":"en","page":null,"pageMs":1,"complete":false,"answers":${answers}}`;
      expect((await attacker().send(randomUUID(), body)).status).toBe(400);
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test('10 MB of text and 21,000 characters are too much', async () => {
    expect((await attacker().save({ plan: 'free', pain: 'x'.repeat(10_000_000) })).status).toBe(413);
    expect((await attacker().save({ plan: 'free', pain: 'x'.repeat(21_000) })).status).toBe(400);
    expect((await attacker().save({ plan: 'free', ...RATED, pain: 'x'.repeat(10_001) })).body.message).toContain(
      'at most 10000',
    );
  });

  test('text is kept as it is and never read as anything else', async () => {
    const pain = `<img src=x onerror=alert(1)> '; DROP TABLE response; -- {{plan}} =1+1`;
    expect((await attacker().complete({ plan: 'free', ...RATED, pain })).body.state).toBe('complete');
    const [row] = await app.sql(`SELECT answers->>'pain' AS pain FROM response WHERE study_id = $1`, [fielded.studyId]);
    expect(row).toEqual({ pain });
  });
});

describe('a link is the right to answer one survey and nothing else', () => {
  test('unknown and revoked links open nothing, and do not say which they are', async () => {
    const { questionnaire } = await owner.query(`query ($s: ID!) { questionnaire(surveyId: $s) { links { id } } }`, {
      s: fielded.surveyId,
    });
    const extra = await owner.query(
      `mutation ($s: ID!) { createRespondLink(input: { surveyId: $s, kind: OPEN, label: "Old" }) { id url } }`,
      { s: fielded.surveyId },
    );
    expect(questionnaire.links).toHaveLength(1);
    await owner.query(`mutation ($id: ID!) { revokeRespondLink(id: $id) { revokedAt } }`, {
      id: extra.createRespondLink.id,
    });
    const tokens = [extra.createRespondLink.url.split('/').at(-1), 'nonsense', 'x'.repeat(5_000)];
    for (const token of tokens) {
      const { status, body } = await attacker({ ...fielded, token }).save({ plan: 'free' });
      expect([status, body.code]).toEqual([404, 'respond.unknown']);
    }
  });

  test('the version of another survey, and of another workspace, is not taken', async () => {
    const other = await fieldSurvey(owner);
    const foreign = await fieldSurvey(await app.asOtherWorkspace());
    for (const { version } of [other, foreign]) {
      expect((await attacker({ token: fielded.token, version }).save({ plan: 'free' })).body.code).toBe(
        'respond.version',
      );
    }
  });

  test('somebody else’s answers are not shown to whoever guesses wrong', async () => {
    const person = attacker();
    await person.save({ plan: 'free' });
    const guessed = await (await app.asStranger().fetch(`/api/respond/${fielded.token}?id=${randomUUID()}`)).json();
    expect(guessed).toMatchObject({ begun: null });
  });

  test('another workspace sees, changes and publishes nothing of ours', async () => {
    const stranger = await app.asOtherWorkspace();
    const s = fielded.surveyId;
    const calls = [
      [`query ($s: ID!) { questionnaire(surveyId: $s) { id } }`, { s }],
      [`query ($s: ID!) { fieldwork(surveyId: $s) { complete } }`, { s }],
      [`query ($s: ID!) { responseQuality(surveyId: $s) { judged } }`, { s }],
      [`mutation ($s: ID!) { publishQuestionnaire(surveyId: $s) { id } }`, { s }],
      [`mutation ($s: ID!) { setQuestionnaireState(surveyId: $s, state: CLOSED) { id } }`, { s }],
      [`mutation ($s: ID!) { createRespondLink(input: { surveyId: $s, kind: OPEN, label: "x" }) { url } }`, { s }],
      [`mutation ($s: ID!) { invitePeople(input: { surveyId: $s, csv: "id\\na" }) { url } }`, { s }],
      [
        `mutation ($s: ID!) { importQuestionnaire(input: { studyId: $s, file: "{\\"pages\\":[]}" }) { program } }`,
        { s: fielded.studyId },
      ],
      [`mutation ($s: ID!) { tryQuestionnaire(surveyId: $s) { respondents } }`, { s }],
    ] as const;
    const { questionnaire } = await owner.query(`query ($s: ID!) { questionnaire(surveyId: $s) { links { id } } }`, {
      s,
    });
    const allow = `mutation ($id: ID!) { allowEmbedding(id: $id, isEmbeddable: true) { id } }`;
    for (const [query, variables] of [...calls, [allow, { id: questionnaire.links[0].id }] as const]) {
      expect((await stranger.send(query, variables)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await saveDraft(stranger, s, 2, {})).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('viewers read, and neither edit nor publish', async () => {
    const viewer = await app.asViewer();
    const s = fielded.surveyId;
    expect(
      (await viewer.query(`query ($s: ID!) { fieldwork(surveyId: $s) { partial } }`, { s })).fieldwork,
    ).toBeDefined();
    const refused = await viewer.send(`mutation ($s: ID!) { publishQuestionnaire(surveyId: $s) { id } }`, { s });
    expect(refused.errors![0]!.extensions.code).toBe('FORBIDDEN');
  });
});

test('a survey file that reaches outside, or grows, is refused before anything is made of it', async () => {
  const send = (file: string) =>
    owner.send(`mutation ($input: ImportQuestionnaireInput!) { importQuestionnaire(input: $input) { program } }`, {
      input: { studyId: fielded.studyId, file },
    });
  const outside = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><document>&x;</document>';
  const growing = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><document>&b;</document>';
  for (const file of [outside, growing]) {
    expect((await send(file)).errors![0]!.extensions.domainCode).toBe('file.xml');
  }
  expect((await send('PK\u0003\u0004')).errors![0]!.extensions.domainCode).toBe('survey-file.archive');
  const made = await send(
    JSON.stringify({ title: '<script>x</script>Hi', pages: [{ elements: [{ type: 'file', name: 'up' }] }] }),
  );
  expect(made.errors).toBeUndefined();
});

test('other sites frame a public link once that is allowed, and an invitation never', async () => {
  await owner.query(`mutation ($s: ID!) { invitePeople(input: { surveyId: $s, csv: "id\\nframed" }) { key } }`, {
    s: fielded.surveyId,
  });
  const rows = await app.sql(`SELECT id, kind FROM respond_link WHERE survey_id = $1`, [fielded.surveyId]);
  for (const { id } of rows) {
    await owner.query(`mutation ($id: ID!) { allowEmbedding(id: $id, isEmbeddable: true) { id } }`, { id });
  }
  const { questionnaire } = await owner.query(
    `query ($s: ID!) { questionnaire(surveyId: $s) { invitations links { isEmbeddable } } }`,
    { s: fielded.surveyId },
  );
  expect(questionnaire.invitations).toBe(1);
  expect(questionnaire.links.every((link: { isEmbeddable: boolean }) => link.isEmbeddable)).toBe(true);
  const framed = await app.sql(`SELECT kind FROM respond_link WHERE survey_id = $1 AND is_embeddable`, [
    fielded.surveyId,
  ]);
  expect(new Set(framed.map(({ kind }) => kind))).toEqual(new Set(['open']));
});

test('an anonymous link keeps neither address nor device', async () => {
  const anonymous = await fieldSurvey(owner, undefined, 'ANONYMOUS');
  await attacker(anonymous).complete();
  const [row] = await app.sql(`SELECT device, to_jsonb(s)::text AS all FROM submission s WHERE survey_id = $1`, [
    anonymous.surveyId,
  ]);
  expect(row!.device).toBeNull();
  expect(row!.all).not.toMatch(/127\.0\.0\.1|Android/);
});
