import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type TestApp, testApp } from '../../platform/testing/index.js';
import { CodebookStudy, type Shown } from '../needs/codebook-fixtures.js';
import { LearningService } from '../reviews/learning.service.js';
import { ConsentWritingService } from './index.js';

jest.setTimeout(120_000);
const CONVERSATION = `Interviewer: What is hardest?
Ada: I can never find my old notebooks when I need them again. It takes me ages to find an old notebook.`;

let app: TestApp;
let study: CodebookStudy;
/** Somebody of the survey, and Ada of the interview. */
let people: readonly string[];
beforeAll(async () => {
  app = await testApp();
  study = await CodebookStudy.open(app);
  await study.importSurvey();
  await study.importInterview(CONVERSATION, 'ada');
  await study.propose();
  const found = await app.sql<{ id: string }>(`SELECT id FROM respondent WHERE key IN ('p1', 'ada') ORDER BY key`);
  people = found.map(({ id }) => id);
});
afterAll(() => app.close());

async function state(use: 'given' | 'withheld'): Promise<void> {
  const how = { source: 'member', how: 'Said so on the phone', statedAt: new Date() } as const;
  const stated = { respondentIds: people, consents: { use } };
  await app.get(ConsentWritingService).state(await app.ownerContext(), study.id, how, stated);
}
const sum = (rows: readonly Shown[], field: string): number => rows.reduce((total, row) => total + row[field], 0);

/** Every number over people that this study shows. */
async function numbers() {
  const found = await study.client.query(
    `query ($s: ID!) {
       codebook(studyId: $s) { needs { respondents mentions sources { mentions } passages(first: 1) { totalCount } } }
       opportunityLandscape(studyId: $s) { respondents }
       codePairs(studyId: $s, place: RESPONDENT) { units }
       saturation(studyId: $s, baseSize: 1, runLength: 1) { uncoded points { interviewId } }
       reviewQueue(studyId: $s, first: 1) { waiting }
       study(id: $s) { surveys { questions { answered } } } }`,
    { s: study.id },
  );
  const needs: Shown[] = found.codebook.needs;
  const { passages, codings } = await app.get(LearningService).read(await app.ownerContext(), study.id);
  return {
    mentions: sum(needs, 'mentions'),
    ofSources: sum(
      needs.flatMap(({ sources }) => sources),
      'mentions',
    ),
    evidence: needs.reduce((total, need) => total + need['passages'].totalCount, 0),
    rated: found.opportunityLandscape.respondents,
    speaking: found.codePairs.units,
    interviews: found.saturation.points.length + found.saturation.uncoded,
    waiting: found.reviewQueue.waiting,
    learntFrom: new Set(passages.map(({ id }) => id)).size,
    codings: codings.length,
    answered: found.study.surveys[0].questions[0].answered,
  };
}

test('who withholds the use of what they said is in no number, and in all of them again who allows it', async () => {
  const [{ passages, codings } = { passages: 0, codings: 0 }] = await app.sql<{ passages: number; codings: number }>(
    `SELECT count(DISTINCT p.id)::int AS passages, count(*)::int AS codings FROM passage p
     JOIN coding c ON c.passage_id = p.id LEFT JOIN interview i ON i.id = p.interview_id
     WHERE coalesce(p.respondent_id, i.respondent_id) = ANY ($1)`,
    [people],
  );
  expect(passages).toBeGreaterThanOrEqual(2);
  const before = await numbers();
  expect(before).toMatchObject({ rated: 49, interviews: 1, answered: 48 });
  await state('withheld');
  expect(await numbers()).toEqual({
    ...{ mentions: before.mentions - codings, ofSources: before.ofSources - codings },
    ...{ evidence: before.evidence - codings, rated: 47, speaking: before.speaking - 2, interviews: 0 },
    ...{ waiting: before.waiting - codings, learntFrom: before.learntFrom - passages },
    ...{ codings: before.codings - codings, answered: 47 },
  });
  await state('given');
  expect(await numbers()).toEqual(before);
});

test('a proposal reads nothing of them, and says of how many texts', async () => {
  await state('withheld');
  await study.propose();
  const left = await app.sql(
    `SELECT FROM passage p LEFT JOIN interview i ON i.id = p.interview_id
     WHERE coalesce(p.respondent_id, i.respondent_id) = ANY ($1)`,
    [people],
  );
  expect(left).toEqual([]);
  const [said] = await app.sql<{ sentence: string }>(
    `SELECT * FROM activity WHERE kind = 'needs-proposed' ORDER BY id DESC LIMIT 1`,
  );
  expect(JSON.stringify(said)).toContain('2 were not read, their people withhold the use');
});
