import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { SurveyDefinition } from '@needfinder/survey';
import { type TestApp, testApp, type TestClient } from '../../platform/testing/index.js';
import { type Fielded, fieldSurvey, Respondent, SMALL_SURVEY } from '../submissions/respondents-fixtures.js';

jest.setTimeout(180_000);
const PEOPLE = 60;
const CARELESS = 4;
const ASK = `query ($id: ID!) { run(id: $id) { state error selectedK doubtChecks {
  judged leftOut leftOutBySegment k verdict headline agreement finishedAt job { state error } } } }`;

const NEEDS = ['find', 'share', 'draw', 'keep'];
const points = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));
const RATINGS: SurveyDefinition = {
  ...SMALL_SURVEY,
  quotas: [],
  blocks: [
    {
      ...{ key: 'all', title: '' },
      pages: [
        {
          key: 'first',
          parts: [
            {
              ...{ key: 'needs', type: 'need-battery', title: 'Needs', layout: 'side-by-side' },
              needs: NEEDS.map((key) => ({ key, label: `Minimise the time it takes to ${key}` })),
              scales: [{ aspect: 'importance', ask: 'How important?', points }],
            },
          ],
        },
      ],
    },
  ],
};

let app: TestApp;
let owner: TestClient;
let fielded: Fielded;
let runId: string;
beforeAll(async () => {
  app = await testApp();
  owner = await app.asOwner();
  fielded = await fieldSurvey(owner, RATINGS);
  for (let person = 0; person < PEOPLE; person += 1) await answer(person);
  runId = await startRun();
});
afterAll(() => app.close());

/** Two groups that want opposite things; the first few fill in what people cannot see. */
async function answer(person: number): Promise<void> {
  const rate = (need: number) => (need % 2 === person % 2 ? 4 : 1) + (Math.floor(person / 2 + need) % 2);
  const answers = Object.fromEntries(NEEDS.map((key, need) => [`needs-${key}-importance`, rate(need)]));
  const careless = person < CARELESS ? { trap: 'https://example.org' } : {};
  const somebody = new Respondent(app.asStranger(), fielded);
  expect((await somebody.save(answers, { complete: true, ...careless })).body.state).toBe('complete');
}

async function startRun(): Promise<string> {
  const { codebook } = await owner.query(`query ($s: ID!) { codebook(studyId: $s) { needs { id } } }`, {
    s: fielded.studyId,
  });
  const needs = codebook.needs.map(({ id }: { id: string }) => ({ needId: id, measure: 'IMPORTANCE' }));
  const { createSegmentation } = await owner.query(
    `mutation ($input: SegmentationInput!) { createSegmentation(input: $input) { id } }`,
    {
      input: {
        ...{ studyId: fielded.studyId, name: 'By importance', basis: { needs, questionIds: [], attributeKeys: [] } },
        profile: { questionIds: [], attributeKeys: [] },
        options: { kMin: 1, kMax: 3, restarts: 2, bootstrap: 3, seed: 1 },
      },
    },
  );
  const { startRun: run } = await owner.query(`mutation ($id: ID!) { startRun(segmentationId: $id) { id } }`, {
    id: createSegmentation.id,
  });
  await settled(run.id, ({ state }) => state !== 'QUEUED' && state !== 'RUNNING');
  return run.id;
}

interface Shown {
  readonly state: string;
  readonly selectedK: number;
  readonly doubtChecks: readonly Record<string, unknown>[];
}
async function settled(id: string, isSettled: (run: Shown) => boolean): Promise<Shown> {
  for (;;) {
    const { run } = await owner.query(ASK, { id });
    if (isSettled(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const CHECK = `mutation ($id: ID!) { checkDoubtful(runId: $id) { id finishedAt } }`;

test('a run is fitted again without the most doubtful twentieth, and says what changes', async () => {
  await owner.query(CHECK, { id: runId });
  const isEnded = ({ doubtChecks }: Shown) => ['DONE', 'FAILED'].includes((doubtChecks[0]!.job as Shown).state);
  const { doubtChecks, selectedK } = await settled(runId, isEnded);
  expect(doubtChecks).toEqual([
    {
      ...{ judged: PEOPLE, leftOut: PEOPLE / 20, k: selectedK, headline: 'Two distinct groups.', verdict: 'NATURAL' },
      ...{
        leftOutBySegment: expect.any(Array),
        agreement: 1,
        finishedAt: expect.any(String),
        job: { state: 'DONE', error: null },
      },
    },
  ]);
  // The careless ones come from both groups, whichever of them is the larger.
  expect([...(doubtChecks[0]!.leftOutBySegment as number[])].sort()).toEqual([1, 2]);
  const [{ people }] = (await app.sql(`SELECT count(*)::int AS people FROM response WHERE study_id = $1`, [
    fielded.studyId,
  ])) as [{ people: number }];
  expect(people).toBe(PEOPLE);
});

test('viewers start no check, and another workspace does not find the run', async () => {
  const refused = await (await app.asViewer()).send(CHECK, { id: runId });
  expect(refused.errors![0]!.extensions.code).toBe('FORBIDDEN');
  const unknown = await (await app.asOtherWorkspace()).send(CHECK, { id: runId });
  expect(unknown.errors![0]!.extensions.code).toBe('NOT_FOUND');
});
