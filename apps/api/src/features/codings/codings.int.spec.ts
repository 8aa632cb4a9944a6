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

const first = { turn: 1, start: 2, end: 37 };

test('a passage of emoji and all is coded with a need and a theme, undone, and done again', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs, theme } = interview;
  const id = newId();
  await interview.take(owner, {
    id,
    put: [
      { ...first, needId: needs[0]! },
      { ...first, themeId: theme },
    ],
  });
  const { codings, undo } = await interview.codings();
  expect(codings).toMatchObject([
    { start: 2, end: 37, coder: owner.who.userId, status: 'accepted', stale: false },
    { start: 2, end: 37 },
  ]);
  expect(undo).toEqual({ id, label: 'Code' });
  const stored = await app.sql(`SELECT text FROM passage WHERE interview_id = $1`, [interview.id]);
  expect(stored).toEqual([{ text: Array.from(interview.turns[1]!.text).slice(2, 37).join('') }]);

  await interview.repeat(owner, 'undo', id);
  expect(await interview.codings()).toMatchObject({ codings: [], undo: null, redo: { id } });
  expect(await app.sql(`SELECT 1 FROM passage WHERE interview_id = $1`, [interview.id])).toEqual([]);
  // An answer that was lost on the way: the browser asks again.
  await interview.repeat(owner, 'undo', id);
  await interview.repeat(owner, 'redo', id);
  expect((await interview.codings()).codings).toMatchObject(codings);
});

test('the same step sent twice is taken once, and counted once', async () => {
  const interview = await CodedInterview.open(app);
  const step = { id: newId(), put: [{ ...first, id: newId(), needId: interview.needs[0]! }] };
  const once = await interview.take(interview.owner, step);
  expect(await interview.take(interview.owner, step)).toEqual(once);
  expect(await interview.codings()).toMatchObject({ revision: 1, codings: [{ id: step.put[0]!.id }] });
});

test('each coder undoes their own steps, and two coders of one passage are one mention', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs } = interview;
  const mine = await interview.take(owner, { put: [{ ...first, needId: needs[0]! }] });
  await interview.take(editor, { put: [{ ...first, needId: needs[0]! }] });
  const { need } = await owner.query(
    `query ($id: ID!) { need(id: $id) { mentions passages(first: 9) { totalCount edges { node { id } } } } }`,
    { id: needs[0] },
  );
  expect(need).toMatchObject({ mentions: 1, passages: { totalCount: 1, edges: [{}] } });
  await interview.repeat(owner, 'undo', mine.stepId);
  expect((await interview.codings()).codings).toMatchObject([{ coder: editor.who.userId }]);
});

test('undoing is refused when somebody changed since what the step changed', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs } = interview;
  const coded = await interview.take(editor, { put: [{ ...first, needId: needs[0]! }] });
  await interview.take(owner, { judge: [{ codingId: coded.put[0].id, stands: false }] });
  const { errors } = await interview.repeat(editor, 'undo', coded.stepId);
  expect(errors[0].extensions.code).toBe('CONFLICT');
  expect((await interview.codings()).codings).toMatchObject([{ status: 'rejected', settledBy: owner.who.userId }]);
});

/** What the board of needs and the reading of turns tell of the first need. */
async function onBoard({ id, needs }: CodedInterview, client: TestClient) {
  const { need, interview } = await client.query(
    `query ($need: ID!, $id: ID!) {
      need(id: $need) { mentions passages(first: 9) { totalCount edges { coding { coder } } } }
      interview(id: $id) { codedShare turns { passages { codings { coder } } } } }`,
    { need: needs[0], id },
  );
  const coders: string[] = need.passages.edges.map(({ coding }: { coding: { coder: string } }) => coding.coder);
  const turns = interview.turns.filter(({ passages }: { passages: unknown[] }) => passages.length > 0).length;
  return { mentions: need.mentions, passages: coders, turns, codedShare: interview.codedShare };
}

test('blind coders see their own codings only, and settle nothing, until the owner ends it', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs } = interview;
  const blind = (isBlind: boolean) =>
    owner.query(`mutation ($ids: [ID!]!, $b: Boolean!) { setBlindCoding(interviewIds: $ids, isBlind: $b) }`, {
      ids: [interview.id],
      b: isBlind,
    });
  await blind(true);
  const theirs = await interview.take(owner, { put: [{ ...first, needId: needs[0]! }] });
  expect((await interview.codings(editor)).codings).toEqual([]);
  expect((await interview.codings(editor)).coders).toMatchObject([{ codings: 0 }]);
  expect(await onBoard(interview, editor)).toEqual({ mentions: 0, passages: [], turns: 0, codedShare: 0 });
  expect(await onBoard(interview, owner)).toEqual({
    mentions: 1,
    passages: [owner.who.userId],
    turns: 1,
    codedShare: 0.5,
  });
  const { errors } = await interview.send(editor, { judge: [{ codingId: theirs.put[0].id, stands: false }] });
  expect(errors![0]!.extensions['code']).toBe('FORBIDDEN');
  await blind(false);
  expect((await interview.codings(editor)).codings).toHaveLength(1);
});

test('a viewer takes no step, only an owner blinds, and another workspace finds nothing', async () => {
  const interview = await CodedInterview.open(app);
  const step = { put: [{ ...first, needId: interview.needs[0]! }] };
  const viewer = await app.asViewer();
  expect((await interview.send(viewer, step)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  const blind = await editor.send(`mutation { setBlindCoding(interviewIds: ["${interview.id}"], isBlind: true) }`);
  expect(blind.errors![0]!.extensions['code']).toBe('FORBIDDEN');

  const attacker = await app.asOtherWorkspace();
  const own = await interview.take(interview.owner, step);
  for (const reply of [
    await interview.send(attacker, step),
    await interview.repeat(attacker, 'undo', own.stepId),
    await attacker.send(`{ interviewCodings(interviewId: "${interview.id}") { revision } }`),
  ]) {
    expect(reply.errors[0].extensions.code).toBe('NOT_FOUND');
  }
});

test('people are assigned and say when they are done; strangers cannot be', async () => {
  const interview = await CodedInterview.open(app);
  const assign = (coderIds: string[]) =>
    interview.owner.send(`mutation ($input: AssignCodersInput!) { assignCoders(input: $input) }`, {
      input: { assignments: [{ interviewId: interview.id, coderIds }], dueOn: '2026-12-24' },
    });
  await assign([editor.who.userId]);
  await editor.query(`mutation { setCodingDone(interviewId: "${interview.id}", isDone: true) }`);
  expect((await interview.codings()).coders).toMatchObject([{ id: editor.who.userId, isAssigned: true, isDone: true }]);
  expect((await assign([newId()])).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  const viewer = await app.asViewer();
  expect((await assign([viewer.who.userId])).errors![0]!.extensions['domainCode']).toBe('assignment.viewer');
});

test('to share out anew takes off who is not meant any more, moves the day of the others, and leaves done what is done', async () => {
  const interview = await CodedInterview.open(app);
  const { owner } = interview;
  const assign = (dueOn: string, ...coders: TestClient[]) =>
    owner.query(`mutation ($input: AssignCodersInput!) { assignCoders(input: $input) }`, {
      input: { assignments: [{ interviewId: interview.id, coderIds: coders.map(({ who }) => who.userId) }], dueOn },
    });
  const assigned = async () => {
    const { codingAssignments } = await owner.query(
      `query ($s: ID!) { codingAssignments(studyId: $s) { interviews { coders { id dueOn isAssigned isDone } } } }`,
      { s: interview.studyId },
    );
    return codingAssignments.interviews[0].coders;
  };
  await assign('2026-12-24', owner, editor);
  await editor.query(`mutation { setCodingDone(interviewId: "${interview.id}", isDone: true) }`);
  await assign('2027-01-06', editor);
  expect(await assigned()).toEqual([{ id: editor.who.userId, dueOn: '2027-01-06', isAssigned: true, isDone: true }]);
});

test('a study says who is to code what until when, where coders are blind without how much others coded', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, id, studyId, needs } = interview;
  const input = {
    assignments: [{ interviewId: id, coderIds: [owner.who.userId, editor.who.userId] }],
    dueOn: '2026-12-24',
  };
  await owner.query(`mutation ($input: AssignCodersInput!) { assignCoders(input: $input) }`, { input });
  await interview.take(owner, { put: [{ ...first, needId: needs[0]! }] });
  const query = `query ($s: ID!) { coders(studyId: $s) { id isOutside } codingAssignments(studyId: $s) {
    interviews { interview { id } isBlind coders { id dueOn isAssigned codings } } } }`;
  const seenBy = async (client: TestClient) => await client.query(query, { s: studyId });
  const seen = await seenBy(editor);
  const { interviews } = seen.codingAssignments;
  expect(seen.coders.map((one: { id: string }) => one.id).sort()).toEqual([owner.who.userId, editor.who.userId].sort());
  const coder = (client: TestClient, codings: number) => ({
    ...{ id: client.who.userId, dueOn: '2026-12-24', isAssigned: true, codings },
  });
  const both = (ofOwner: number) => expect.arrayContaining([coder(owner, ofOwner), coder(editor, 0)]);
  expect(interviews).toEqual([{ interview: { id }, isBlind: false, coders: both(1) }]);
  await owner.query(`mutation { setBlindCoding(interviewIds: ["${id}"], isBlind: true) }`);
  expect((await seenBy(editor)).codingAssignments.interviews).toMatchObject([{ isBlind: true, coders: both(0) }]);
  expect((await seenBy(owner)).codingAssignments.interviews).toMatchObject([{ coders: both(1) }]);
  const stranger = await app.asOtherWorkspace();
  expect((await stranger.send(query, { s: studyId })).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  const taking = await stranger.send(`mutation ($input: AssignCodersInput!) { assignCoders(input: $input) }`, {
    input: { assignments: [{ interviewId: id, coderIds: [] }] },
  });
  expect(taking.errors![0]!.extensions['code']).toBe('NOT_FOUND');
});

test('agreement is told by code and pair of coders, over what respondents said, and to nobody outside', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs } = interview;
  await interview.take(owner, { put: [{ ...first, needId: needs[0]! }] });
  await interview.take(editor, {
    put: [
      { ...first, end: 30, needId: needs[0]! },
      { ...first, turn: 3, needId: needs[1]! },
    ],
  });
  const query = `query ($ids: [ID!]!) { codingAgreement(interviewIds: $ids, unit: ANSWER) { interviews coders { id name }
    codes { codeId units percentAgreement prevalence alpha { value low high whyUndefined } pairs { units kappa } } } }`;
  const { codingAgreement } = await owner.query(query, { ids: [interview.id] });
  const [all, ...codes] = codingAgreement.codes;
  expect(codingAgreement).toMatchObject({ interviews: 1, coders: [{}, {}] });
  expect(all).toMatchObject({ codeId: null, units: 4, percentAgreement: 0.75 });
  // Both of the first need in one of two answers; the second need only one of them, in the other.
  expect(codes.find(({ codeId }: { codeId: string }) => codeId === needs[0])).toMatchObject({
    percentAgreement: 1,
    prevalence: 0.5,
    alpha: { value: 1 },
    pairs: [{ units: 2, kappa: 1 }],
  });
  const attack = await (await app.asOtherWorkspace()).send(query, { ids: [interview.id] });
  expect(attack.errors![0]!.extensions['code']).toBe('NOT_FOUND');
});

test('an edited turn marks what it touches as out of date and keeps the rest in place, for undo as well', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs, turns } = interview;
  const step = newId();
  // "never find" is edited, "It takes ages" only moves.
  const says = turns[1]!.text;
  const place = (words: string) => {
    const start = Array.from(says.slice(0, says.indexOf(words))).length;
    return { turn: 1, start, end: start + words.length };
  };
  await interview.take(owner, { put: [{ ...place('never find'), needId: needs[0]! }] });
  await interview.take(owner, { id: step, put: [{ ...place('It takes ages'), needId: needs[1]! }] });
  const text = says.replace('I can never find', 'We can hardly ever find');
  const edit = (client: TestClient) =>
    client.send(`mutation ($id: ID!, $t: String!) { editTurn(turnId: $id, text: $t) { text } }`, {
      id: turns[1]!.id,
      t: text,
    });
  expect((await edit(owner)).data).toEqual({ editTurn: { text } });
  const codings: { needId: string; start: number; end: number; stale: boolean }[] = (await interview.codings()).codings;
  const said = ({ start, end }: { start: number; end: number }) => Array.from(text).slice(start, end).join('');
  expect(codings.map((one) => [one.needId === needs[0], one.stale, said(one)])).toEqual([
    [true, true, 'hardly ever find'],
    [false, false, 'It takes ages'],
  ]);
  await interview.repeat(owner, 'undo', step);
  await interview.repeat(owner, 'redo', step);
  expect((await interview.codings()).codings.map(said)).toContain('It takes ages');
  expect((await edit(await app.asOtherWorkspace())).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  expect((await edit(await app.asViewer())).errors![0]!.extensions['code']).toBe('FORBIDDEN');
});
