import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { newId } from '../../platform/ids/index.js';
import { type TestApp, type TestClient, testApp } from '../../platform/testing/index.js';
import { CodedInterview } from '../codings/coding-fixtures.js';
import { openWizard, surveyCsv } from '../imports/import-fixtures.js';
import { InterviewRewordingService } from '../interviews/index.js';
import { ResponseWritingService } from '../responses/index.js';

jest.setTimeout(60_000);
const SEARCH = `query ($input: SearchInput!, $source: SearchSource!, $first: Int = 20, $after: String) {
  search(input: $input, source: $source, first: $first, after: $after) { totalCount people pageInfo { hasNextPage endCursor }
    edges { node { text marks { start end } turnId respondentKey codings { codeId label coder } } } } }`;

let app: TestApp;
let interview: CodedInterview;
let editor: TestClient;
beforeAll(async () => {
  app = await testApp();
  editor = await app.asEditor();
  interview = await CodedInterview.open(app);
});
afterAll(() => app.close());

const search = async (input: object, client = interview.owner, page: object = {}) =>
  (await client.query(SEARCH, { input: { studyId: interview.studyId, ...input }, source: 'INTERVIEWS', ...page }))
    .search;
const turnsOf = (found: any): number[] =>
  found.edges.map(({ node }: any) => interview.turns.findIndex(({ id }) => id === node.turnId));
const marked = ({ text, marks }: any) => marks.map(({ start, end }: any) => [...text].slice(start, end).join(''));

test('words are found in every form, phrases word by word, stop words too, with their places behind emoji', async () => {
  const [hit] = (await search({ text: 'finding notebook' })).edges;
  expect(marked(hit.node)).toEqual(['find', 'notebooks']);
  expect(turnsOf(await search({ text: '"can never find"' }))).toEqual([1]);
  expect(turnsOf(await search({ text: '"never can find"' }))).toEqual([]);
  expect(turnsOf(await search({ text: 'cell or hardest' }))).toEqual([0, 3]);
  expect(turnsOf(await search({ text: 'day -hardest' }))).toEqual([]);
});

test('words are words beside typographic quotes, dashes and dots, and with accents', async () => {
  const said = 'Interviewer: And?\nAda: What “old” means… I don’t know—really. Ça va, Žofie.';
  const other = await CodedInterview.open(app, said);
  for (const text of ['old', 'means', '"i don’t know"', "don't", 'really', 'ça', 'žofie']) {
    const { edges } = await search({ text, studyId: other.studyId });
    expect([text, edges.length, edges.flatMap(({ node }: any) => marked(node)).length > 0]).toEqual([text, 1, true]);
  }
});

test('hits come page by page in the order of the conversation', async () => {
  const first = await search({ text: 'the or my or then' }, undefined, { first: 2 });
  const rest = await search({ text: 'the or my or then' }, undefined, { first: 9, after: first.pageInfo.endCursor });
  expect([first.totalCount, first.people, first.pageInfo.hasNextPage]).toEqual([3, 1, true]);
  expect([...turnsOf(first), ...turnsOf(rest)]).toEqual([1, 2, 3]);
});

test('words, codes, speaker and coder narrow together; two codes meet where their passages overlap', async () => {
  const { owner, needs, theme } = interview;
  const says = interview.turns[1]!.text;
  const start = [...says.slice(0, says.indexOf('never'))].length;
  const taken = await interview.take(owner, {
    put: [
      { turn: 1, start, end: start + 10, needId: needs[0]! },
      { turn: 1, start: start + 6, end: start + 30, themeId: theme },
      { turn: 1, start: start + 20, end: start + 30, needId: needs[1]! },
    ],
  });
  expect(turnsOf(await search({ codeIds: [needs[0]] }))).toEqual([1]);
  expect(turnsOf(await search({ text: 'find', codeIds: [needs[0]] }))).toEqual([1]);
  expect(turnsOf(await search({ text: 'ages', codeIds: [needs[0]] }))).toEqual([]);
  expect(turnsOf(await search({ codeIds: [needs[0], theme] }))).toEqual([1]);
  expect(turnsOf(await search({ codeIds: [needs[0], needs[1]] }))).toEqual([]);
  expect(turnsOf(await search({ codeIds: [needs[0], needs[1]], together: 'PERSON' }))).toEqual([1]);
  expect(turnsOf(await search({ coder: owner.who.userId }))).toEqual([1]);
  expect(turnsOf(await search({ coder: editor.who.userId }))).toEqual([]);
  expect(turnsOf(await search({ text: 'find', isInterviewer: true }))).toEqual([]);
  expect(turnsOf(await search({ text: 'find', speaker: 'Ada' }))).toEqual([1]);
  await interview.repeat(owner, 'undo', taken.stepId);
});

test('an attribute of the respondent, or of the interview, narrows; so does not knowing it', async () => {
  const update = `mutation ($input: UpdateInterviewInput!) { updateInterview(input: $input) { id } }`;
  const key = 'role';
  await app.sql(
    `INSERT INTO attribute (workspace_id, id, study_id, key, title, kind, value_type, levels)
     SELECT workspace_id, gen_random_uuid(), id, $2, 'Role', 'demographic', 'category', '["Analyst"]' FROM study WHERE id = $1`,
    [interview.studyId, key],
  );
  const unknown = { text: 'find', attributes: [{ key, isUnknown: true }] };
  expect(turnsOf(await search(unknown))).toEqual([1]);
  await interview.owner.query(update, { input: { id: interview.id, attributes: [{ key, value: 'Analyst' }] } });
  expect(turnsOf(await search({ text: 'find', attributes: [{ key, value: 'Analyst' }] }))).toEqual([1]);
  expect(turnsOf(await search({ text: 'find', attributes: [{ key, value: 'Clerk' }] }))).toEqual([]);
  expect(turnsOf(await search(unknown))).toEqual([]);
});

test('in a blind interview nobody learns of the codings of others: not by code, not by coder, not in hits', async () => {
  const { owner, needs } = interview;
  await interview.take(owner, { put: [{ turn: 1, start: 2, end: 30, needId: needs[0]! }] });
  const blind = (isBlind: boolean) =>
    owner.query(`mutation ($ids: [ID!]!, $b: Boolean!) { setBlindCoding(interviewIds: $ids, isBlind: $b) }`, {
      ids: [interview.id],
      b: isBlind,
    });
  expect((await search({ text: 'find' }, editor)).edges[0].node.codings).toHaveLength(1);
  await blind(true);
  expect((await search({ codeIds: [needs[0]] }, editor)).totalCount).toBe(0);
  expect((await search({ coder: owner.who.userId }, editor)).totalCount).toBe(0);
  expect((await search({ coder: 'people' }, editor)).totalCount).toBe(0);
  expect((await search({ text: 'find' }, editor)).edges[0].node.codings).toEqual([]);
  expect((await search({ codeIds: [needs[0]] }, owner)).totalCount).toBe(1);
  await blind(false);
});

test('what was redacted is not found, by the words that left nor in the index', async () => {
  const other = await CodedInterview.open(app, 'Interviewer: Who helps?\nAda: Zebediah Quux from Ottawa helps me.');
  const ofOther = (text: string) => search({ text, studyId: other.studyId });
  expect((await ofOther('zebediah')).totalCount).toBe(1);
  await app.get(InterviewRewordingService).reword(await app.ownerContext(), other.studyId, {
    turns: [{ turnId: other.turns[1]!.id, text: '[Person 1] from [Place 1] helps me.' }],
    names: new Map(),
  });
  expect((await ofOther('zebediah or ottawa')).totalCount).toBe(0);
  expect((await ofOther('helping')).totalCount).toBe(2);
  expect(await app.sql(`SELECT 1 FROM turn WHERE words::text ~ 'zebediah|ottawa'`)).toEqual([]);
});

test('another workspace finds nothing and learns nothing', async () => {
  const attacker = await app.asOtherWorkspace();
  const variables = { input: { studyId: interview.studyId, text: 'find' }, source: 'INTERVIEWS' };
  const { errors } = await attacker.send(SEARCH, variables);
  expect(errors![0]!.extensions['code']).toBe('NOT_FOUND');
  const own = await attacker.query(`mutation { createStudy(input: { name: "Mine" }) { id } }`);
  const input = { studyId: own.createStudy.id, text: 'find', codeIds: [interview.needs[0]] };
  expect((await attacker.query(SEARCH, { ...variables, input })).search).toMatchObject({ totalCount: 0, edges: [] });
  expect((await app.asStranger().send(SEARCH, variables)).errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
});

test('a search without conditions, or of signs only, is refused', async () => {
  const send = (input: object) =>
    interview.owner.send(SEARCH, { input: { studyId: interview.studyId, ...input }, source: 'INTERVIEWS' });
  for (const input of [{}, { text: ' ?! ' }]) {
    expect((await send(input)).errors![0]!.extensions['code']).toBe('INVALID');
  }
});

test('memos are found by their words with the place they are on; those of others not where coders are blind', async () => {
  const { owner, id, needs, theme, studyId } = interview;
  const write = (client: TestClient, text: string, subject: object) =>
    client.query(`mutation ($input: WriteMemoInput!) { writeMemo(input: $input) { id } }`, {
      input: { id: newId(), text, ...subject },
    });
  await write(owner, 'Old, or old enough?', { interviewId: id, turnId: interview.turns[1]!.id, start: 20, end: 33 });
  await write(editor, 'An old hand', { interviewId: id });
  await write(editor, 'Old and new are two needs', { needId: needs[0] });
  await write(owner, 'Bolder words', { themeId: theme });
  const memos = async (client: TestClient, text: string, author: string | null = null) => {
    const { searchMemos } = await client.query(
      `query ($s: ID!, $text: String!, $author: ID) { searchMemos(studyId: $s, text: $text, author: $author) { totalCount
        hits { text title passage turnId needId marks { start end } } } }`,
      { s: studyId, text, author },
    );
    return searchMemos;
  };
  const { totalCount, hits } = await memos(owner, 'old');
  expect(totalCount).toBe(3);
  expect(hits.map((hit: any) => [hit.title, hit.passage, marked(hit)])).toEqual([
    ['Ada', 'old notebooks', ['Old', 'old']],
    ['Ada', null, ['old']],
    ['Need 1', null, ['Old']],
  ]);
  expect((await memos(owner, 'old', editor.who.userId)).totalCount).toBe(2);
  expect((await memos(owner, '"two needs" -hand')).totalCount).toBe(1);
  // In any form: "Old hand", "two needs", "Bolder words".
  expect((await memos(owner, 'hands')).totalCount).toBe(1);
  expect((await memos(owner, 'needing word')).totalCount).toBe(0);
  expect((await memos(owner, 'needing')).hits.map(marked)).toEqual([['needs']]);
  await owner.query(`mutation ($ids: [ID!]!) { setBlindCoding(interviewIds: $ids, isBlind: true) }`, { ids: [id] });
  expect((await memos(owner, 'hand')).totalCount).toBe(0);
  expect((await memos(editor, 'hand')).totalCount).toBe(1);
  expect((await memos(editor, 'enough')).totalCount).toBe(0);
  await owner.query(`mutation ($ids: [ID!]!) { setBlindCoding(interviewIds: $ids, isBlind: false) }`, { ids: [id] });
  await expect(memos(await app.asOtherWorkspace(), 'old')).rejects.toThrow();
});

test('open answers are found by stems and attributes, in their own language, and not once they are redacted', async () => {
  const wizard = await openWizard(app);
  const asked = 'What is the hardest part of your work?';
  const said = [
    'I keep searching for Waldo',
    '',
    'Ich suche immer nach den alten Heften und finde sie nicht',
    'Waiting',
  ];
  await wizard.import(['answers.csv', surveyCsv(said.map((answer) => ({ [asked]: answer })))]);
  const { id } = await wizard.study<{ id: string }>('id');
  const answers = (text: string) => search({ studyId: id, text }, wizard.client, { source: 'ANSWERS' });
  const found = await answers('searched');
  expect(found.edges.map(({ node }: any) => [node.respondentKey, marked(node)])).toEqual([['R1', ['searching']]]);
  expect((await answers('hefte')).totalCount).toBe(1);
  expect((await answers('waldo')).totalCount).toBe(1);
  const [row] = await app.sql(
    `SELECT o.response_id, o.question_id FROM open_answer o JOIN response r ON r.id = o.response_id
     JOIN respondent p ON p.id = r.respondent_id WHERE o.study_id = $1 AND p.key = 'R1'`,
    [id],
  );
  const reworded = {
    responseId: row!['response_id'],
    questionId: row!['question_id'],
    text: 'I keep searching for [Person 1]',
  };
  await app.get(ResponseWritingService).reword(await app.ownerContext(), [reworded]);
  expect((await answers('waldo')).totalCount).toBe(0);
  expect((await answers('searching')).totalCount).toBe(1);
});
