import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countQueries, testApp, type TestApp } from '../../platform/testing/index.js';

let app: TestApp;
let studyId: string;
beforeAll(async () => {
  app = await testApp();
  const owner = await app.asOwner();
  const { createStudy } = await owner.query<{ createStudy: { id: string } }>(
    `mutation { createStudy(input: { name: "Notebooks" }) { id } }`,
  );
  studyId = createStudy.id;
});
afterAll(() => app.close());

const ZOOM = `WEBVTT

1
00:00:01.000 --> 00:00:03.000
Ada: What is hardest about your day?

2
00:00:04.000 --> 00:00:06.000
R-0412: Finding last week's notes,

3
00:00:06.000 --> 00:00:08.000
R-0412: I never do.
`;

const PREVIEW = `mutation ($input: PreviewInterviewsInput!) {
  previewInterviews(input: $input) {
    key title format turnCount error warnings duplicateOf { id }
    speakers { name role turns }
    respondentGuess { key why respondent { id } }
  }
}`;
const IMPORT = `mutation ($input: ImportInterviewsInput!) {
  importInterviews(input: $input) { id title turnCount respondent { key } turns { speaker role text startMs } }
}`;

interface Draft {
  key: string;
  title: string;
  error: string | null;
  turnCount: number;
  duplicateOf: { id: string } | null;
  speakers: { name: string; role: string; turns: number }[];
  respondentGuess: { key: string; why: string; respondent: { id: string } | null } | null;
}
interface Imported {
  id: string;
  title: string;
  turnCount: number;
  respondent: { key: string } | null;
  turns: { speaker: string; role: string; text: string; startMs: number | null }[];
}
type Client = Awaited<ReturnType<TestApp['asOwner']>>;

const preview = async (client: Client, uploadIds: string[], pasted: { title: string; text: string }[] = []) =>
  (await client.query<{ previewInterviews: Draft[] }>(PREVIEW, { input: { studyId, uploadIds, pasted } }))
    .previewInterviews;
const imports = async (client: Client, drafts: object[]) =>
  (await client.query<{ importInterviews: Imported[] }>(IMPORT, { input: { studyId, drafts } })).importInterviews;

test('a transcript becomes an interview with joined cues, marked roles and a person', async () => {
  const owner = await app.asOwner();
  const [draft] = await preview(owner, [(await owner.upload('talk with R-0412.vtt', ZOOM)).id]);
  expect(draft).toMatchObject({ error: null, turnCount: 2, duplicateOf: null });
  expect(draft!.respondentGuess).toMatchObject({ key: 'R-0412', respondent: null });
  const [interview] = await imports(owner, [
    { key: draft!.key, title: 'Morning talk', interviewers: ['Ada'], newRespondentKey: 'R-0412' },
  ]);
  expect(interview).toMatchObject({ title: 'Morning talk', turnCount: 2, respondent: { key: 'R-0412' } });
  expect(interview!.turns).toEqual([
    { speaker: 'Ada', role: 'INTERVIEWER', text: 'What is hardest about your day?', startMs: 1000 },
    { speaker: 'R-0412', role: 'RESPONDENT', text: "Finding last week's notes, I never do.", startMs: 4000 },
  ]);
});

test('the same conversation is imported once, whatever its file is called', async () => {
  const owner = await app.asOwner();
  const [draft] = await preview(owner, [(await owner.upload('copy of R-0412.vtt', ZOOM)).id]);
  expect(draft!.duplicateOf).not.toBeNull();
  expect(draft!.respondentGuess!.respondent).not.toBeNull();
  const [again] = await imports(owner, [{ key: draft!.key, title: 'Again', interviewers: ['Ada'] }]);
  expect(again).toMatchObject({ id: draft!.duplicateOf!.id, title: 'Morning talk' });
});

test('pasted notes are an interview too, and one unreadable file does not hide the others', async () => {
  const owner = await app.asOwner();
  const { id: broken } = await owner.upload('broken.docx', 'PK\u0003\u0004, but no document');
  const drafts = await preview(
    owner,
    [broken],
    [{ title: 'Phone notes', text: 'She keeps a paper list.\nIt gets lost.' }],
  );
  expect(drafts.map((draft) => draft.error === null)).toEqual([false, true]);
});

test('who asks can be corrected later, and the person moved', async () => {
  const owner = await app.asOwner();
  const [draft] = await preview(owner, [], [{ title: 'Two voices', text: 'Bo: Why?\nCy: Because it is slow.' }]);
  const [interview] = await imports(owner, [{ key: draft!.key, title: 'Two voices', interviewers: ['Cy'] }]);
  const { updateInterview } = await owner.query<{ updateInterview: Imported }>(
    `mutation ($input: UpdateInterviewInput!) {
      updateInterview(input: $input) { respondent { key } turns { speaker role } }
    }`,
    { input: { id: interview!.id, interviewers: ['Bo'], newRespondentKey: 'P-2' } },
  );
  expect(updateInterview).toEqual({
    respondent: { key: 'P-2' },
    turns: [
      { speaker: 'Bo', role: 'INTERVIEWER' },
      { speaker: 'Cy', role: 'RESPONDENT' },
    ],
  });
});

test('the person can be taken off an interview again; what is not named stays', async () => {
  const owner = await app.asOwner();
  const [draft] = await preview(owner, [], [{ title: 'Wrong person', text: 'Bo: Why?\nCy: It takes an hour.' }]);
  const [interview] = await imports(owner, [
    { key: draft!.key, title: 'Wrong person', interviewers: [], newRespondentKey: 'P-9' },
  ]);
  const update = async (to: Record<string, unknown>) =>
    (
      await owner.query<{ updateInterview: Imported }>(
        `mutation ($input: UpdateInterviewInput!) { updateInterview(input: $input) { title respondent { key } } }`,
        { input: { id: interview!.id, ...to } },
      )
    ).updateInterview;
  expect(await update({ title: 'Somebody' })).toEqual({ title: 'Somebody', respondent: { key: 'P-9' } });
  expect(await update({ respondentId: null })).toEqual({ title: 'Somebody', respondent: null });
});

test('a bad draft among good ones imports nothing', async () => {
  const owner = await app.asOwner();
  const [good] = await preview(owner, [], [{ title: 'Good', text: 'Di: It is fine.' }]);
  const unknown = '01900000-0000-7000-8000-000000000000';
  const { errors } = await owner.send(IMPORT, {
    input: {
      studyId,
      drafts: [
        { key: good!.key, title: 'Good', interviewers: [] },
        { key: unknown, title: 'Bad', interviewers: [] },
      ],
    },
  });
  expect(errors).toHaveLength(1);
  const [still] = await preview(owner, [], [{ title: 'Good', text: 'Di: It is fine.' }]);
  expect(still!.duplicateOf).toBeNull();
});

test('interviews with turns, speakers and people are read in a constant number of queries', async () => {
  const owner = await app.asOwner();
  const query = `query ($id: ID!) {
    interviews(studyId: $id) { totalCount edges { node { title turnCount speakers { name } respondent { key } turns { text } } } }
  }`;
  const queries = await countQueries(app.app, () => owner.query(query, { id: studyId }), 'turn');
  expect(queries).toHaveLength(1);
});

test('a filter by attribute looks at the person first, then at the notes, and steps from one to the next', async () => {
  const owner = await app.asOwner();
  const texts = ['Ed: I look for it.', 'Fay: I search.', 'Gus: I ask.', 'Hal: I wait.'];
  const titles = ['Ed', 'Fay', 'Gus', 'Hal'];
  const drafts = await preview(
    owner,
    [],
    texts.map((text, at) => ({ title: titles[at]!, text })),
  );
  const made = await imports(
    owner,
    drafts.map(({ key }, at) => ({
      ...{ key, title: titles[at]!, interviewers: [] },
      ...(at < 2 ? { newRespondentKey: `F-${at}` } : {}),
    })),
  );
  await app.sql(`UPDATE respondent SET attributes = '{"role": "Teacher"}' WHERE key = 'F-0'`);
  await app.sql(`UPDATE respondent SET attributes = '{"role": ["Analyst", "Teacher"]}' WHERE key = 'F-1'`);
  await app.sql(`UPDATE interview SET attributes = '{"role": "Analyst"}' WHERE title IN ('Ed', 'Gus')`);
  const having = async (value: string) => {
    const { interviews } = await owner.query<{
      interviews: { totalCount: number; edges: { node: { title: string } }[] };
    }>(
      `query ($id: ID!, $a: [AttributeFilter!]) { interviews(studyId: $id, attributes: $a) { totalCount edges { node { title } } } }`,
      { id: studyId, a: [{ key: 'role', value }] },
    );
    return [interviews.totalCount, ...interviews.edges.map(({ node }) => node.title)];
  };
  expect(await having('Teacher')).toEqual([2, 'Ed', 'Fay']);
  expect(await having('Analyst')).toEqual([2, 'Fay', 'Gus']);
  expect(await having("' OR true --")).toEqual([0]);
  const beside = async (title: string) => {
    const id = made.find((one) => one.title === title)!.id;
    const reply = await owner.query<{ interviewsBeside: object }>(
      `query ($id: ID!, $a: [AttributeFilter!]) { interviewsBeside(id: $id, attributes: $a) { before totalCount
        previous { title } next { title } } }`,
      { id, a: [{ key: 'role', value: 'Analyst' }] },
    );
    return reply.interviewsBeside;
  };
  expect(await beside('Fay')).toEqual({ before: 0, totalCount: 2, previous: null, next: { title: 'Gus' } });
  // One that the filter leaves out still leads to those around it.
  expect(await beside('Hal')).toMatchObject({ previous: { title: 'Gus' }, next: null });
});

test('another workspace gets nothing, and a viewer may not import', async () => {
  const attacker = await app.asOtherWorkspace();
  const { errors } = await attacker.send(PREVIEW, { input: { studyId, uploadIds: [], pasted: [] } });
  expect(errors).toHaveLength(1);
  const listed = await attacker.send(`query ($id: ID!) { interviews(studyId: $id) { totalCount } }`, { id: studyId });
  expect(listed.errors).toHaveLength(1);
  const [interview] = await app.sql<{ id: string }>(`SELECT id FROM interview LIMIT 1`);
  const beside = await attacker.send(`query ($id: ID!) { interviewsBeside(id: $id) { totalCount } }`, interview);
  expect(beside.errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
  const viewer = await app.asViewer();
  const refused = await viewer.send(IMPORT, { input: { studyId, drafts: [] } });
  expect(refused.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

test('an erased person takes the interviews with them', async () => {
  const owner = await app.asOwner();
  const filter = { hasInterview: true };
  const find = async () =>
    (
      await owner.query<{ respondents: { edges: { node: { id: string; key: string } }[] } }>(
        `query ($id: ID!, $filter: RespondentFilter) { respondents(studyId: $id, filter: $filter) { edges { node { id key } } } }`,
        { id: studyId, filter },
      )
    ).respondents.edges.map((edge) => edge.node);
  const person = (await find()).find((one) => one.key === 'R-0412')!;
  await owner.query(`mutation ($id: ID!) { eraseRespondent(id: $id) }`, { id: person.id });
  expect((await find()).map((one) => one.key)).not.toContain('R-0412');
  const { interviews } = await owner.query<{ interviews: { edges: { node: { title: string } }[] } }>(
    `query ($id: ID!) { interviews(studyId: $id) { edges { node { title } } } }`,
    { id: studyId },
  );
  expect(interviews.edges.map((edge) => edge.node.title)).not.toContain('Morning talk');
});
