import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { CodebookStudy, type Shown } from './codebook-fixtures.js';

jest.setTimeout(120_000);
let app: TestApp;
let study: CodebookStudy;
let charts: Shown;
beforeAll(async () => {
  app = await testApp();
  study = await CodebookStudy.proposed(app);
  charts = await study.needAbout('charts');
});
afterAll(() => app.close());

const SHOWN = 'id label statement status mentions ratings { id } theme { id label }';
const image = async () => ({ ...(await study.codebook(`themes { id label status } needs { ${SHOWN} }`)) });
const surveyNeed = async () => (await study.needs()).find(({ origin }) => origin === 'SURVEY')!;
const firstCodings = async (count: number) =>
  (await study.passages(charts['id']))
    .slice(0, count)
    .map(({ coding }) => `"${coding.id}"`)
    .join(', ');
const questionId = async (text: string) => {
  const { study: shown } = await study.client.query(`query ($id: ID!) { study(id: $id) { questions { id title } } }`, {
    id: study.id,
  });
  return shown.questions.find(({ title }: { title: string }) => title.includes(text)).id as string;
};

test('accepting, and the way back and forth again', async () => {
  const before = await image();
  expect(await study.changed(`acceptNeeds(needIds: ["${charts['id']}"])`)).toEqual({
    studyId: study.id,
    undo: `Accept "${charts['label']}"`,
    redo: null,
  });
  const after = await image();
  expect(await study.needAbout('charts')).toMatchObject({ status: 'ACCEPTED', theme: { status: 'ACCEPTED' } });
  expect(await study.undo()).toMatchObject({ undo: null, redo: `Accept "${charts['label']}"` });
  expect(await image()).toEqual(before);
  await study.redo();
  expect(await image()).toEqual(after);
  await study.undo();
});

// Each step, and what can be seen of it; afterwards it is undone, redone and undone again.
const STEPS: readonly [string, () => Promise<string>, RegExp][] = [
  ['reject', async () => `rejectNeeds(needIds: ["${charts['id']}"])`, /^Reject "/],
  ['rename', async () => `renameNeed(input: { needId: "${charts['id']}", label: "Show" })`, /^Rename ".*" to "Show"$/],
  [
    'merge',
    async () => `mergeNeeds(input: { needIds: ["${charts['id']}"], intoId: "${(await surveyNeed())['id']}" })`,
    /^Merge 1 need into "Minimise/,
  ],
  [
    'split',
    async () =>
      `splitNeed(input: { needId: "${charts['id']}", codingIds: [${await firstCodings(2)}], label: "No code" })`,
    /^Split "No code" off "/,
  ],
  [
    'move codings',
    async () =>
      `moveCodings(input: { codingIds: [${await firstCodings(1)}], needId: "${(await surveyNeed())['id']}" })`,
    /^Move 1 passage to "Minimise/,
  ],
  ['reject codings', async () => `rejectCodings(codingIds: [${await firstCodings(3)}])`, /^Reject 3 passages$/],
  [
    'create need',
    async () => `createNeed(studyId: "${study.id}", label: " Trust numbers ")`,
    /^Create "Trust numbers"$/,
  ],
  ['create theme', async () => `createTheme(studyId: "${study.id}", label: "Sharing")`, /^Create theme "Sharing"$/],
  ['rename theme', async () => `renameTheme(themeId: "${charts['theme'].id}", label: "Sharing")`, /^Rename theme /],
  ['move needs', async () => `moveNeeds(needIds: ["${charts['id']}"])`, /^Take ".*" out of its theme$/],
  [
    'link rating',
    async () =>
      `linkRating(input: { needId: "${charts['id']}", questionId: "${await questionId('dataset')}", aspect: SEVERITY, higherIsMore: false })`,
    /^Link ".*" to the severity in "/,
  ],
  [
    'unlink rating',
    async () => `unlinkRating(id: "${(await surveyNeed())['ratings'][0].id}")`,
    /^Unlink a rating from "/,
  ],
];
test.each(STEPS)('%s is one step that can be undone and redone', async (_name, callOf, label) => {
  const before = await image();
  const { undo } = await study.changed(await callOf());
  expect(undo).toMatch(label);
  const after = await image();
  expect(after).not.toEqual(before);
  await study.undo();
  expect(await image()).toEqual(before);
  await study.redo();
  expect(await image()).toEqual(after);
  await study.undo();
});

test('accepting codings is a step, and a coding of a person is hers', async () => {
  await study.changed(`acceptCodings(codingIds: [${await firstCodings(1)}])`);
  expect((await study.passages(charts['id']))[0]!.coding).toMatchObject({ status: 'accepted', coder: 'engine' });
  await study.undo();
  await study.changed(
    `moveCodings(input: { codingIds: [${await firstCodings(1)}], needId: "${(await surveyNeed())['id']}" })`,
  );
  const moved = (await study.passages((await surveyNeed())['id'])).find(({ coding }) => coding.status === 'accepted');
  expect(moved!.coding.coder).toBe(study.client.who.userId);
  await study.undo();
});

test('merging combines what both needs say of one passage', async () => {
  const { mentions, id } = await surveyNeed();
  await study.changed(`mergeNeeds(input: { needIds: ["${charts['id']}"], intoId: "${id}" })`);
  expect(await surveyNeed()).toMatchObject({ id, mentions: mentions + charts['mentions'] });
  const { data, errors } = await study.client.send(`query ($id: ID!) { need(id: $id) { id } }`, { id: charts['id'] });
  expect(data).toBeNull();
  expect(errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND', domainCode: 'need.not-found' });
  await study.undo();
});

test('a new step forgets what could be redone', async () => {
  await study.changed(`createTheme(studyId: "${study.id}", label: "One")`);
  await study.undo();
  expect(await study.changed(`createTheme(studyId: "${study.id}", label: "Two")`)).toMatchObject({ redo: null });
  const { errors } = await study.change(`redoCodebook(studyId: "${study.id}")`);
  expect(errors![0]!.extensions).toMatchObject({ domainCode: 'codebook.nothing-to-redo' });
  await study.undo();
});

test('undoing is refused when somebody changed the rows since', async () => {
  await study.changed(`renameNeed(input: { needId: "${charts['id']}", label: "Mine" })`);
  await app.sql(`UPDATE need SET label = 'Of somebody else' WHERE id = $1`, [charts['id']]);
  const { errors } = await study.change(`undoCodebook(studyId: "${study.id}")`);
  expect(errors![0]).toMatchObject({
    message: `"Rename "${charts['label']}" to "Mine"" cannot be undone: since then needs (1) changed`,
    extensions: { code: 'CONFLICT', domainCode: 'codebook.step.changed', details: { changed: 1 } },
  });
  await app.sql(`UPDATE need SET label = 'Mine' WHERE id = $1`, [charts['id']]);
  await study.undo();
});

test('refusals name the culprit', async () => {
  const domainCode = async (call: string) => (await study.change(call)).errors![0]!.extensions['domainCode'];
  const open = await questionId('hardest');
  const link = `{ needId: "${charts['id']}", questionId: "${open}", aspect: IMPORTANCE, higherIsMore: true }`;
  expect(await domainCode(`linkRating(input: ${link})`)).toBe('need-rating.no-scale');
  expect(await domainCode(`mergeNeeds(input: { needIds: ["${charts['id']}"], intoId: "${charts['id']}" })`)).toBe(
    'need.merge.one',
  );
  expect(await domainCode(`createTheme(studyId: "${study.id}", label: "   ")`)).toBe('codebook.label.empty');
  expect(await domainCode(`acceptNeeds(needIds: ["x"])`)).toBe('input.invalid');
  const foreign = `splitNeed(input: { needId: "${(await surveyNeed())['id']}", codingIds: [${await firstCodings(1)}], label: "X" })`;
  expect(await domainCode(foreign)).toBe('need.split.other-need');
});

test('a viewer reads and changes nothing', async () => {
  const viewer = await app.asViewer();
  expect(await viewer.query(`query ($id: ID!) { need(id: $id) { mentions } }`, { id: charts['id'] })).toEqual({
    need: { mentions: charts['mentions'] },
  });
  const calls = [`proposeNeeds(studyId: "${study.id}") { id }`];
  for (const [, callOf] of STEPS) calls.push(`${await callOf()} { studyId }`);
  for (const call of [...calls, `undoCodebook(studyId: "${study.id}") { studyId }`]) {
    const { errors } = await viewer.send(`mutation { ${call} }`);
    expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', domainCode: 'auth.role' });
  }
});

test('the owner of another workspace finds and changes nothing', async () => {
  const attacker = await app.asOtherWorkspace();
  const before = await image();
  const [edge] = await study.passages(charts['id']);
  const reads = [
    `codebook(studyId: "${study.id}") { studyId }`,
    `need(id: "${charts['id']}") { id }`,
    `passage(id: "${edge!.node['id']}") { id }`,
  ];
  for (const read of reads) {
    const { errors } = await attacker.send(`{ ${read} }`);
    expect(errors![0]!.extensions['code']).toBe('NOT_FOUND');
  }
  for (const id of [charts['id'], edge!.node['id'], charts['theme'].id]) {
    expect(await attacker.query(`query ($id: ID!) { node(id: $id) { id } }`, { id })).toEqual({ node: null });
    expect((await study.client.query(`query ($id: ID!) { node(id: $id) { id } }`, { id }))['node']).toEqual({ id });
  }
  const calls = [`proposeNeeds(studyId: "${study.id}") { id }`, `undoCodebook(studyId: "${study.id}") { studyId }`];
  for (const [, callOf] of STEPS) calls.push(`${await callOf()} { studyId }`);
  for (const call of calls) {
    const { errors } = await attacker.send(`mutation { ${call} }`);
    expect(errors![0]!.extensions['code']).toBe('NOT_FOUND');
  }
  expect(await image()).toEqual(before);
});
