import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { fieldSurvey, RATED, Respondent } from '../submissions/respondents-fixtures.js';
import { RedactionDesk } from './redaction-fixtures.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test('what somebody sent to a fielded survey is redacted in every save it came with, and restored', async () => {
  const owner = await app.asOwner();
  const fielded = await fieldSurvey(owner);
  const said = 'Finding numbers; ask my colleague Katherine Johnson';
  await new Respondent(app.asStranger(), fielded).complete({ plan: 'team', seats: 12, ...RATED, pain: said });
  const desk = new RedactionDesk(owner, fielded.studyId);
  await owner.query(`mutation ($id: ID!) { findPersonalData(studyId: $id) { id } }`, { id: fielded.studyId });
  await desk.settled();
  await desk.accept('Katherine Johnson');
  const key = await desk.key();
  expect((await desk.redact(key)).errors).toBeUndefined();
  const copies = (words: string) =>
    app.sql(
      `SELECT 'response' AS place FROM response WHERE answers::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 'submission' FROM submission WHERE answers::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 'save' FROM submission_save WHERE answers::text LIKE '%' || $1 || '%'`,
      [words],
    );
  expect(await copies('Katherine')).toEqual([]);
  expect(new Set((await copies('[Person 1]')).map(({ place }) => place))).toEqual(
    new Set(['response', 'submission', 'save']),
  );
  expect((await desk.restore(key)).errors).toBeUndefined();
  expect(await copies('[Person 1]')).toEqual([]);
});
