import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../platform/testing/index.js';
import { type Fielded, fieldSurvey, RATED, Respondent, type SaveReply } from './respondents-fixtures.js';

const CLASSROOM = 500;
const ROUNDS = 6;

let app: TestApp;
let fielded: Fielded;
beforeAll(async () => {
  app = await testApp({ env: { WORKER: 'off' } });
  fielded = await fieldSurvey(await app.asOwner());
});
afterAll(() => app.close());

const crowd = (size: number) => Array.from({ length: size }, () => new Respondent(app.asStranger(), fielded));
const breakConnections = () =>
  app.sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );

/** As a respondent's page does it: the same save again, until the server has it. */
async function untilAcknowledged(send: () => Promise<SaveReply>): Promise<SaveReply> {
  for (;;) {
    const reply = await send();
    if (reply.status < 500) return reply;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

test('whatever breaks in between, every acknowledged save is there exactly once, and every complete gives one response', async () => {
  const people = crowd(40);
  const acknowledged: { saveId: string; pain: string }[] = [];
  const answerAll = people.map(async (person, at) => {
    for (let round = 0; round < ROUNDS; round++) {
      const [saveId, pain] = [randomUUID(), `Person ${at}, thought ${round}`];
      const complete = round === ROUNDS - 1;
      const save = () => person.save({ plan: 'free', ...RATED, pain }, { saveId, complete });
      // Twice at once, as after a reply that was lost.
      const replies = await Promise.all([untilAcknowledged(save), untilAcknowledged(save)]);
      expect(replies.map(({ status }) => status)).toEqual([200, 200]);
      acknowledged.push({ saveId, pain });
    }
  });
  const breaking = (async () => {
    for (const share of [0.2, 0.5, 0.8]) {
      while (acknowledged.length < share * people.length * ROUNDS) await new Promise((done) => setTimeout(done, 5));
      await breakConnections();
    }
  })();
  await Promise.all([...answerAll, breaking]);

  const saves = await app.sql(`SELECT id, answers->>'pain' AS pain FROM submission_save ORDER BY id`);
  const expected = acknowledged.map(({ saveId, pain }) => ({ id: saveId, pain }));
  expect(saves).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
  const responses = await app.sql(`SELECT answers->>'pain' AS pain FROM response WHERE study_id = $1`, [
    fielded.studyId,
  ]);
  expect(responses.map(({ pain }) => pain).sort()).toEqual(
    people.map((_, at) => `Person ${at}, thought ${ROUNDS - 1}`).sort(),
  );
});

test('a whole school behind one address is refused nothing', async () => {
  const replies = await Promise.all(crowd(CLASSROOM).map((person) => person.save({ plan: 'free' })));
  expect(replies.filter(({ status }) => status !== 200)).toEqual([]);
});

test('an impossible answer that arrives among others is refused alone', async () => {
  const replies = await Promise.all(
    crowd(30).map((person, at) => person.save(at % 3 === 0 ? { plan: 'free', seats: 2 } : { plan: 'free' })),
  );
  expect(replies.map(({ status }) => status)).toEqual(replies.map((_, at) => (at % 3 === 0 ? 400 : 200)));
});
