import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { AnswerSummaryService } from '../responses/index.js';
import { QuestionService } from '../surveys/index.js';
import { openWizard } from './import-fixtures.js';

jest.setTimeout(120_000);

/** A real study beside the checkout; where it is absent nothing is proven, and that is said. */
const FOLDER = new URL('../../../../../../shared/data/study-jupyter2020/', import.meta.url);
const isThere = existsSync(FOLDER);
if (!isThere) console.warn('SKIPPED: the Jupyter 2020 study (../shared/data/study-jupyter2020) is not here');
const withStudy = isThere ? test : test.skip;

let app: TestApp;
beforeAll(async () => {
  if (isThere) app = await testApp();
});
afterAll(() => app?.close());

withStudy('1,135 × 216 ratings and 19 texts are joined and imported without a correction', async () => {
  const wizard = await openWizard(app);
  const bytes = async (name: string) => new Uint8Array(await readFile(new URL(name, FOLDER)));
  const ratings = await bytes('jupyter2020_ratings.csv');
  const texts = await bytes('jupyter2020_text.csv');
  const startedAt = performance.now();
  const read = await wizard.start([
    ['jupyter2020_ratings.csv', ratings],
    ['jupyter2020_text.csv', texts],
  ]);
  expect(read).toMatchObject({ state: 'READY', joinKey: 'Respondent ID', rows: 1135 });
  const done = await wizard.confirm(read);
  const importMs = performance.now() - startedAt;
  expect(done).toMatchObject({ state: 'DONE', result: { respondents: 1135, inserted: 1135 } });
  const severe = done.batteries.filter((battery) => battery.aspect === 'SEVERITY');
  expect(severe.length).toBeGreaterThanOrEqual(5);

  const ctx = await app.ownerContext();
  const asked = await app.get(QuestionService).ofStudies(ctx, [wizard.studyId]);
  const askedAt = performance.now();
  await app.get(AnswerSummaryService).summarise(ctx, asked);
  const summaryMs = performance.now() - askedAt;
  const { questions, counts } = await wizard.study(
    'counts { respondents responses openAnswers } questions { kind answered missing { state count } histogram { label count } }',
  );
  console.log(
    `Jupyter 2020: imported in ${Math.round(importMs)} ms, ${questions.length} questions summarised in ${Math.round(summaryMs)} ms`,
  );
  expect(counts).toMatchObject({ respondents: 1135, responses: 1135 });
  expect(counts.openAnswers).toBeGreaterThan(500);
  for (const { answered, missing } of questions) {
    const unanswered = missing.reduce((sum, one) => sum + one.count, 0);
    expect(answered + unanswered).toBe(1135);
  }
  const states = new Set(questions.flatMap((q) => q.missing.map((one) => one.state)));
  expect(states).toEqual(new Set(['EMPTY', 'NOT_APPLICABLE']));
});
