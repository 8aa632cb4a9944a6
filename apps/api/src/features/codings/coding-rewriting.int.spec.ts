import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { RedactionDesk } from '../redactions/redaction-fixtures.js';
import { CodedInterview } from './coding-fixtures.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const TRANSCRIPT = `Interviewer: What is hardest?
Ada: I asked my colleague Kevin Smith to find my old notebooks.`;

test('codings and their steps are about the same words after others were redacted before them', async () => {
  const interview = await CodedInterview.open(app, TRANSCRIPT);
  const { owner, needs } = interview;
  const said = interview.turns[1]!.text;
  const start = said.indexOf('old notebooks');
  const put = [{ turn: 1, start, end: start + 13, needId: needs[0]! }];
  const { stepId } = await interview.take(owner, { put });
  const desk = new RedactionDesk(owner, interview.studyId);
  await desk.settled();
  await desk.accept('Kevin Smith');
  expect((await desk.redact(await desk.key())).errors).toBeUndefined();

  const now = (await desk.texts('REDACTED')).find(({ turnId }) => turnId === interview.turns[1]!.id)!.text;
  expect(now).toContain('[Person 1]');
  const coded = async () =>
    (await interview.codings()).codings.map((coding: { start: number; end: number; stale: boolean }) => [
      Array.from(now).slice(coding.start, coding.end).join(''),
      coding.stale,
    ]);
  expect(await coded()).toEqual([['old notebooks', false]]);
  expect((await interview.repeat(owner, 'undo', stepId)).errors).toBeUndefined();
  expect(await coded()).toEqual([]);
  expect((await interview.repeat(owner, 'redo', stepId)).errors).toBeUndefined();
  expect(await coded()).toEqual([['old notebooks', false]]);
});

test('a corrected turn is looked through again for personal data', async () => {
  const interview = await CodedInterview.open(app, TRANSCRIPT.replace('Kevin Smith', 'somebody'));
  const desk = new RedactionDesk(interview.owner, interview.studyId);
  await desk.settled();
  expect(await desk.data()).toEqual([]);
  await interview.owner.query(`mutation ($id: ID!, $text: String!) { editTurn(turnId: $id, text: $text) { id } }`, {
    id: interview.turns[1]!.id,
    text: 'I asked my colleague Grace Hopper to find my old notebooks.',
  });
  await desk.settled();
  expect((await desk.data()).map(({ words, status }) => [words, status])).toEqual([['Grace Hopper', 'PROPOSED']]);
});
