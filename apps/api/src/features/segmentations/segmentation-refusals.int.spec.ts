import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { CREATE, PlantedStudy } from './segmentation-fixtures.js';

jest.setTimeout(180_000);
const UNKNOWN = '01900000-0000-7000-8000-000000000000';
const NOTHING = { needs: [], questionIds: [], attributeKeys: [] };
const NO_PROFILE = { questionIds: [], attributeKeys: [] };

let app: TestApp;
let study: PlantedStudy;
beforeAll(async () => {
  app = await testApp();
  study = await PlantedStudy.import(app);
});
afterAll(() => app.close());

const need = (at: number, measure = 'IMPORTANCE') => ({ needId: study.needIds[at], measure });
const refusal = async (change: Record<string, unknown>) => {
  const { errors } = await study.client.send(CREATE, { input: study.input(change) });
  return { code: errors?.[0]?.extensions['domainCode'], message: errors?.[0]?.message };
};

test('a need or question that is not of the study', async () => {
  const basis = { ...NOTHING, needs: [{ needId: UNKNOWN, measure: 'MENTION' }] };
  expect(await refusal({ basis })).toMatchObject({ code: 'need.not-found' });
  expect(await refusal({ basis: { ...NOTHING, questionIds: [UNKNOWN] } })).toMatchObject({
    code: 'question.not-found',
  });
  expect(await refusal({ profile: { ...NO_PROFILE, attributeKeys: ['shoe-size'] } })).toMatchObject({
    code: 'attribute.not-found',
  });
});

test('a variable that is both basis and profile, also by way of the question that rates a need', async () => {
  const basis = { ...NOTHING, needs: [need(0)], attributeKeys: ['role'] };
  expect(await refusal({ basis })).toEqual({
    code: 'segmentation.variable.both',
    message: 'Attribute "role" is both basis and profile: what forms segments cannot be used to test them',
  });
  const { study: found } = await study.client.query(
    `query ($id: ID!) { study(id: $id) { questions { id needName } } }`,
    {
      id: study.id,
    },
  );
  const rating = found.questions.find(({ needName }: { needName: string }) => needName === 'Find a past notebook');
  expect(await refusal({ profile: { ...NO_PROFILE, questionIds: [rating.id] } })).toEqual({
    code: 'segmentation.variable.both',
    message:
      'The rating of "Find a past notebook" is both basis and profile: what forms segments cannot be used to test them',
  });
});

test('a constant item, an item of its own, a need that nobody rated', async () => {
  expect(await refusal({ basis: { ...NOTHING, needs: [need(0)], attributeKeys: ['always'] } })).toEqual({
    code: 'segmentation.basis.constant',
    message: '"Always" cannot tell people apart: everybody gives the same answer',
  });
  expect(await refusal({ basis: { ...NOTHING, needs: [need(0)] } })).toEqual({
    code: 'segmentation.basis.too-few',
    message: 'A basis needs at least 2 items with answers; this one has 1',
  });
  expect(await refusal({ basis: { ...NOTHING, needs: [need(0), need(1, 'OPPORTUNITY')] } })).toEqual({
    code: 'segmentation.need.not-rated',
    message:
      'Nobody was asked for the satisfaction of "Load a large dataset": link a question to it, or choose another measure',
  });
});

test('a study without respondents, and options that contradict each other', async () => {
  const { createStudy } = await study.client.query(`mutation { createStudy(input: { name: "Empty" }) { id } }`);
  expect(await refusal({ studyId: createStudy.id, basis: NOTHING, profile: NO_PROFILE })).toMatchObject({
    code: 'segmentation.respondents.none',
  });
  expect(await refusal({ options: { kMin: 5, kMax: 3 } })).toEqual({
    code: 'segmentation.option',
    message: 'The smallest number of segments, 5, is above the largest, 3',
  });
});

test('the check of a basis counts without refusing: missing, constant, style, sample size, remedies', async () => {
  const input = study.input({ basis: { ...(study.input()['basis'] as object), attributeKeys: ['always'] } });
  const { basisCheck } = await study.client.query(
    `query ($input: SegmentationInput!) { basisCheck(input: $input) { n respondents items missingShare styleShare
       constantItems sampleSize { needed have ok source } indicators { label scale missing mean }
       warnings { code text remedy } } }`,
    { input },
  );
  expect(basisCheck).toMatchObject({
    n: 150,
    respondents: 150,
    items: 7,
    constantItems: ['Always'],
    sampleSize: { needed: 490, have: 150, ok: false, source: expect.stringContaining('Dolnicar') },
  });
  expect(basisCheck.indicators[0]).toMatchObject({ label: 'Find a past notebook', scale: 'ORDINAL', missing: 1 });
  expect(basisCheck.indicators[0].mean).toBeGreaterThan(1);
  expect(basisCheck.warnings.every(({ remedy }: { remedy: string | null }) => remedy !== null)).toBe(true);
  expect(basisCheck.warnings).toContainEqual(
    expect.objectContaining({
      code: 'constant-item',
      text: 'Everybody gives the same answer to "Always": it cannot tell people apart.',
    }),
  );
});

test('another workspace gets nothing, and a viewer looks but does not touch', async () => {
  const id = await study.segmentation();
  const run = await study.finished(id, { kMax: 3 });
  const segmentId = run['selected'].segments[0].id;
  const attacker = await app.asOtherWorkspace();
  const reads: [string, object][] = [
    [`query ($id: ID!) { segmentations(studyId: $id) { id } }`, { id: study.id }],
    [`query ($id: ID!) { segmentation(id: $id) { id } }`, { id }],
    [`query ($id: ID!) { run(id: $id) { id } }`, { id: run['id'] }],
    [`query ($id: ID!) { segment(id: $id) { id } }`, { id: segmentId }],
    [`query ($input: SegmentationInput!) { basisCheck(input: $input) { n } }`, { input: study.input() }],
  ];
  const writes: [string, object][] = [
    [CREATE, { input: study.input() }],
    [`mutation ($id: ID!) { startRun(segmentationId: $id) { id } }`, { id }],
    [`mutation ($id: ID!) { selectSolution(runId: $id, k: 2) { id } }`, { id: run['id'] }],
    [`mutation ($id: ID!) { describeSegment(input: { segmentId: $id, name: "Mine" }) { id } }`, { id: segmentId }],
    [`mutation ($id: ID!) { deleteSegmentation(id: $id) }`, { id }],
  ];
  for (const [query, variables] of [...reads, ...writes]) {
    const { errors } = await attacker.send(query, variables as Record<string, unknown>);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  }
  const node = await attacker.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: segmentId });
  expect(node).toEqual({ node: null });
  const viewer = await app.asViewer();
  for (const [query, variables] of reads) await viewer.query(query, variables as Record<string, unknown>);
  for (const [query, variables] of writes) {
    const { errors } = await viewer.send(query, variables as Record<string, unknown>);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
});
