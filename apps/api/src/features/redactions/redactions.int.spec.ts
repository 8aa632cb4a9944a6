import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { CodebookStudy } from '../needs/codebook-fixtures.js';
import { RedactionDesk } from './redaction-fixtures.js';

jest.setTimeout(120_000);
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const MAIL = 'ada.lovelace@example.org';
const PHONE = '+44 20 7946 0958';
const ANSWERS = {
  p1: `I can never find my old notebooks, write to ${MAIL} about it.`,
  p2: `Searching for old notebooks wastes hours. Ring ${PHONE} if you must. Loading a large dataset is painfully slow.`,
  p3: `My colleague Grace Hopper struggles to find old notebooks.`,
  p4: `Sharing charts with colleagues is a nightmare, says my colleague Grace Hopper.`,
};
const SPOKEN = [
  'Interviewer: What is hardest about notebooks?',
  'Grace Hopper: It takes me ages to find an old notebook from last year.',
  'Interviewer: Tell me more, Grace Hopper.',
  'Grace Hopper: I wish I could share my charts without screenshots.',
].join('\n');

async function openDesk(answers: Readonly<Record<string, string>> = ANSWERS) {
  const study = await CodebookStudy.open(app);
  await study.importSurvey(answers);
  const desk = new RedactionDesk(study.client, study.id);
  await desk.settled();
  return { study, desk };
}

/** Every column of every table of the product that says this anywhere. */
async function placesThatSay(words: string): Promise<string[]> {
  const tables = await app.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const places: string[] = [];
  for (const { name } of tables) {
    const [{ count }] = (await app.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${name} t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%'`,
      [words],
    )) as [{ count: number }];
    if (count > 0) places.push(`${name}: ${count}`);
  }
  return places;
}

const passages = (study: CodebookStudy) =>
  app.sql<{ text: string; stale: boolean; says: string; hash: boolean }>(
    `SELECT p.text, p.stale, substr(r.answers ->> q.key, p.start_offset + 1, p.end_offset - p.start_offset) AS says,
       p.text_hash = sha256(convert_to(p.text, 'UTF8')) AS hash
     FROM passage p JOIN response r ON r.id = p.response_id JOIN question q ON q.id = p.question_id
     WHERE p.study_id = $1 ORDER BY p.text`,
    [study.id],
  );

test('what an import brings is looked through, and proposed with its place in the text', async () => {
  const { study, desk } = await openDesk();
  const found = (await desk.texts('WAITING')).flatMap(({ text, data }) =>
    data.map(({ kind, status, words, start, end }) => [
      kind,
      status,
      words,
      Array.from(text).slice(start, end).join(''),
    ]),
  );
  expect(found.sort()).toEqual([
    ['E_MAIL', 'PROPOSED', MAIL, MAIL],
    ['PERSON', 'PROPOSED', 'Grace Hopper', 'Grace Hopper'],
    ['PERSON', 'PROPOSED', 'Grace Hopper', 'Grace Hopper'],
    ['PHONE', 'PROPOSED', PHONE, PHONE],
  ]);
  const { study: shown } = await study.client.query(
    `query ($id: ID!) { study(id: $id) { counts { personalDataWaiting } } }`,
    { id: study.id },
  );
  expect(shown.counts.personalDataWaiting).toBe(4);
});

test('texts with something that waits are not read for needs until it is decided', async () => {
  const { study } = await openDesk();
  await study.propose();
  const said = async () => (await passages(study)).map(({ text }) => text).join(' ');
  expect(await said()).toMatch(/old notebooks/);
  expect(await said()).not.toMatch(/Hopper|if you must|example\.org/);
});

test('redacted words stand nowhere on the server any more, and the key puts them back as they were', async () => {
  const canary = 'canary.77@example.org';
  const { study, desk } = await openDesk({
    p1: `Write to ${canary}.`,
    p2: 'My colleague Annie Easley lost her notes.',
  });
  await study.importInterview(SPOKEN.replaceAll('Grace Hopper:', 'Annie Easley:').replace('Grace Hopper', 'Annie'));
  await desk.settled();
  const before = (await desk.texts()).map(({ id, text }) => [id, text]);
  await study.changed(`createNeed(studyId: "${study.id}", label: "what Annie Easley said")`);
  await desk.accept(canary, 'Annie Easley', 'Annie');
  const key = await desk.key();
  expect(key.entries.map(({ words }) => words).sort()).toEqual(['Annie', 'Annie Easley', canary]);
  const { errors, data } = await desk.redact(key);
  expect(errors).toBeUndefined();
  expect(data['redact']).toMatchObject({ proposed: 0, accepted: 0, redacted: 3 });
  for (const words of [canary, 'Annie', 'Easley', key.secret])
    expect([words, await placesThatSay(words)]).toEqual([words, []]);
  expect((await desk.texts()).filter(({ text }) => text.includes('[Person '))).toHaveLength(2);
  expect((await study.needs('label')).map(({ label }) => label)).toContain('what [Person 1] said');

  expect((await desk.restore(key)).errors).toBeUndefined();
  expect((await desk.texts()).map(({ id, text }) => [id, text])).toEqual(before);
  expect((await study.needs('label')).map(({ label }) => label)).toContain('what Annie Easley said');
  expect((await desk.data()).every(({ status }) => status === 'PROPOSED')).toBe(true);
});

test('passages keep their words at another offset, or are out of date: none is shifted silently', async () => {
  const { study, desk } = await openDesk();
  await desk.decide(
    (await desk.data()).map(({ id }) => id),
    'REJECTED',
  );
  await study.propose();
  const coded = (await passages(study)).filter(({ text }) => text.includes('Grace Hopper'));
  expect(coded.length).toBeGreaterThan(0);
  const codings = await app.sql<{ id: string }>(
    `SELECT c.id FROM coding c JOIN passage p ON p.id = c.passage_id WHERE p.study_id = $1 AND p.text LIKE '%Grace Hopper%'`,
    [study.id],
  );
  await study.change('acceptCodings(codingIds: $ids)', { ids: codings.map(({ id }) => id) }, '$ids: [ID!]!');
  await desk.accept(PHONE, 'Grace Hopper');
  expect((await desk.redact(await desk.key())).errors).toBeUndefined();
  const after = await passages(study);
  expect(after.every(({ text, says, hash }) => text === says && hash)).toBe(true);
  const judged = after.filter(({ text }) => text.includes('[Person 1]'));
  expect(judged).toHaveLength(coded.length);
  await desk.settled();
  expect((await passages(study)).some(({ text }) => text.includes('Loading a large dataset is painfully slow'))).toBe(
    true,
  );
});

test('one decision goes for everything that says the same, and is taken back', async () => {
  const { desk } = await openDesk();
  const [one] = (await desk.data()).filter(({ words }) => words === 'Grace Hopper');
  const { data } = await desk.decide([one!.id], 'ACCEPTED', true);
  const ids = data['decidePersonalData'].data.map(({ id }: { id: string }) => id);
  expect(ids).toHaveLength(2);
  expect(data['decidePersonalData'].state).toMatchObject({ proposed: 2, accepted: 2 });
  await desk.decide([ids[0]], 'PROPOSED');
  const like = (await desk.acceptLikeBefore()).data['acceptLikeBefore'];
  expect(like).toMatchObject({ data: [{ words: 'Grace Hopper' }], state: { accepted: 2, likeAccepted: 0 } });
  const back = await desk.decide(ids, 'PROPOSED');
  expect(back.data['decidePersonalData'].state).toMatchObject({ proposed: 4, accepted: 0 });
});

test('what the engine missed is marked by hand, inside the text and beside what is marked already', async () => {
  const { desk } = await openDesk();
  const text = (await desk.texts()).find(({ text }) => text.includes(MAIL))!;
  const { responseId, questionId } = text;
  const start = text.text.indexOf('old notebooks');
  const mark = (from: number, to: number) => desk.add({ responseId, questionId, kind: 'PERSON', start: from, end: to });
  expect((await mark(start, start + 13)).data['addPersonalDatum'].data[0]).toMatchObject({
    words: 'old notebooks',
    status: 'ACCEPTED',
  });
  expect((await mark(start + 4, start + 6)).errors![0]!.extensions['domainCode']).toBe('personal-datum.overlap');
  expect((await mark(5_000, 5_010)).errors![0]!.extensions['domainCode']).toBe('personal-datum.span');
  expect((await desk.add({ kind: 'PERSON', start: 0, end: 3 })).errors![0]!.extensions['domainCode']).toBe(
    'redaction.text.place',
  );
});

test('a key that is out of date, wrong or of another study takes out and puts back nothing', async () => {
  const { desk } = await openDesk();
  await desk.accept(MAIL);
  const early = await desk.key();
  await desk.accept(PHONE);
  expect((await desk.redact(early)).errors![0]!.extensions['domainCode']).toBe('redaction.key.outdated');
  const key = await desk.key();
  await desk.redact(key);
  const swapped = key.entries.map(({ placeholder }) => ({ placeholder, words: 'somebody else' }));
  expect((await desk.restore({ ...key, entries: swapped })).errors![0]!.extensions['domainCode']).toBe(
    'redaction.key.wrong',
  );
  const other = await openDesk();
  await other.desk.accept(MAIL);
  expect((await other.desk.restore({ ...key, studyId: other.study.id })).errors![0]!.extensions['domainCode']).toBe(
    'redaction.nothing',
  );
  expect((await desk.texts()).some(({ text }) => text.includes(MAIL))).toBe(false);
});

test('with the earlier key the same person keeps the placeholder in a later round', async () => {
  const { study, desk } = await openDesk({ p1: ANSWERS.p3 });
  await desk.accept('Grace Hopper');
  const first = await desk.key();
  await desk.redact(first);
  await study.importSurvey({ p1: ANSWERS.p3, p2: ANSWERS.p4, p3: 'I cannot find anything, says Frau Schneider.' });
  await desk.settled();
  // The server does not know the words any more: without the key nothing is like before.
  expect((await desk.acceptLikeBefore()).data['acceptLikeBefore'].data).toEqual([]);
  const stranger = { ...first, entries: first.entries.map((entry) => ({ ...entry, words: 'Ada' })) };
  expect((await desk.acceptLikeBefore(stranger)).errors![0]!.extensions['domainCode']).toBe('redaction.key.wrong');
  const { data } = await desk.acceptLikeBefore(first);
  expect(data['acceptLikeBefore'].data).toEqual([{ words: 'Grace Hopper', status: 'ACCEPTED' }]);
  await desk.accept('Schneider');
  const second = await desk.key(first);
  expect(Object.fromEntries(second.entries.map(({ placeholder, words }) => [words, placeholder]))).toEqual({
    'Grace Hopper': '[Person 1]',
    Schneider: '[Person 2]',
  });
  expect((await desk.redact(second)).errors).toBeUndefined();
  expect((await desk.texts('REDACTED')).filter(({ text }) => text.includes('[Person 1]'))).toHaveLength(2);
});

test('importing the redacted file again brings no words back', async () => {
  const { study, desk } = await openDesk();
  await desk.accept(MAIL);
  await desk.redact(await desk.key());
  await study.importSurvey(ANSWERS);
  await desk.settled();
  expect((await desk.texts()).some(({ text }) => text.includes(MAIL))).toBe(false);
});

test('a viewer neither reads nor changes any of it, and another workspace finds nothing', async () => {
  const { study, desk } = await openDesk();
  await desk.accept(MAIL);
  const key = await desk.key();
  const [datum] = await desk.data();
  const [text] = await desk.texts();
  const before = JSON.stringify(await desk.texts());
  const attempts = (intruder: RedactionDesk) => [
    intruder.client.send(`query ($id: ID!) { redactionTexts(studyId: $id, shown: ALL) { totalCount } }`, {
      id: study.id,
    }),
    intruder.client.send(`mutation ($id: ID!) { makeRedactionKey(studyId: $id) { secret } }`, { id: study.id }),
    intruder.client.send(`mutation ($id: ID!) { findPersonalData(studyId: $id) { id } }`, { id: study.id }),
    intruder.decide([datum!.id], 'REJECTED'),
    intruder.add({ responseId: text!.responseId, questionId: text!.questionId, kind: 'PERSON', start: 0, end: 1 }),
    intruder.acceptLikeBefore(key),
    intruder.redact(key),
    intruder.restore(key),
  ];
  const codes = async (intruder: RedactionDesk) =>
    (await Promise.all(attempts(intruder))).map(({ errors }) => errors?.[0]?.extensions['code']);
  const viewer = new RedactionDesk(await app.asViewer(), study.id);
  expect(new Set(await codes(viewer))).toEqual(new Set(['FORBIDDEN']));
  const stranger = new RedactionDesk(await app.asOtherWorkspace(), study.id);
  expect(new Set(await codes(stranger))).toEqual(new Set(['NOT_FOUND']));
  expect(JSON.stringify(await desk.texts())).toBe(before);
});
