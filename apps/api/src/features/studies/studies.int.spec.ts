import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countQueries, testApp, type TestApp, type TestClient } from '../../platform/testing/index.js';

let app: TestApp;
let owner: TestClient;
beforeAll(async () => {
  app = await testApp();
  owner = await app.asOwner();
});
afterAll(() => app.close());

const CREATE = `mutation ($input: CreateStudyInput!) { createStudy(input: $input) { id name question population isDemo } }`;
const create = async (client: TestClient, input: Record<string, unknown>) =>
  (await client.query(CREATE, { input })).createStudy;
const STUDY = `query ($id: ID!) { study(id: $id) { name question population } }`;

test('a study is made, found again, changed in parts and told on its overview', async () => {
  const study = await create(owner, { name: ' Notebooks ', question: 'What do people need?' });
  expect(study).toMatchObject({ name: 'Notebooks', question: 'What do people need?', population: '', isDemo: false });
  const { updateStudy } = await owner.query(
    `mutation ($input: UpdateStudyInput!) { updateStudy(input: $input) { name question population } }`,
    { input: { id: study.id, population: 'Notebook users' } },
  );
  expect(updateStudy).toEqual({ name: 'Notebooks', question: 'What do people need?', population: 'Notebook users' });
  const { node } = await owner.query(
    `query ($id: ID!) { node(id: $id) { id ... on Study { name activity { text at } jobs { id } } } }`,
    { id: study.id },
  );
  expect(node).toMatchObject({
    id: study.id,
    name: 'Notebooks',
    activity: [{ text: 'The study was created' }],
    jobs: [],
  });
});

test('an empty study counts nothing, and the counts of all studies are one query', async () => {
  for (const name of ['One', 'Two', 'Three']) await create(owner, { name });
  const COUNTS = `{ studies { totalCount edges { node { name counts {
    respondents responses interviews turns openAnswers needsProposed needsAccepted themes passages segmentations runsDone
  } } } } }`;
  let edges: { node: { counts: Record<string, number> } }[] = [];
  const queries = await countQueries(app.app, async () => {
    edges = (await owner.query(COUNTS)).studies.edges;
  });
  expect(edges.length).toBeGreaterThanOrEqual(3);
  for (const { node } of edges) expect(Object.values(node.counts)).toEqual(new Array(11).fill(0));
  expect(queries.filter((text) => text.includes('"runsDone"'))).toHaveLength(1);
});

interface StudiesPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

test('studies come page by page, oldest first', async () => {
  const PAGE = `query ($after: String) { studies(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { studies }: { studies: StudiesPage } = await owner.query(PAGE, { after });
    seen.push(...studies.edges.map((edge) => edge.node.id));
    ({ hasNextPage: more, endCursor: after } = studies.pageInfo);
    if (!more) expect(seen).toHaveLength(studies.totalCount);
  }
  expect(seen).toEqual([...seen].sort());
});

test('a deleted study is gone for everybody and kept in the database', async () => {
  const { id } = await create(owner, { name: 'Mistake' });
  expect(await owner.query(`mutation ($id: ID!) { deleteStudy(id: $id) }`, { id })).toEqual({ deleteStudy: true });
  expect((await owner.send(STUDY, { id })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  const { studies } = await owner.query(`{ studies(first: 500) { edges { node { id } } } }`);
  expect(studies.edges).not.toContainEqual({ node: { id } });
  expect(await app.sql(`SELECT archived_at IS NOT NULL AS archived FROM study WHERE id = $1`, [id])).toEqual([
    { archived: true },
  ]);
});

test('another workspace sees, changes and deletes no study of ours', async () => {
  const { id } = await create(owner, { name: 'Ours' });
  const attacker = await app.asOtherWorkspace();
  for (const query of [
    STUDY,
    `mutation ($id: ID!) { deleteStudy(id: $id) }`,
    `mutation ($id: ID!) { updateStudy(input: { id: $id, name: "Theirs" }) { id } }`,
  ]) {
    expect((await attacker.send(query, { id })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  }
  expect((await attacker.query(`query ($id: ID!) { node(id: $id) { id } }`, { id })).node).toBeNull();
  expect((await attacker.query(`{ studies { totalCount } }`)).studies.totalCount).toBe(0);
  expect((await owner.query(STUDY, { id })).study.name).toBe('Ours');
});

test('a viewer reads and does not write, a stranger does neither', async () => {
  const { id } = await create(owner, { name: 'Read me' });
  const viewer = await app.asViewer();
  expect((await viewer.query(STUDY, { id })).study.name).toBe('Read me');
  expect((await viewer.send(CREATE, { input: { name: 'No' } })).errors?.[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect((await app.asStranger().send(STUDY, { id })).errors).toBeDefined();
});

test('a name is needed, and an id that is none is not found', async () => {
  expect((await owner.send(CREATE, { input: { name: '' } })).errors?.[0]?.extensions).toMatchObject({
    code: 'INVALID',
  });
  expect((await owner.send(STUDY, { id: 'nonsense' })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});
