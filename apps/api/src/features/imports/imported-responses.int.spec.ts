import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { MISSING_STATES } from '@needfinder/domain';
import { countQueries, testApp, type TestApp } from '../../platform/testing/index.js';
import { openWizard, type StudyReply, surveyCsv, type Wizard } from './import-fixtures.js';
import { RespondentErasedHandlers, RespondentFilters } from '../respondents/index.js';
import { ResponseMatrixService } from '../responses/index.js';

jest.setTimeout(60_000);
let app: TestApp;
let wizard: Wizard;
beforeAll(async () => {
  app = await testApp();
  wizard = await openWizard(app);
  await wizard.import(['wave-1.csv', surveyCsv(Array.from({ length: 60 }, () => ({})))]);
});
afterAll(() => app.close());

const LIST = `query ($studyId: ID!, $filter: RespondentFilter, $first: Int = 50, $after: String) {
  respondents(studyId: $studyId, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id key } } } }`;
const list = async (filter: Record<string, unknown> | null = null, first = 50) =>
  (await wizard.client.query(LIST, { studyId: wizard.studyId, filter, first })).respondents;
const keysOf = (page: { edges: { node: { key: string } }[] }) => page.edges.map(({ node }) => node.key);
const idOf = async (key: string) => {
  const page = await list({ search: key });
  return page.edges.find(({ node }: { node: { key: string } }) => node.key === key).node.id as string;
};

test('how every question was answered takes one pass, however many questions there are', async () => {
  const QUESTIONS =
    'questions { key answered missing { state count } histogram { label count } } surveys { responses }';
  let study!: StudyReply;
  const reads = await countQueries(app.app, async () => (study = await wizard.study(QUESTIONS)));
  expect(reads.filter((text) => /FROM response\b/.test(text))).toHaveLength(1);
  expect(study.questions.find((q) => q.key === 'tools-used')).toEqual({
    key: 'tools-used',
    answered: 40,
    missing: [{ state: 'EMPTY', count: 20 }],
    histogram: [
      { label: 'Python', count: 30 },
      { label: 'R', count: 20 },
    ],
  });
  const rating = study.questions.find((q) => q.key.endsWith('sharing-a-result'));
  expect(rating?.histogram).toEqual(['1', '2', '3', '4', '5'].map((label) => ({ label, count: 12 })));
});

test('the matrix has every respondent in order, with a reason for each missing value', async () => {
  const ctx = await app.ownerContext();
  const matrix = await app.get(ResponseMatrixService).read(ctx, wizard.studyId);
  expect(matrix.respondentIds).toHaveLength(60);
  expect(matrix.respondentIds).toEqual([...matrix.respondentIds].sort());
  expect([...matrix.weights]).toEqual(new Array(60).fill(1));
  const columns = new Map([...matrix.questions.values()].map((column) => [column.question.key, column]));
  const rating = columns.get('how-important-is-it-sharing-a-result')!.values;
  expect(rating.type === 'number' && [...rating.numbers.slice(0, 5)]).toEqual([5, 4, 3, 2, 1]);
  const tools = columns.get('tools-used')!;
  expect(tools.values).toMatchObject({ type: 'labels', labels: ['Python', 'R'] });
  expect(tools.values.type === 'labels' && [...tools.values.chosen[0]!.slice(0, 4)]).toEqual([1, 0, 1, 0]);
  const empty = 1 + MISSING_STATES.indexOf('empty');
  expect([...tools.missing.slice(0, 4)]).toEqual([0, 0, 0, empty]);
  const country = matrix.attributes.get('country')!.values;
  expect(country.type === 'label' && [...country.codes.slice(0, 2)].map((code) => country.labels[code])).toEqual([
    'Germany',
    'France',
  ]);
  const [one] = [...matrix.questions.keys()];
  const some = matrix.respondentIds.slice(10, 12);
  const small = await app
    .get(ResponseMatrixService)
    .read(ctx, wizard.studyId, { questionIds: [one!], attributeKeys: ['age'], respondentIds: some });
  expect([small.respondentIds, [...small.questions.keys()], [...small.attributes.keys()]]).toEqual([
    some,
    [one],
    ['age'],
  ]);
  await expect(
    app.get(ResponseMatrixService).read(ctx, wizard.studyId, { attributeKeys: ['shoe-size'] }),
  ).rejects.toMatchObject({ code: 'attribute.not-found' });
});

test('respondents are searched, filtered and paged', async () => {
  expect(keysOf(await list({ search: 'r59' }))).toEqual(['R59']);
  expect((await list({ attributes: [{ key: 'country', value: 'Germany' }] })).totalCount).toBe(30);
  const both = {
    attributes: [
      { key: 'country', value: 'Germany' },
      { key: 'age', value: '20' },
    ],
  };
  expect(keysOf(await list(both))).toEqual(['R1']);
  const page = await list(null, 25);
  expect(page).toMatchObject({ totalCount: 60, pageInfo: { hasNextPage: true } });
  expect(keysOf(page).slice(0, 3)).toEqual(['R1', 'R2', 'R3']);
  const { respondents: rest } = await wizard.client.query(LIST, {
    ...{ studyId: wizard.studyId, first: 50, after: page.pageInfo.endCursor },
  });
  expect(new Set([...keysOf(page), ...keysOf(rest)]).size).toBe(60);
});

test('other features judge the conditions that respondents cannot', async () => {
  const ids = [await idOf('R1'), await idOf('R2')];
  const part = app.get(RespondentFilters).parts.find(({ field }) => field === 'segmentId')!;
  const judge = jest.spyOn(part, 'find');
  judge.mockImplementation(async (_ctx, _studyId, { segmentId }) => ({ ids, keep: segmentId?.endsWith('1') ?? false }));
  const segment = (digit: number) => `01890000-0000-7000-8000-00000000000${digit}`;
  expect(keysOf(await list({ segmentId: segment(1) }))).toEqual(['R1', 'R2']);
  expect((await list({ segmentId: segment(2) })).totalCount).toBe(58);
  expect((await list({ segmentId: segment(2), attributes: [{ key: 'country', value: 'Germany' }] })).totalCount).toBe(
    29,
  );
  judge.mockRestore();
});

test('a respondent shows every answer with its question, label and the reason when there is none', async () => {
  const { respondent } = await wizard.client.query(
    `query ($id: ID!) { respondent(id: $id) { key weight account { key } attributes { attribute { key } value missing }
      responses { isCurrent survey { name } answers { question { key } value label missing } } } }`,
    { id: await idOf('R4') },
  );
  expect(respondent).toMatchObject({ key: 'R4', weight: 1, account: null });
  expect(respondent.attributes).toContainEqual({ attribute: { key: 'country' }, value: 'France', missing: null });
  expect(respondent.responses).toMatchObject([{ isCurrent: true, survey: { name: 'wave-1' } }]);
  expect(respondent.responses[0].answers).toEqual(
    expect.arrayContaining([
      { question: { key: 'how-important-is-it-sharing-a-result' }, value: '2', label: '2', missing: null },
      { question: { key: 'tools-used' }, value: null, label: null, missing: 'EMPTY' },
    ]),
  );
});

test('fifty respondents with responses and attributes take as many queries as one', async () => {
  const DEEP = `query ($studyId: ID!, $first: Int!) { respondents(studyId: $studyId, first: $first) { edges { node {
    attributes { value } account { key } responses { survey { name } answers { value question { title } } } } } } }`;
  const queriesFor = async (first: number) => {
    const read = () => wizard.client.query(DEEP, { studyId: wizard.studyId, first });
    // The worker looks for jobs whenever it likes.
    return (await countQueries(app.app, read)).filter((text) => !/pgboss|job/.test(text)).length;
  };
  expect(await queriesFor(50)).toBe(await queriesFor(1));
});

test('attributes are edited by a person, and a wrong value is refused by name', async () => {
  const id = await idOf('R7');
  const UPDATE = `mutation ($input: UpdateRespondentInput!) { updateRespondent(input: $input) {
    attributes { attribute { key levels } value missing } } }`;
  const edit = (attributes: { key: string; value: string | null }[]) =>
    wizard.client.send(UPDATE, { input: { id, attributes } });
  const { data } = await edit([
    { key: 'country', value: 'Iceland' },
    { key: 'age', value: '44' },
    { key: 'company', value: null },
  ]);
  const values = Object.fromEntries(
    data['updateRespondent'].attributes.map((one: { attribute: { key: string } }) => [one.attribute.key, one]),
  );
  expect(values['country']).toMatchObject({
    value: 'Iceland',
    attribute: { levels: ['Germany', 'France', 'Iceland'] },
  });
  expect(values['age'].value).toBe('44');
  expect(values['company']).toMatchObject({ value: null, missing: 'EMPTY' });
  expect((await edit([{ key: 'age', value: 'old' }])).errors?.[0]).toMatchObject({
    message: 'Age: "old" is not a number',
    extensions: { code: 'INVALID' },
  });
  expect((await edit([{ key: 'shoe-size', value: '44' }])).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' });
});

test('an erased respondent leaves nothing behind, in any feature', async () => {
  const own = await openWizard(app);
  const words = 'I alone write these words here';
  await own.import([
    'wave-1.csv',
    surveyCsv(
      Array.from({ length: 60 }, (_, at) => (at === 1 ? { 'What is the hardest part of your work?': words } : {})),
    ),
  ]);
  const [erased] = await app.sql<{ id: string }>(`SELECT id FROM respondent WHERE study_id = $1 AND key = 'R2'`, [
    own.studyId,
  ]);
  const { id } = erased!;
  const told: string[][] = [];
  app.get(RespondentErasedHandlers).register({
    erasing: async (_ctx, _studyId, respondentIds) => void told.push([...respondentIds]),
  });
  const attacker = await app.asOtherWorkspace();
  const ERASE = `mutation ($id: ID!) { eraseRespondent(id: $id) }`;
  expect((await attacker.send(ERASE, { id })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(await own.client.query(ERASE, { id })).toEqual({ eraseRespondent: true });
  expect(told).toEqual([[id]]);
  expect((await own.study('counts { respondents responses }')).counts).toEqual({ respondents: 59, responses: 59 });
  const tables = await app.sql(
    `SELECT table_name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'workspace_id' GROUP BY table_name`,
  );
  for (const { table_name: table } of tables) {
    const traces = await app.sql(`SELECT 1 FROM "${table}" t WHERE t::text LIKE $1 OR t::text LIKE $2`, [
      `%${words}%`,
      `%${id}%`,
    ]);
    expect({ table, traces: traces.length }).toEqual({ table, traces: 0 });
  }
});

test('another workspace reads no respondent, no answer and no question of ours', async () => {
  const attacker = await app.asOtherWorkspace();
  const id = await idOf('R3');
  expect((await attacker.send(LIST, { studyId: wizard.studyId })).errors?.[0]?.extensions).toMatchObject({
    code: 'NOT_FOUND',
  });
  for (const query of [
    `query ($id: ID!) { respondent(id: $id) { key } }`,
    `mutation ($id: ID!) { updateRespondent(input: { id: $id, attributes: [] }) { key } }`,
  ]) {
    expect((await attacker.send(query, { id })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  }
  const ours = await app.sql(
    `SELECT id FROM question UNION ALL SELECT id FROM response UNION ALL SELECT id FROM survey UNION ALL SELECT id FROM import`,
  );
  for (const row of ours.slice(0, 20)) {
    expect((await attacker.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: row['id'] })).node).toBeNull();
  }
  const ctx = { ...(await app.ownerContext()), workspaceId: attacker.who.workspaceId };
  expect((await app.get(ResponseMatrixService).read(ctx, wizard.studyId)).respondentIds).toEqual([]);
});
