import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp, type TestClient } from '../../platform/testing/index.js';
import {
  type Fielded,
  fieldSurvey,
  publish,
  QUESTIONNAIRE,
  RATED,
  Respondent,
  saveDraft,
  setState,
  SMALL_SURVEY,
} from './respondents-fixtures.js';

let app: TestApp;
let owner: TestClient;
let fielded: Fielded;
beforeAll(async () => {
  app = await testApp({ env: { WORKER: 'off' } });
  owner = await app.asOwner();
  fielded = await fieldSurvey(owner);
});
afterAll(() => app.close());

const somebody = (of: Fielded = fielded, clientId?: string) => new Respondent(app.asStranger(), of, clientId);
const completesOf = async (surveyId: string): Promise<number> =>
  (await owner.query(`query ($s: ID!) { fieldwork(surveyId: $s) { complete } }`, { s: surveyId })).fieldwork.complete;

describe('answers arrive', () => {
  test('complete answers become a response, an attribute and need ratings, without an import', async () => {
    const { body } = await somebody().complete({
      plan: 'team',
      seats: 12,
      ...RATED,
      pain: 'Finding last year’s numbers',
    });
    expect(body).toEqual({ state: 'complete', receipt: expect.stringMatching(/^[0-9A-F]{12}$/) });
    const { study } = await owner.query(
      `query ($id: ID!) { study(id: $id) { counts { responses openAnswers needsAccepted }
         attributes { key levels } questions { key kind needName aspect answered } } }`,
      { id: fielded.studyId },
    );
    expect(study.counts).toMatchObject({ responses: 1, openAnswers: 1, needsAccepted: 2 });
    expect(study.attributes).toEqual([{ key: 'plan', levels: ['Free', 'Team', 'None'] }]);
    expect(study.questions).toContainEqual({
      ...{
        key: 'needs-find-importance',
        kind: 'RATING',
        needName: 'Find a past notebook',
        aspect: 'IMPORTANCE',
        answered: 1,
      },
    });
    const [row] = await app.sql(`SELECT answers FROM response WHERE study_id = $1`, [fielded.studyId]);
    expect(row!.answers).toMatchObject({ plan: 'Team', seats: 12, 'needs-find-importance': 5 });
  });

  test('a save that was lost on the way back and is sent again counts once', async () => {
    const person = somebody();
    const saveId = randomUUID();
    const before = await completesOf(fielded.surveyId);
    const replies = await Promise.all(
      [1, 2, 3].map(() => person.save({ plan: 'free', ...RATED }, { saveId, complete: true })),
    );
    expect(replies.map(({ status, body }) => [status, body.state])).toEqual(Array(3).fill([200, 'complete']));
    expect(await completesOf(fielded.surveyId)).toBe(before + 1);
  });

  test('partial answers are kept, marked, and taken up again on any device', async () => {
    const person = somebody();
    await person.save({ plan: 'team' });
    await person.save({ seats: 3 });
    const there = await (await app.asStranger().fetch(`/api/respond/${fielded.token}?id=${person.clientId}`)).json();
    expect(there).toMatchObject({
      isOpen: true,
      begun: { state: 'partial', answers: { plan: 'team', seats: 3 }, page: 'first' },
    });
    const { fieldwork } = await owner.query(
      `query ($s: ID!) { fieldwork(surveyId: $s) { partial unanswered pages { page stoppedHere } questions { key stoppedAfter } } }`,
      {
        s: fielded.surveyId,
      },
    );
    expect(fieldwork.partial).toBe(1);
    expect(fieldwork.pages).toContainEqual({ page: 'first', stoppedHere: 1 });
    expect(fieldwork.questions).toContainEqual({ key: 'seats', stoppedAfter: 1 });
    expect(fieldwork.questions).toContainEqual({ key: 'plan', stoppedAfter: 0 });
    expect(fieldwork.unanswered).toBe(0);
  });

  test('an answer that hid others keeps them out of the response', async () => {
    const person = somebody();
    await person.save({ plan: 'team', seats: 77 });
    await person.save({ plan: 'free', ...RATED }, { complete: true });
    const rows = await app.sql(`SELECT answers->'seats' AS seats FROM response WHERE study_id = $1 ORDER BY id`, [
      fielded.studyId,
    ]);
    expect(rows.at(-1)).toEqual({ seats: { missing: 'not-shown' } });
  });

  test('who does not belong to the survey is screened out and becomes no response', async () => {
    const { body } = await somebody().complete({ plan: 'none' });
    expect(body.state).toBe('screened-out');
  });
});

describe('one at a time', () => {
  test('a quota takes as many as it may, however many come at once', async () => {
    const quotas = [{ key: 'team-quota', label: 'Teams', when: { '==': [{ var: 'plan' }, 'team'] }, limit: 3 }];
    const limited = await fieldSurvey(owner, { ...SMALL_SURVEY, quotas });
    const people = Array.from({ length: 10 }, () => somebody(limited));
    const states = (await Promise.all(people.map((one) => one.complete({ plan: 'team', ...RATED })))).map(
      ({ body }) => body.state,
    );
    expect(states.filter((state) => state === 'complete')).toHaveLength(3);
    expect(states.filter((state) => state === 'quota-full')).toHaveLength(7);
    expect((await somebody(limited).save({ plan: 'team' })).body.state).toBe('quota-full');
    expect((await somebody(limited).complete()).body.state).toBe('complete');
    const { fieldwork } = await owner.query(
      `query ($s: ID!) { fieldwork(surveyId: $s) { quotas { filled limit } complete } }`,
      {
        s: limited.surveyId,
      },
    );
    expect(fieldwork).toEqual({ quotas: [{ filled: 3, limit: 3 }], complete: 4 });
  });

  test('an invitation takes one answer, whoever opens it, and carries what is known about the person', async () => {
    const { invitePeople } = await owner.query(
      `mutation ($input: InvitePeopleInput!) { invitePeople(input: $input) { key url } }`,
      { input: { surveyId: fielded.surveyId, csv: 'id,Country\nada,UK\nbob,France\n' } },
    );
    expect(invitePeople.map(({ key }: { key: string }) => key)).toEqual(['ada', 'bob']);
    const token = invitePeople[0].url.split('/').at(-1);
    const people = Array.from({ length: 4 }, () => somebody({ ...fielded, token }));
    const replies = await Promise.all(people.map((one) => one.complete()));
    expect(replies.map(({ body }) => body.state ?? body.code).sort()).toEqual([
      'complete',
      ...Array(3).fill('respond.ended'),
    ]);
    const [person] = await app.sql(`SELECT attributes FROM respondent WHERE study_id = $1 AND key = 'ada'`, [
      fielded.studyId,
    ]);
    expect(person!.attributes).toEqual({ country: 'UK', plan: 'Free' });
    const again = await owner.send(`mutation ($input: InvitePeopleInput!) { invitePeople(input: $input) { key } }`, {
      input: { surveyId: fielded.surveyId, csv: 'id\nada\n' },
    });
    expect(again.errors![0]!.extensions).toMatchObject({ domainCode: 'invitation.known' });
  });
});

describe('versions and states', () => {
  test('a draft is kept although it cannot be published, and says why', async () => {
    const { createQuestionnaire } = await owner.query(
      `mutation ($s: ID!) { createQuestionnaire(input: { studyId: $s, name: "Draft", template: NEEDS }) { ${QUESTIONNAIRE} } }`,
      { s: fielded.studyId },
    );
    expect(createQuestionnaire.problems).toEqual([]);
    const broken = { ...createQuestionnaire.draft, blocks: [{ half: 'typed' }] };
    const { data } = await saveDraft(owner, createQuestionnaire.id, 1, broken);
    expect(data.saveQuestionnaire).toMatchObject({ revision: 2, draft: broken, state: 'DRAFT' });
    expect(data.saveQuestionnaire.problems.length).toBeGreaterThan(0);
    expect((await publish(owner, createQuestionnaire.id)).errors![0]!.extensions).toMatchObject({
      domainCode: 'questionnaire.problems',
    });
    const late = await saveDraft(owner, createQuestionnaire.id, 1, SMALL_SURVEY);
    expect(late.errors![0]!.extensions).toMatchObject({ domainCode: 'questionnaire.revision' });
  });

  test('who began on an older version ends on it, and closing hides nothing', async () => {
    const live = await fieldSurvey(owner);
    const early = somebody(live);
    await early.save({ plan: 'team' });
    const shorter = {
      ...SMALL_SURVEY,
      blocks: [{ ...SMALL_SURVEY.blocks[0]!, pages: [SMALL_SURVEY.blocks[0]!.pages[0]!] }],
    };
    await saveDraft(owner, live.surveyId, 2, shorter);
    await publish(owner, live.surveyId);
    expect((await early.complete({ seats: 4 })).body.message).toContain('needs-find-importance: it needs an answer');
    expect((await early.complete({ seats: 4, ...RATED })).body.state).toBe('complete');
    await setState(owner, live.surveyId, 'CLOSED');
    expect((await somebody(live).complete()).body.code).toBe('respond.not-open');
    expect(await completesOf(live.surveyId)).toBe(1);
    await setState(owner, live.surveyId, 'OPEN');
    expect((await somebody(live).complete()).body.state).toBe('complete');
  });
});

test('simulated people show what nobody reaches, and count for nothing', async () => {
  const unreachable = structuredClone(SMALL_SURVEY);
  unreachable.blocks[0]!.pages[1]!.parts.push({
    ...{
      key: 'never',
      type: 'short-text',
      title: 'Never asked',
      role: 'other',
      when: { '>': [{ var: 'seats' }, 9000] },
    },
  });
  const tried = await fieldSurvey(owner, unreachable);
  const { tryQuestionnaire } = await owner.query(
    `mutation ($s: ID!) { tryQuestionnaire(surveyId: $s, respondents: 12) { respondents complete screenedOut neverReached } }`,
    { s: tried.surveyId },
  );
  expect(tryQuestionnaire.complete + tryQuestionnaire.screenedOut).toBe(12);
  expect(tryQuestionnaire.neverReached).toEqual(['never']);
  expect(await completesOf(tried.surveyId)).toBe(0);
  expect(await app.sql(`SELECT 1 FROM response WHERE study_id = $1`, [tried.studyId])).toEqual([]);
});

test('an erased person leaves nothing of what they sent', async () => {
  const erasing = await fieldSurvey(owner);
  await somebody(erasing).complete({ plan: 'free', ...RATED, pain: 'A canary in the mine' });
  const { respondents } = await owner.query(
    `query ($s: ID!) { respondents(studyId: $s, first: 5) { edges { node { id } } } }`,
    {
      s: erasing.studyId,
    },
  );
  await owner.query(`mutation ($id: ID!) { eraseRespondent(id: $id) }`, { id: respondents.edges[0].node.id });
  const left = await app.sql(
    `SELECT 1 FROM submission WHERE survey_id = $1 UNION ALL
    SELECT 1 FROM submission_save WHERE answers::text LIKE '%canary%'`,
    [erasing.surveyId],
  );
  expect(left).toEqual([]);
});

test('answers from one device are noticed where the survey asks for it, by a mark that dies with its key', async () => {
  const asking = { ...SMALL_SURVEY, noticeSameDevice: true };
  const [open, anonymous] = [await fieldSurvey(owner, asking), await fieldSurvey(owner, asking, 'ANONYMOUS')];
  for (const survey of [open, open, anonymous, anonymous]) await somebody(survey).complete();
  const reasonsOf = async ({ surveyId }: Fielded) => {
    const doubts = `query ($s: ID!) { responseQuality(surveyId: $s) { doubtful { reasons { code } } } }`;
    const { responseQuality } = await owner.query(doubts, { s: surveyId });
    return responseQuality.doubtful.flatMap(({ reasons }: { reasons: { code: string }[] }) => reasons);
  };
  expect(await reasonsOf(open)).toEqual([{ code: 'same-device' }, { code: 'same-device' }]);
  expect(await reasonsOf(anonymous)).toEqual([]);
  await setState(owner, open.surveyId, 'CLOSED');
  const [left] = await app.sql(`SELECT count(device_key)::int AS keys FROM questionnaire`);
  expect(left).toEqual({ keys: 0 });
});
