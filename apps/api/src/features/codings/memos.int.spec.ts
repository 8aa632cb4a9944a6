import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../platform/ids/index.js';
import { type TestClient, testApp, type TestApp } from '../../platform/testing/index.js';
import { CodedInterview } from './coding-fixtures.js';

let app: TestApp;
let editor: TestClient;
beforeAll(async () => {
  app = await testApp();
  editor = await app.asEditor();
});
afterAll(() => app.close());

const FIELDS = 'id text author authorName createdAt updatedAt turnId start end needId themeId interviewId';
const write = (client: TestClient, input: object) =>
  client.send(`mutation ($input: WriteMemoInput!) { writeMemo(input: $input) { ${FIELDS} } }`, { input });
const list = async (client: TestClient, { studyId }: CodedInterview, about: object = {}) =>
  (
    await client.query(
      `query ($s: ID!, $interviewId: ID, $codeId: ID) { memos(studyId: $s, interviewId: $interviewId, codeId: $codeId) { ${FIELDS} } }`,
      { s: studyId, ...about },
    )
  ).memos;
const code = (reply: Awaited<ReturnType<typeof write>>) => reply.errors?.[0]?.extensions['domainCode'];

test('memos stand on a passage, an interview, a need and a theme, with their author, and are found by their words', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, id, needs, theme, turns } = interview;
  const place = { interviewId: id, turnId: turns[1]!.id, start: 2, end: 37 };
  const memo = { id: newId(), text: ' Ask what old means ', ...place };
  await write(owner, memo);
  // Sent twice, it is written once.
  await write(owner, memo);
  await write(editor, { id: newId(), text: 'Long', interviewId: id });
  await write(owner, { id: newId(), text: 'Two needs?', needId: needs[0] });
  await write(owner, { id: newId(), text: 'Too wide', themeId: theme });
  const ofInterview = await list(owner, interview, { interviewId: id });
  expect(ofInterview).toMatchObject([
    { ...place, text: 'Ask what old means', author: owner.who.userId },
    { text: 'Long', turnId: null, author: editor.who.userId },
  ]);
  expect((await list(owner, interview, { codeId: theme })).map(({ text }: { text: string }) => text)).toEqual([
    'Too wide',
  ]);
  expect(await list(owner, interview)).toHaveLength(4);
  const found = await app.sql(
    `SELECT text FROM memo WHERE study_id = $1 AND words @@ words_wanted('en', 'OLD meaning')`,
    [interview.studyId],
  );
  expect(found).toEqual([{ text: 'Ask what old means' }]);
});

test('only its author rewords a memo; its author or an owner deletes it', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, id } = interview;
  const memo = { id: newId(), text: 'Mine', interviewId: id };
  await write(editor, memo);
  expect(code(await write(owner, { ...memo, text: 'Yours' }))).toBe('memo.not-yours');
  await write(editor, { ...memo, text: 'Still mine' });
  expect(await list(owner, interview)).toMatchObject([{ text: 'Still mine' }]);
  const theirs = { id: newId(), text: 'Of the owner', interviewId: id };
  await write(owner, theirs);
  const remove = (client: TestClient, memoId: string) => client.send(`mutation { deleteMemo(id: "${memoId}") }`);
  expect((await remove(editor, theirs.id)).errors![0]!.extensions['domainCode']).toBe('memo.not-yours');
  await remove(owner, memo.id);
  expect(await list(owner, interview)).toMatchObject([{ text: 'Of the owner' }]);
});

test('where coders are blind, each reads their own memos on the interview', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, id } = interview;
  await write(owner, { id: newId(), text: 'A hint', interviewId: id });
  await owner.query(`mutation { setBlindCoding(interviewIds: ["${id}"], isBlind: true) }`);
  expect(await list(editor, interview)).toEqual([]);
  expect(await list(owner, interview)).toHaveLength(1);
});

test('a memo needs words, one subject and a passage that is there; strangers and viewers write none', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, id, needs, turns } = interview;
  const memo = { id: newId(), text: 'Note', interviewId: id };
  expect(code(await write(owner, { ...memo, text: '  ' }))).toBe('memo.empty');
  expect(code(await write(owner, { ...memo, needId: needs[0] }))).toBe('memo.one-subject');
  expect(code(await write(owner, { ...memo, turnId: turns[1]!.id, start: 0, end: 9_000 }))).toBe('memo.span');
  expect(code(await write(owner, { ...memo, turnId: needs[0], start: 0, end: 1 }))).toBe('turn.not-found');
  expect(code(await write(await app.asViewer(), memo))).toBe('auth.role');
  const attacker = await app.asOtherWorkspace();
  expect(code(await write(attacker, memo))).toBe('interview.not-found');
  expect(
    (await attacker.send(`{ memos(studyId: "${interview.studyId}") { id } }`)).errors![0]!.extensions['code'],
  ).toBe('NOT_FOUND');
});
