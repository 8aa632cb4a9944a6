import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CodedInterview } from '../codings/coding-fixtures.js';
import { newId } from '../../platform/ids/index.js';
import { type TestApp, testApp, type TestClient } from '../../platform/testing/index.js';

let app: TestApp;
let interview: CodedInterview;
let editor: TestClient;
beforeAll(async () => {
  app = await testApp({ env: { WORKER: 'off' } });
  interview = await CodedInterview.open(app);
  editor = await app.asEditor();
  const { owner, needs, theme } = interview;
  await interview.take(owner, { put: [{ turn: 1, start: 0, end: 33, needId: needs[0]! }] });
  await interview.take(owner, { put: [{ turn: 1, start: 12, end: 33, themeId: theme }] });
  await interview.take(editor, { put: [{ turn: 3, start: 0, end: 30, needId: needs[1]! }] });
  await write(editor, 'A memo of the editor', { interviewId: interview.id });
  await write(editor, 'On the need', { needId: needs[0] });
});
afterAll(() => app.close());

const write = (client: TestClient, text: string, subject: object) =>
  client.query(`mutation ($input: WriteMemoInput!) { writeMemo(input: $input) { id } }`, {
    input: { id: newId(), text, ...subject },
  });
const fetched = (client: TestClient, format = 'html') =>
  client.fetch(`/api/exports/interviews/${interview.id}/transcript/${format}`);
const page = async (client: TestClient) => (await fetched(client)).text();
const letQuote = () =>
  interview.owner.query(
    `mutation ($s: ID!) { setQuotingRule(input: { studyId: $s, quotesNotAsked: true, basis: "A contract" }) { id } }`,
    { s: interview.studyId },
  );

test('an interview with nobody named stays until the study says that who was not asked may be quoted', async () => {
  const refused = await fetched(interview.owner);
  expect([refused.status, (await refused.json()).message]).toEqual([403, expect.stringContaining('was not asked')]);
  await letQuote();
  expect((await fetched(interview.owner)).status).toBe(200);
});

test('it has speakers, overlapping passages between the numbers of their codes, memos, and what the codes mean', async () => {
  const html = await page(interview.owner);
  const words = html.replaceAll(/<[^>]+>/g, '');
  expect(words).toMatch(/Ada\[(\d)I can never \[(\d)find my old notebooks\2\]\1\]/);
  for (const text of ['Study: Notebooks', 'A memo of the editor', 'On the need', 'Need 2', 'Finding']) {
    expect(words).toContain(text);
  }
  const bytes = new Uint8Array(await (await fetched(interview.owner, 'docx')).arrayBuffer());
  expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
});

test('where coders are blind to each other, a file holds what its reader coded and wrote', async () => {
  await interview.owner.query(`mutation ($ids: [ID!]!) { setBlindCoding(interviewIds: $ids, isBlind: true) }`, {
    ids: [interview.id],
  });
  const [own, other] = [await page(interview.owner), await page(editor)];
  expect(own).toContain('Need 1');
  expect(own).not.toMatch(/Need 2|A memo of the editor/);
  expect(other).toContain('Need 2');
  expect(other).toContain('A memo of the editor');
  expect(other).not.toMatch(/Need 1|Finding/);
});

test('all of some people: the archive and its count follow the attributes that the list is filtered to', async () => {
  const { owner, id, studyId } = interview;
  const values = [{ key: 'role', value: 'analyst' }];
  await app.sql(
    `INSERT INTO attribute (workspace_id, id, study_id, key, title, kind, value_type, levels)
     SELECT workspace_id, gen_random_uuid(), id, 'role', 'Role', 'demographic', 'category', '["analyst"]' FROM study WHERE id = $1`,
    [studyId],
  );
  await owner.query(`mutation ($input: UpdateInterviewInput!) { updateInterview(input: $input) { id } }`, {
    input: { id, attributes: values },
  });
  const leaving = async (value: string) =>
    (
      await owner.query(
        `query ($s: ID!, $a: [AttributeFilter!]) { transcriptsLeaving(studyId: $s, attributes: $a) { quotable } }`,
        { s: studyId, a: [{ key: 'role', value }] },
      )
    ).transcriptsLeaving.quotable;
  const archive = async (query: string) => {
    const fetchedAll = await owner.fetch(`/api/exports/studies/${studyId}/transcripts/html${query}`);
    return Buffer.from(await fetchedAll.arrayBuffer()).includes('Ada.html');
  };
  expect([await leaving('analyst'), await leaving('manager')]).toEqual([1, 0]);
  expect([await archive('?attribute=role:analyst'), await archive('?attribute=role:manager')]).toEqual([true, false]);
  expect((await owner.fetch(`/api/exports/studies/${studyId}/transcripts/html?attribute=role`)).status).toBe(400);
});

test('a format that is not there is refused with those that are, and other workspaces find nothing', async () => {
  expect((await fetched(interview.owner, 'odt')).status).toBe(400);
  expect((await fetched(await app.asOtherWorkspace())).status).toBe(404);
  expect((await fetched(app.asStranger())).status).toBe(403);
});
