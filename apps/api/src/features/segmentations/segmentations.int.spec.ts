import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { countQueries, testApp, type TestApp } from '../../platform/testing/index.js';
import { PlantedStudy, type Reply } from './segmentation-fixtures.js';

jest.setTimeout(180_000);
let app: TestApp;
let study: PlantedStudy;
let segmentationId: string;
let run: Reply;
beforeAll(async () => {
  app = await testApp();
  study = await PlantedStudy.import(app);
  segmentationId = await study.segmentation();
  run = await study.finished(segmentationId);
});
afterAll(() => app.close());

test('planted groups are found, and the verdict says so in words', () => {
  expect(run).toMatchObject({
    number: 1,
    state: 'DONE',
    error: null,
    respondents: 150,
    selectedK: 3,
    verdict: { verdict: 'NATURAL', headline: 'Three distinct groups.', naturalK: 3, k: 3 },
    selected: { k: 3 },
  });
  expect(run['solutions'].map(({ k }: { k: number }) => k)).toEqual([1, 2, 3, 4]);
  expect(run['selected'].segments.map(({ letter }: { letter: string }) => letter)).toEqual(['A', 'B', 'C']);
  const sizes: number[] = run['selected'].segments.map(({ size }: { size: number }) => size);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(149);
});

test('a person without basis data is in no segment, and a warning says what to do', async () => {
  const selected = run['solutions'].find(({ k }: { k: number }) => k === 3);
  expect(selected).toMatchObject({ unassigned: 1, unassignedShare: 1 / 150 });
  expect(run['verdict'].warnings).toContainEqual(
    expect.objectContaining({ code: 'row-without-data', remedy: expect.stringContaining('without a segment') }),
  );
  const { respondents } = await study.client.query(
    `query ($id: ID!) { respondents(studyId: $id, filter: { search: "p150" }) { edges { node {
       memberships { run { id } solution { k } segment { id } probabilities { probability } } } } } }`,
    { id: study.id },
  );
  expect(respondents.edges[0].node.memberships).toEqual([
    { run: { id: run['id'] }, solution: { k: 3 }, segment: null, probabilities: [] },
  ]);
});

test('the manifest says what was fitted, and the indicators what they mean', () => {
  expect(run['manifest']).toMatchObject({
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    engineVersion: expect.any(String),
    seed: 11,
    respondents: 150,
    options: { kMax: 4, method: 'auto' },
  });
  expect(run['indicators'][0]).toMatchObject({
    label: 'Find a past notebook',
    scale: 'ORDINAL',
    measure: 'IMPORTANCE',
    missing: 1,
    min: 1,
    max: 5,
    need: { id: study.needIds[0] },
  });
});

test('a segment shows its profile, its tests, its members and what is not known', async () => {
  const [first] = run['selected'].segments;
  const { segment } = await study.client.query(
    `query ($id: ID!) { segment(id: $id) { letter stability jaccard
       run { id } solution { k }
       profile { indicator { label } level value low high total marker }
       profileTests { key title attributeKind test pValue cells { segmentPosition level value n total } }
       topNeeds { difference measure need { label } segment { value base enough } total { value } }
       needs { need { id } }
       unknowns
       members(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { node { id memberships { probabilities { probability segment { letter } } } } } }
     } }`,
    first,
  );
  expect(segment.profile).toHaveLength(6);
  const high = segment.profile.filter(({ value }: { value: number }) => value > 3.5);
  expect(high).toHaveLength(2);
  expect(high.every(({ marker, total }: { marker: boolean; total: number }) => marker && total > 1 && total < 5)).toBe(
    true,
  );
  expect(
    segment.profileTests.map(({ title, attributeKind }: Record<string, string>) => [title, attributeKind]),
  ).toEqual([
    ['Plan', null],
    ['Role', 'FIRMOGRAPHIC'],
  ]);
  const role = segment.profileTests[1];
  expect(role.pValue).toBeLessThan(0.001);
  expect(role.cells).toHaveLength(9);
  expect(segment.topNeeds).toHaveLength(3);
  expect(segment.topNeeds[0]).toMatchObject({ measure: 'IMPORTANCE', segment: { enough: true } });
  expect(segment.topNeeds[0].segment.value).toBeGreaterThan(7);
  expect(segment.unknowns).toContain(
    'Nobody of this segment was interviewed: we know their answers, not their reasons.',
  );
  expect(segment.members.totalCount).toBe(first.size);
  const probabilities = segment.members.edges[0].node.memberships[0].probabilities;
  expect(probabilities.find(({ segment: one }: Reply) => one.letter === segment.letter).probability).toBeGreaterThan(
    0.9,
  );
  const next = await study.client.query(
    `query ($id: ID!, $after: String!) { segment(id: $id) { members(first: 500, after: $after) { edges { node { id } } } } }`,
    { id: first.id, after: segment.members.pageInfo.endCursor },
  );
  const seen = [...segment.members.edges, ...next.segment.members.edges].map(({ node }: Reply) => node.id);
  expect(new Set(seen).size).toBe(first.size);
});

test('respondents can be filtered by segment, and the study knows its latest verdict and counts', async () => {
  const [first] = run['selected'].segments;
  const { respondents, study: found } = await study.client.query(
    `query ($id: ID!, $segmentId: ID!) {
       respondents(studyId: $id, filter: { segmentId: $segmentId }) { totalCount }
       study(id: $id) { latestVerdict { runId segmentationName headline k verdict } counts { segmentations runsDone } } }`,
    { id: study.id, segmentId: first.id },
  );
  expect(respondents.totalCount).toBe(first.size);
  expect(found.counts.runsDone).toBeGreaterThanOrEqual(1);
  expect(found.latestVerdict).toMatchObject({
    segmentationName: 'By importance',
    headline: 'Three distinct groups.',
    k: 3,
  });
});

test('the same manifest gives the same hash, and names survive', async () => {
  for (const { id, letter } of run['selected'].segments) {
    await study.client.query(
      `mutation ($input: DescribeSegmentInput!) { describeSegment(input: $input) { name description } }`,
      { input: { segmentId: id, name: `The ${letter} people`, description: 'They told us so.' } },
    );
  }
  const again = await study.finished(segmentationId);
  expect(again).toMatchObject({ number: 2, resultHash: run['resultHash'] });
  expect(again['resultHash']).toMatch(/^[0-9a-f]{64}$/);
  expect(again['manifest']).toEqual(run['manifest']);
  expect(again['selected'].segments.map(({ name, description }: Reply) => [name, description])).toEqual([
    ['The A people', 'They told us so.'],
    ['The B people', 'They told us so.'],
    ['The C people', 'They told us so.'],
  ]);
  const other = await study.finished(segmentationId, { seed: 12 });
  expect(other['resultHash']).not.toBe(run['resultHash']);
  expect(other['selected'].segments.map(({ name }: Reply) => name).sort()).toEqual([
    'The A people',
    'The B people',
    'The C people',
  ]);
});

test('another solution can be looked at, one that is not there cannot', async () => {
  const select = `mutation ($runId: ID!, $k: Int!) { selectSolution(runId: $runId, k: $k) { selectedK selected { k } } }`;
  const { selectSolution } = await study.client.query(select, { runId: run['id'], k: 2 });
  expect(selectSolution).toEqual({ selectedK: 2, selected: { k: 2 } });
  const { errors } = await study.client.send(select, { runId: run['id'], k: 9 });
  expect(errors![0]).toMatchObject({
    message: 'Run 1 has solutions for 1, 2, 3, 4 segments, not for 9',
    extensions: { domainCode: 'run.solution.unknown' },
  });
});

test('an erased person leaves the memberships, and the run says that it is to be made again', async () => {
  const { respondents } = await study.client.query(
    `query ($id: ID!) { respondents(studyId: $id, filter: { search: "p150" }) { edges { node { id } } } }`,
    { id: study.id },
  );
  const { id } = respondents.edges[0].node;
  await study.client.query(`mutation ($id: ID!) { eraseRespondent(id: $id) }`, { id });
  expect(await app.sql(`SELECT 1 FROM membership WHERE respondent_id = $1`, [id])).toEqual([]);
  const { verdict } = await study.run(run['id'], 'verdict { warnings { code text remedy } }');
  expect(verdict.warnings[0]).toMatchObject({
    code: 'respondents-erased',
    text: '1 person of this run was erased since; the numbers of the run still count them.',
  });
});

test('a run keeps what its pictures are drawn from, and a person who is erased leaves them', async () => {
  const pictures = `id plane { style explained loadings { indicator { label } level first second } }
    solutions { k flow { position from } gorge { similarity segments { members others } } points { x y segments } }`;
  const { id } = await study.finished(segmentationId);
  let drawn: Reply = {};
  const queries = await countQueries(app.app, async () => void (drawn = await study.run(id, pictures)));
  expect(queries.filter((sql) => sql.includes('JOIN plane_point'))).toHaveLength(1);
  expect(drawn['plane']).toMatchObject({
    style: expect.any(String),
    explained: [expect.any(Number), expect.any(Number)],
  });
  expect(drawn['plane'].loadings).toHaveLength(6);
  const [one, , three] = drawn['solutions'];
  expect(one).toMatchObject({ k: 1, flow: null, gorge: null });
  expect(three.flow.flatMap(({ from }: Reply) => from).reduce((sum: number, people: number) => sum + people)).toBe(149);
  const people = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count);
  for (const { members, others } of three.gorge.segments) expect(people(members) + people(others)).toBe(149);
  expect(three.points.segments).toHaveLength(149);
  expect(new Set(three.points.segments)).toEqual(new Set([0, 1, 2]));
  const { respondents } = await study.client.query(
    `query ($id: ID!) { respondents(studyId: $id, filter: { search: "p149" }) { edges { node { id } } } }`,
    { id: study.id },
  );
  await study.client.query(`mutation ($id: ID!) { eraseRespondent(id: $id) }`, respondents.edges[0].node);
  const after = await study.run(id, pictures);
  expect(after['solutions'][2].points.segments).toHaveLength(148);
});

test('a segmentation is deleted with all that was found for it', async () => {
  const id = await study.segmentation({ name: 'To be deleted' });
  const { id: runId } = await study.finished(id);
  await study.client.query(`mutation ($id: ID!) { deleteSegmentation(id: $id) }`, { id });
  expect(await app.sql(`SELECT 1 FROM solution WHERE run_id = $1`, [runId])).toEqual([]);
  const { errors } = await study.client.send(`query ($id: ID!) { run(id: $id) { id } }`, { id: runId });
  expect(errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
});
