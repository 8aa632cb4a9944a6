import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { countQueries, type TestApp, testApp } from '../../platform/testing/index.js';
import { openWizard, surveyCsv, type Wizard } from '../imports/import-fixtures.js';

jest.setTimeout(60_000);
const HARDEST = 'What is the hardest part of your work?';
const ANSWERS = ['Finding things', '', 'Waiting', 'Sharing', ''];
const OPEN_ANSWERS = `query ($id: ID!, $first: Int = 50, $after: String) { node(id: $id) { ... on Question {
  openAnswers(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { text respondent { key } } } } } } }`;

let app: TestApp;
let wizard: Wizard;
beforeAll(async () => {
  app = await testApp();
  wizard = await openWizard(app);
  await wizard.import(['answers.csv', surveyCsv(ANSWERS.map((answer) => ({ [HARDEST]: answer })))]);
});
afterAll(() => app.close());

const questionOf = async (kind: string): Promise<string> => {
  const { questions } = await wizard.study<{ questions: { id: string; kind: string }[] }>('questions { id kind }');
  return questions.find((question) => question.kind === kind)!.id;
};
const read = async (id: string, page: Record<string, unknown> = {}) =>
  (await wizard.client.query(OPEN_ANSWERS, { id, ...page })).node.openAnswers;

test('the answers to an open question come with who gave them, and without the empty ones', async () => {
  const id = await questionOf('OPEN_TEXT');
  let found: any;
  const reads = await countQueries(app.app, async () => (found = await read(id)), 'respondent');
  expect(found.edges.map(({ node }: any) => [node.respondent.key, node.text])).toEqual([
    ['R1', 'Finding things'],
    ['R3', 'Waiting'],
    ['R4', 'Sharing'],
  ]);
  expect(found.totalCount).toBe(3);
  expect(reads).toHaveLength(1);
});

test('they are read page by page', async () => {
  const id = await questionOf('OPEN_TEXT');
  const first = await read(id, { first: 2 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await read(id, { first: 2, after: first.pageInfo.endCursor });
  expect(second.edges.map(({ node }: any) => node.text)).toEqual(['Sharing']);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test('a question that is not open text has none', async () => {
  expect((await read(await questionOf('RATING'))).totalCount).toBe(0);
});

test('another workspace reads nothing', async () => {
  const id = await questionOf('OPEN_TEXT');
  const attacker = await app.asOtherWorkspace();
  expect(await attacker.query(OPEN_ANSWERS, { id })).toEqual({ node: null });
});
