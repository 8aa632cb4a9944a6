import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { CodebookStudy, type ShownEdge } from './codebook-fixtures.js';

jest.setTimeout(120_000);
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** Every row of the codebook with what it says, to compare before and after. */
const stored = (study: CodebookStudy) =>
  app.sql(
    `SELECT id, label, status, engine_key, theme_id::text AS place FROM need WHERE study_id = $1
     UNION ALL SELECT id, label, status, engine_key, position::text FROM theme WHERE study_id = $1
     UNION ALL SELECT c.id, c.kind || c.probability, c.status, c.coder, c.need_id || ' ' || c.passage_id
       FROM coding c JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id WHERE p.study_id = $1
     ORDER BY id`,
    [study.id],
  );
const codingIds = (edges: readonly ShownEdge[]) => edges.map(({ coding }) => coding.id);

test('words and ratings meet in one need, with counts, sources, kinds and a theme', async () => {
  const study = await CodebookStudy.proposed(app);
  const needs = await study.needs();
  const find = needs.filter(({ label }) => label.includes('old notebook'));
  expect(find).toHaveLength(1);
  expect(find[0]).toMatchObject({ origin: 'SURVEY', status: 'ACCEPTED', staleMentions: 0 });
  expect(find[0]!['ratings'].map(({ aspect }: { aspect: string }) => aspect).sort()).toEqual([
    'IMPORTANCE',
    'SATISFACTION',
  ]);
  expect(find[0]!['respondents']).toBeGreaterThanOrEqual(8);
  expect(find[0]!['sources']).toEqual([
    expect.objectContaining({
      interviews: false,
      mentions: find[0]!['mentions'],
      respondents: find[0]!['respondents'],
    }),
  ]);
  const charts = await study.needAbout('charts');
  expect(charts).toMatchObject({ origin: 'ENGINE', status: 'PROPOSED', ratings: [], theme: { status: 'PROPOSED' } });
  const kinds = charts['kinds'].reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  expect(kinds).toBe(charts['mentions']);
  expect(charts['meanIntensity']).toBeGreaterThanOrEqual(0);
  const { study: counted } = await study.client.query(
    `query ($id: ID!) { study(id: $id) { counts { needsProposed needsAccepted themes passages } activity { text } } }`,
    { id: study.id },
  );
  const proposed = needs.filter(({ status }) => status === 'PROPOSED').length;
  expect(counted.counts).toMatchObject({ needsProposed: proposed, needsAccepted: 2 });
  expect(counted.counts.passages).toBeGreaterThanOrEqual(20);
  expect(counted.activity[0].text).toMatch(/^Proposed \d+ needs in \d+ themes from 48 answers and turns$/);
  expect(await study.codebook('lastProposal undo')).toEqual({ lastProposal: expect.any(String), undo: null });
});

test('every passage is the text of its answer between its offsets, with the hash of that text', async () => {
  const study = await CodebookStudy.proposed(app);
  const [{ wrong, passages }] = (await app.sql(
    `SELECT count(*)::int AS passages, count(*) FILTER (WHERE p.text_hash <> sha256(convert_to(p.text, 'UTF8'))
         OR p.text <> substr(r.answers ->> q.key, p.start_offset + 1, p.end_offset - p.start_offset) OR NOT r.is_current)::int AS wrong
     FROM passage p JOIN response r ON r.id = p.response_id JOIN question q ON q.id = p.question_id WHERE p.study_id = $1`,
    [study.id],
  )) as [{ wrong: number; passages: number }];
  expect(passages).toBeGreaterThan(20);
  expect(wrong).toBe(0);
});

test('proposing and importing the same again changes nothing', async () => {
  const study = await CodebookStudy.proposed(app);
  const before = await stored(study);
  await study.propose();
  expect(await stored(study)).toEqual(before);
  await study.importSurvey();
  expect(await stored(study)).toEqual(before);
});

test('what a person decided survives the next proposal', async () => {
  const study = await CodebookStudy.proposed(app);
  const charts = await study.needAbout('charts');
  const [survey] = (await study.needs()).filter(({ label }) => label.includes('old notebook'));
  const edges = await study.passages(charts['id']);
  const [moved, refused, agreed] = codingIds(edges);
  await study.changed(`renameNeed(input: { needId: "${charts['id']}", label: "Show charts to others" })`);
  await study.changed(`moveCodings(input: { codingIds: ["${moved}"], needId: "${survey!['id']}" })`);
  await study.changed(`rejectCodings(codingIds: ["${refused}"])`);
  await study.changed(`acceptCodings(codingIds: ["${agreed}"])`);
  const before = await stored(study);
  await study.importSurvey({ p1: 'I hate that sharing charts with colleagues takes so long.' });
  await study.propose();
  const judged = (rows: Record<string, unknown>[]) => rows.filter(({ status }) => status !== 'suggested');
  const kept = new Map((await stored(study)).map((row) => [row['id'], row]));
  for (const row of judged(before)) if (row['status'] !== 'proposed') expect(kept.get(row['id'])).toEqual(row);
  expect(await study.needAbout('charts')).toMatchObject({ id: charts['id'], label: 'Show charts to others' });
  expect((await study.needs()).filter(({ label }) => label.includes('charts'))).toHaveLength(1);
});

test('a rejected need is not proposed again, a merged one stays merged', async () => {
  const study = await CodebookStudy.proposed(app);
  const charts = await study.needAbout('charts');
  const [into, source] = (await study.needs()).filter(({ origin }) => origin === 'SURVEY');
  await study.changed(`rejectNeeds(needIds: ["${charts['id']}"])`);
  await study.changed(`mergeNeeds(input: { needIds: ["${source!['id']}"], intoId: "${into!['id']}" })`);
  const before = await study.needs('id label status mentions');
  await study.propose();
  await study.importSurvey();
  expect(await study.needs('id label status mentions')).toEqual(before);
  expect(before.find(({ id }) => id === charts['id'])).toMatchObject({ status: 'REJECTED' });
});

test("a corrected answer: judged passages are marked, the engine's alone go, an answer that stayed keeps its passages", async () => {
  const study = await CodebookStudy.proposed(app);
  const charts = await study.needAbout('charts');
  const edges = await study.passages(charts['id']);
  const [judged, unjudged, same] = edges.map(({ node }) => node['respondent'].key as string);
  await study.changed(`acceptCodings(codingIds: ["${edges[0]!.coding.id}", "${edges[2]!.coding.id}"])`);
  await study.importSurvey({ [judged!]: 'Nothing at all.', [unjudged!]: 'Nothing whatsoever.' });
  const shown = await app.sql(
    `SELECT r.key, p.stale FROM passage p JOIN respondent r ON r.id = p.respondent_id
     WHERE p.study_id = $1 AND r.key = ANY($2) ORDER BY r.key`,
    [study.id, [judged, unjudged, same]],
  );
  const byKey = [
    { key: judged, stale: true },
    { key: same, stale: false },
  ].sort((one, other) => (one.key! < other.key! ? -1 : 1));
  expect(shown).toEqual(byKey);
  expect(await study.needAbout('charts')).toMatchObject({ staleMentions: 1, mentions: charts['mentions'] - 2 });
});

test('turns of a respondent are read with the question before them, and shown in their transcript', async () => {
  const study = await CodebookStudy.open(app);
  await study.importSurvey();
  const interviewId = await study.importInterview(
    [
      'Interviewer: What is hardest about your charts?',
      'Ada: 😀 Well. It is a nightmare to share charts with colleagues who cannot code. Coffee is fine.',
      'Interviewer: Anything else?',
      'Ada: No, thank you.',
    ].join('\n'),
    'p1',
  );
  await study.propose();
  const { interview } = await study.client.query(
    `query ($id: ID!) { interview(id: $id) { codedShare turns { role passages { text start end respondent { key }
       context { frame before after sourceTitle interviewId turnId responseId questionId } } } } }`,
    { id: interviewId },
  );
  expect(interview.codedShare).toBe(0.5);
  expect(interview.turns.map(({ passages }: { passages: unknown[] }) => passages.length)).toEqual([0, 1, 0, 0]);
  const [passage] = interview.turns[1].passages;
  expect(passage).toMatchObject({
    respondent: { key: 'p1' },
    context: {
      frame: 'What is hardest about your charts?',
      sourceTitle: 'Conversation with Ada',
      interviewId,
      responseId: null,
      questionId: null,
    },
  });
  expect(passage.context.before + passage.text + passage.context.after).toBe(
    '😀 Well. It is a nightmare to share charts with colleagues who cannot code. Coffee is fine.',
  );
  expect(Array.from(passage.text)).toHaveLength(passage.end - passage.start);
  const charts = await study.needAbout('charts');
  expect(charts['sources'].map(({ interviews }: { interviews: boolean }) => interviews)).toEqual([false, true]);
});
