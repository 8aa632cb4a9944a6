import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { CodebookStudy } from '../needs/codebook-fixtures.js';

jest.setTimeout(120_000);
let app: TestApp;
let study: CodebookStudy;
beforeAll(async () => {
  app = await testApp();
  study = await CodebookStudy.proposed(app);
});
afterAll(() => app.close());

interface Waiting {
  readonly id: string;
  readonly probability: number;
  readonly kind: string;
  readonly need: { readonly id: string };
}
const queue = async (first = 200) => {
  const { reviewQueue } = await study.client.query(
    `query ($id: ID!, $first: Int) { reviewQueue(studyId: $id, first: $first) { waiting decided needsFound
       next { id probability kind need { id } passage { id text } } } }`,
    { id: study.id, first },
  );
  return reviewQueue as { waiting: number; decided: number; needsFound: number; next: Waiting[] };
};
const decide = (call: string, ids: readonly string[]) =>
  study.changed(`${call}(codingIds: ${JSON.stringify(ids)}${call === 'changeCodingKind' ? ', kind: DESIRE' : ''})`);
const learned = async () => {
  for (;;) {
    const { jobs } = await study.client.query(`query ($id: ID!) { jobs(studyId: $id, activeOnly: true) { id } }`, {
      id: study.id,
    });
    if (jobs.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { learning } = await study.client.query(
    `query ($id: ID!) { learning(studyId: $id) { decided suggested fewest kinds { kind n coded kappa reliable }
       themes { themeId label n coded reliable } } }`,
    { id: study.id },
  );
  return learning;
};
const stored = () =>
  app.sql<{ id: string; status: string; probability: number; kind: string; coder: string }>(
    `SELECT c.id, c.status, c.probability, c.kind, c.coder FROM coding c JOIN passage p ON p.id = c.passage_id
     WHERE p.study_id = $1 ORDER BY c.id`,
    [study.id],
  );

test('the queue takes one passage of each need before the second of any, the least certain first', async () => {
  const { waiting, decided, needsFound, next } = await queue();
  expect({ decided, needsFound, waiting }).toEqual({ decided: 0, needsFound: 0, waiting: next.length });
  const needs = new Set(next.map(({ need }) => need.id)).size;
  const firstRound = next.slice(0, needs);
  expect(new Set(firstRound.map(({ need }) => need.id)).size).toBe(needs);
  const doubts = firstRound.map(({ probability }) => Math.abs(probability - 0.5));
  expect(doubts).toEqual(doubts.toSorted((one, other) => one - other));
  expect((await queue(3)).next.map(({ id }) => id)).toEqual(next.slice(0, 3).map(({ id }) => id));
});

test('a key accepts, rejects or names another kind, and each is one step that is taken back', async () => {
  const [one, two, three] = (await queue()).next;
  await decide('acceptCodings', [one!.id]);
  await decide('rejectCodings', [two!.id]);
  await decide('changeCodingKind', [three!.id]);
  expect(await queue()).toMatchObject({ decided: 3, needsFound: expect.any(Number) });
  const kept = (await stored()).find(({ id }) => id === three!.id);
  expect(kept).toMatchObject({ status: 'accepted', kind: 'desire' });
  for (let step = 0; step < 3; step += 1) await study.undo();
  expect(await queue()).toMatchObject({ decided: 0 });
  expect((await stored()).find(({ id }) => id === three!.id)).toMatchObject({ kind: three!.kind.toLowerCase() });
});

test('ten decisions teach: suggestions follow, decisions stay, and steps can still be undone', async () => {
  const { next } = await queue();
  const pains = next.filter(({ kind }) => kind === 'PAIN').slice(0, 12);
  await decide(
    'acceptCodings',
    pains.slice(0, 6).map(({ id }) => id),
  );
  await decide(
    'rejectCodings',
    pains.slice(6).map(({ id }) => id),
  );
  const before = new Map((await stored()).map((row) => [row.id, row]));
  const lesson = await learned();
  expect(lesson.decided).toBeGreaterThanOrEqual(10);
  expect(lesson.kinds.find(({ kind }: { kind: string }) => kind === 'PAIN').n).toBeGreaterThan(0);
  expect(lesson.themes).toEqual([]);
  const after = await stored();
  const judged = after.filter(({ status }) => status !== 'suggested');
  expect(judged).toEqual(judged.map(({ id }) => before.get(id)));
  expect(after.some(({ id, probability }) => before.get(id)?.probability !== probability)).toBe(true);
  await study.undo();
  expect((await queue()).decided).toBeLessThan(lesson.decided);
  await study.redo();
});

test('fifty decisions bring agreement by theme, and suggestions that nobody takes for a decision', async () => {
  for (const { id } of (await queue()).next.filter((_, at) => at % 9 !== 0)) await decide('acceptCodings', [id]);
  await study.client.query(`mutation ($id: ID!) { learnFromDecisions(studyId: $id) { id } }`, { id: study.id });
  const lesson = await learned();
  expect(lesson.themes.length > 0).toBe(lesson.decided >= lesson.fewest);
  const byEngine = (await stored()).filter(({ status }) => status === 'suggested');
  expect(byEngine.every(({ coder }) => coder === 'engine')).toBe(true);
  const decided = (await stored()).filter(({ status }) => status !== 'suggested');
  await study.propose();
  await learned();
  expect((await stored()).filter(({ status }) => status !== 'suggested')).toEqual(decided);
});

test('a viewer reads the queue and teaches nothing; another workspace finds no study', async () => {
  const viewer = await app.asViewer();
  const ask = `query ($id: ID!) { reviewQueue(studyId: $id) { waiting } learning(studyId: $id) { decided } }`;
  expect((await viewer.send(ask, { id: study.id })).errors).toBeUndefined();
  const teach = `mutation ($id: ID!) { learnFromDecisions(studyId: $id) { id } }`;
  expect((await viewer.send(teach, { id: study.id })).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  const stranger = await app.asOtherWorkspace();
  for (const call of [ask, teach])
    expect((await stranger.send(call, { id: study.id })).errors![0]!.extensions['code']).toBe('NOT_FOUND');
});
