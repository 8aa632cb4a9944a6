import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { countQueries, testApp, type TestApp } from '../../platform/testing/index.js';
import { PlantedStudy, type Reply } from './segmentation-fixtures.js';

jest.setTimeout(180_000);
let app: TestApp;
let study: PlantedStudy;
let run: Reply;
let needId: string;
beforeAll(async () => {
  app = await testApp();
  study = await PlantedStudy.import(app);
  await study.proposeNeeds();
  run = await study.finished(await study.segmentation());
  needId = await study.needSpokenOf('find');
});
afterAll(() => app.close());

const GALLERY = `query ($id: ID!) { run(id: $id) { selected { unassignedShare segments {
  letter name size stabilityWord share { value low high }
  topNeeds(first: 3) { need { label } difference segment { value } total { value } }
  quote { id text respondent { key } } profile { value indicator { label need { id } } } unknowns } } } }`;

interface Card {
  readonly letter: string;
  readonly quote: { readonly text: string; readonly respondent: { readonly key: string } } | null;
}

const evidenceOf = async (segmentId: string): Promise<Reply> =>
  (
    await study.client.query(
      `query ($id: ID!, $needId: ID!) { segment(id: $id) { evidence(needId: $needId) { method need { id }
         segment { id } measured { segment { value low } total { value } measure } mentionShare { value low high n base enough note } totalShare { value n base }
         for { text respondent { id } } against { text }
         ratings { aspect question { title } segment { value base } total { value } histogram { label count } }
         respondents { id } } } }`,
      { id: segmentId, needId },
    )
  ).segment.evidence;

test('a claim about a need opens shares, passages of members, answers and people', async () => {
  const all = await Promise.all(run['selected'].segments.map(({ id }: { id: string }) => evidenceOf(id)));
  const [most] = all.sort((a, b) => (b.mentionShare.value ?? 0) - (a.mentionShare.value ?? 0));
  expect(most!.mentionShare.value).toBeGreaterThan(0.4);
  expect(most!.mentionShare.value).toBeGreaterThan(most!.totalShare.value);
  expect(most!.mentionShare.low).toBeLessThan(most!.mentionShare.value);
  expect(most!.for.length).toBeGreaterThan(10);
  expect(most!.respondents).toHaveLength(most!.mentionShare.n);
  const voices = most!.for.map(({ respondent }: { respondent: { id: string } }) => respondent.id);
  expect(new Set(voices.slice(0, 10)).size).toBe(10);
  expect(most!.method).toContain('Wilson');
});

test('the need knows in which segments it is', async () => {
  const { need } = await study.client.query(
    `query ($needId: ID!, $runId: ID!) { need(id: $needId) { inSegments(runId: $runId) {
       segment { letter } mentions respondents share { value n base } } } }`,
    { needId, runId: run['id'] },
  );
  expect(need.inSegments.map(({ segment }: { segment: Card }) => segment.letter)).toEqual(['A', 'B', 'C']);
  const largest = Math.max(...need.inSegments.map(({ respondents }: { respondents: number }) => respondents));
  expect(largest).toBeGreaterThan(20);
});

test('a card quotes a member, and the gallery costs the same reads for two segments as for four', async () => {
  const select = `mutation ($id: ID!, $k: Int!) { selectSolution(runId: $id, k: $k) { id } }`;
  const reads: string[][] = [];
  // The worker looks for jobs in its own time.
  const isOurs = (text: string) => !text.includes('pgboss');
  for (const k of [2, 4]) {
    await study.client.query(select, { id: run['id'], k });
    reads.push((await countQueries(app.app, () => study.client.query(GALLERY, { id: run['id'] }))).filter(isOurs));
  }
  expect(reads[1]).toHaveLength(reads[0]!.length);
  expect(reads[1]!.length).toBeLessThanOrEqual(30);
  await study.client.query(select, { id: run['id'], k: 3 });
  const gallery = await study.client.query<{ run: { selected: { segments: Card[] } } }>(GALLERY, { id: run['id'] });
  const quoted = gallery.run.selected.segments.filter(({ quote }) => quote !== null);
  expect(quoted.length).toBeGreaterThanOrEqual(1);
});

test('a basis of mentions and intensities is fitted too', async () => {
  const basis = {
    needs: [
      { needId, measure: 'MENTION' },
      { needId, measure: 'INTENSITY' },
      { needId: study.needIds[0], measure: 'IMPORTANCE' },
    ],
    questionIds: [],
    attributeKeys: [],
  };
  const options = { kMin: 1, kMax: 2, restarts: 2, bootstrap: 0, seed: 1 };
  const mentions = await study.finished(await study.segmentation({ name: 'By mention', basis, options }));
  expect(mentions['indicators'].map(({ scale }: { scale: string }) => scale)).toEqual(['BINARY', 'ORDINAL', 'ORDINAL']);
  expect(mentions['indicators'][0].label).toMatch(/\(mention\)$/);
});

test('members speak for their segment and against its profile, each at most once in a list', async () => {
  const segments = await Promise.all(
    run['selected'].segments.map(async ({ id }: { id: string }) => {
      const ask = `query ($id: ID!) { segment(id: $id) { members(first: 500) { edges { node { id } } }
        voices { quotes { need { id } passage { text respondent { id } } }
          contradictions { need { id } passage { text respondent { id } } } } } }`;
      return (await study.client.query(ask, { id })).segment;
    }),
  );
  for (const { members, voices } of segments) {
    const own = new Set(members.edges.map(({ node }: { node: { id: string } }) => node.id));
    for (const list of [voices.quotes, voices.contradictions]) {
      const people = list.map(({ passage }: { passage: { respondent: { id: string } } }) => passage.respondent.id);
      expect(people.every((id: string) => own.has(id))).toBe(true);
      expect(new Set(people).size).toBe(people.length);
    }
  }
  expect(segments.some(({ voices }) => voices.quotes.length >= 3)).toBe(true);
});
