import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { countQueries, testApp, type TestApp } from '../../platform/testing/index.js';
import { CodebookStudy, NEED_FIELDS, type Shown } from './codebook-fixtures.js';
import { NeedMatrixService, PassageService, SegmentMembers } from './index.js';

jest.setTimeout(120_000);
let app: TestApp;
let study: CodebookStudy;
let charts: Shown;
let find: Shown;
beforeAll(async () => {
  app = await testApp();
  study = await CodebookStudy.proposed(app);
  charts = await study.needAbout('charts');
  find = (await study.needs()).find(({ label }) => label.includes('old notebook'))!;
});
afterAll(() => app.close());

const respondents = async (filter = '{}') => {
  const { respondents: page } = await study.client.query(
    `query ($id: ID!) { respondents(studyId: $id, filter: ${filter}, first: 100) { edges { node { id key } } } }`,
    { id: study.id },
  );
  return page.edges.map(({ node }: { node: { id: string; key: string } }) => node) as { id: string; key: string }[];
};

test('passages come page by page, the likeliest first, none twice', async () => {
  const all = await study.passages(charts['id']);
  const texts: string[] = [];
  let after = '';
  for (let page = 0; page < 10; page += 1) {
    const edges = await study.passages(charts['id'], `first: 5${after && `, after: "${after}"`}`);
    texts.push(...edges.map(({ node }) => node['id'] as string));
    if (edges.length < 5) break;
    after = edges.at(-1)!.cursor;
  }
  expect(texts).toEqual(all.map(({ node }) => node['id']));
  expect(new Set(texts).size).toBe(charts['mentions']);
  expect(await study.passages(charts['id'], 'stance: AGAINST')).toHaveLength(charts['againstMentions']);
  const { errors } = await study.client.send(
    `{ need(id: "${charts['id']}") { passages(after: "nonsense") { totalCount } } }`,
  );
  expect(errors![0]!.extensions).toMatchObject({ domainCode: 'page.cursor' });
});

test('passages of the members of a segment are asked for through the port', async () => {
  const segmentId = '01900000-0000-7000-8000-000000000001';
  const [edge] = await study.passages(charts['id']);
  const [member] = await respondents(`{ search: "${edge!.node['respondent'].key}" }`);
  const unknown = await study.client.send(
    `{ need(id: "${charts['id']}") { passages(segmentId: "${segmentId}") { totalCount } } }`,
  );
  expect(unknown.errors![0]!.extensions).toMatchObject({ domainCode: 'segment.not-found' });
  app.get(SegmentMembers).register({ membersOf: async (_ctx, id) => (id === segmentId ? [member!.id] : null) });
  const shown = await study.passages(charts['id'], `segmentId: "${segmentId}"`);
  expect(shown.map(({ node }) => node['respondent'].key)).toEqual([member!.key]);
});

test('rejected codings do not count', async () => {
  const [edge] = await study.passages(charts['id']);
  await study.changed(`rejectCodings(codingIds: ["${edge!.coding.id}"])`);
  expect(await study.needAbout('charts')).toMatchObject({ mentions: charts['mentions'] - 1 });
  expect(await study.passages(charts['id'])).toHaveLength(charts['mentions'] - 1);
  await study.undo();
});

test('a respondent shows mentions beside ratings, the passages in the answer, and can be found by need', async () => {
  const [edge] = await study.passages(find['id']);
  const key = edge!.node['respondent'].key as string;
  const [{ id } = { id: '' }] = (await respondents()).filter((one) => one.key === key);
  const { respondent } = await study.client.query(
    `query ($id: ID!) { respondent(id: $id) { passageCount
       needs { mentions intensity importance satisfaction need { id } passages { id } }
       responses { answers { question { kind } passages { id } } } } }`,
    { id },
  );
  const at = Number(key.slice(1)) - 1;
  const own = respondent.needs.find(({ need }: { need: { id: string } }) => need.id === find['id']);
  expect(own).toMatchObject({ mentions: 1, importance: 1 + (at % 5), satisfaction: 5 - (at % 5) });
  expect(own.passages).toContainEqual({ id: edge!.node['id'] });
  expect(respondent.passageCount).toBeGreaterThanOrEqual(1);
  const answers = respondent.responses[0].answers as { question: { kind: string }; passages: { id: string }[] }[];
  expect(answers.find(({ question }) => question.kind === 'OPEN_TEXT')!.passages).toContainEqual({
    id: edge!.node['id'],
  });
  expect(
    answers.filter(({ question }) => question.kind === 'RATING').every(({ passages }) => passages.length === 0),
  ).toBe(true);
  const who = await respondents(`{ needId: "${find['id']}" }`);
  expect(who).toHaveLength(find['respondents']);
  expect(who.map((one) => one.key)).toContain(key);
});

test('a hundred needs take as many queries as two', async () => {
  const ctx = await app.ownerContext();
  const query = `query ($id: ID!) { codebook(studyId: $id) { themes { needs { id } } needs { ${NEED_FIELDS}
    passages(first: 2) { totalCount edges { node { text respondent { key } codings { need { id } } context { before } } } } } } }`;
  const small = await CodebookStudy.open(app);
  const large = await CodebookStudy.open(app);
  for (const [one, count] of [
    [small, 2],
    [large, 100],
  ] as const) {
    await one.importSurvey();
    await app.sql(
      `INSERT INTO need (workspace_id, id, study_id, label, statement, origin, status)
       SELECT $1, gen_random_uuid(), $2, 'Need ' || n, '', 'person', 'accepted' FROM generate_series(1, $3) n`,
      [ctx.workspaceId, one.id, count],
    );
    await one.propose();
    await app.sql(
      `INSERT INTO coding (workspace_id, id, passage_id, need_id, coder, kind, probability, intensity, stance, status)
       SELECT n.workspace_id, gen_random_uuid(), p.id, n.id, 'engine', 'pain', 0.5, 1, 'for', 'suggested'
       FROM need n CROSS JOIN LATERAL (SELECT id FROM passage WHERE study_id = n.study_id ORDER BY id LIMIT 3) p
       WHERE n.study_id = $1 AND n.label LIKE 'Need %'`,
      [one.id],
    );
  }
  // The worker looks for jobs meanwhile.
  const queriesFor = async (one: CodebookStudy) => {
    const queries = await countQueries(app.app, () => one.client.query(query, { id: one.id }));
    return queries.filter((text) => !text.includes('pgboss')).length;
  };
  const few = await queriesFor(small);
  expect(await queriesFor(large)).toBe(few);
  expect(few).toBeLessThanOrEqual(25);
});

test('the matrix says for each respondent what they mention and how they rate, in the order asked for', async () => {
  const ctx = await app.ownerContext();
  const people = (await respondents()).reverse();
  const matrix = await app.get(NeedMatrixService).read(ctx, study.id, {
    needIds: [charts['id'], find['id']],
    respondentIds: people.map(({ id }) => id),
  });
  const column = matrix.needs.get(find['id'])!;
  expect(column.mention.reduce((sum, one) => sum + one, 0)).toBe(find['respondents']);
  expect(column).toMatchObject({ importanceScale: { min: 1, max: 5 }, satisfactionScale: { min: 1, max: 5 } });
  people.forEach(({ key }, row) => {
    const at = Number(key.slice(1)) - 1;
    expect([column.importance[row], column.satisfaction[row]]).toEqual([1 + (at % 5), 5 - (at % 5)]);
    expect(Number.isNaN(column.intensity[row]!)).toBe(column.mention[row] === 0);
  });
  expect([...matrix.spoke]).toEqual(people.map(() => 1));
  expect(matrix.needs.get(charts['id'])!.importance.every(Number.isNaN)).toBe(true);
  expect(matrix.needs.get(charts['id'])!.importanceScale).toBeNull();
});

test('a rating that is linked the other way up is turned in the matrix and on the page of the respondent', async () => {
  const [rating] = find['ratings'].filter(({ aspect }: { aspect: string }) => aspect === 'IMPORTANCE');
  await study.changed(
    `linkRating(input: { needId: "${find['id']}", questionId: "${rating.question.id}", aspect: IMPORTANCE, higherIsMore: false })`,
  );
  const [first] = (await respondents()).filter(({ key }) => key === 'p1');
  const ctx = await app.ownerContext();
  const matrix = await app
    .get(NeedMatrixService)
    .read(ctx, study.id, { needIds: [find['id']], respondentIds: [first!.id] });
  expect(matrix.needs.get(find['id'])!.importance[0]).toBe(5);
  const { respondent } = await study.client.query(
    `query ($id: ID!) { respondent(id: $id) { needs { importance need { id } } } }`,
    {
      id: first!.id,
    },
  );
  expect(respondent.needs).toContainEqual({ importance: 5, need: { id: find['id'] } });
  await study.undo();
});

test('evidence for some people holds only what they said', async () => {
  const ctx = await app.ownerContext();
  const [edge] = await study.passages(charts['id']);
  const [who] = (await respondents()).filter(({ key }) => key === edge!.node['respondent'].key);
  const evidence = { respondentIds: [who!.id], stance: 'for' as const, limit: 10 };
  const passages = await app.get(PassageService).evidence(ctx, charts['id'], evidence);
  expect(passages.map(({ id }) => id)).toEqual([edge!.node['id']]);
});

test('an erased respondent leaves no passage, no coding and no image of one', async () => {
  const [edge] = await study.passages(charts['id']);
  await study.changed(`acceptCodings(codingIds: ["${edge!.coding.id}"])`);
  const [{ id } = { id: '' }] = (await respondents()).filter(({ key }) => key === edge!.node['respondent'].key);
  await study.client.query(`mutation ($id: ID!) { eraseRespondent(id: $id) }`, { id });
  const [{ left }] = (await app.sql(
    `SELECT (SELECT count(*) FROM passage WHERE respondent_id = $1) + (SELECT count(*) FROM coding WHERE id = $2)
       + (SELECT count(*) FROM codebook_change WHERE before::text LIKE '%' || $2 || '%' OR after::text LIKE '%' || $2 || '%') AS left`,
    [id, edge!.coding.id],
  )) as [{ left: string }];
  expect(Number(left)).toBe(0);
  await study.undo();
});

test('what the encoder said is kept for the next proposal, and goes with an erased respondent', async () => {
  const study = await CodebookStudy.proposed(app);
  const kept = () =>
    app.sql(`SELECT text_hash, length(embedding) AS dimensions FROM text_embedding WHERE study_id = $1`, [study.id]);
  const first = await kept();
  expect(first.length).toBeGreaterThan(5);
  expect(first.every((row) => row['dimensions'] === 512)).toBe(true);
  await study.propose();
  expect(await kept()).toHaveLength(first.length);
  const [{ id }] = (await app.sql(`SELECT id FROM respondent WHERE study_id = $1 LIMIT 1`, [study.id])) as [
    { id: string },
  ];
  await study.client.query(`mutation ($id: ID!) { eraseRespondent(id: $id) }`, { id });
  expect(await kept()).toHaveLength(0);
});
