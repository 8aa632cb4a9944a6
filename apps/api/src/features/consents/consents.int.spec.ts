import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countQueries, type TestApp, testApp, type TestClient } from '../../platform/testing/index.js';
import { RespondentService } from '../respondents/index.js';
import { ConsentWritingService, QuotingService } from './index.js';

let app: TestApp;
let owner: TestClient;
let studyId: string;
/** Ada, Ben and Cleo. */
let people: readonly string[];
beforeAll(async () => {
  app = await testApp();
  owner = await app.asOwner();
  studyId = await newStudy();
  people = (await known(['ada', 'ben', 'cleo'])).map(({ id }) => id);
});
afterAll(() => app.close());

const newStudy = async (): Promise<string> =>
  (await owner.query(`mutation { createStudy(input: { name: "Notebooks" }) { id } }`)).createStudy.id;

async function known(keys: readonly string[]): Promise<{ id: string; key: string }[]> {
  const found = await app.get(RespondentService).ensureKeys(await app.ownerContext(), studyId, keys);
  return found.sort((a, b) => a.key.localeCompare(b.key));
}

const STATE = `mutation ($input: StateConsentInput!) { stateConsent(input: $input) { id
  consents { purpose state how source } consentStatements { purpose state how recordedByName } } }`;
const STATE_MANY = `mutation ($input: StateConsentsInput!) { stateConsents(input: $input) { people study { consents {
  quotesNotAsked basis quotable counts { purpose given withheld notAsked } } } } }`;
const RULE = `mutation ($input: QuotingRuleInput!) { setQuotingRule(input: $input) { consents {
  quotesNotAsked basis quotable } } }`;

const state = (respondentId: string, purpose: string, to: string, more: object = {}, as = owner) =>
  as.send(STATE, { input: { respondentId, consents: [{ purpose, state: to }], how: 'Signed form', ...more } });
const quotable = async () => [...(await app.get(QuotingService).quotable(await app.ownerContext(), studyId, people))];

test('nobody who was not asked is quoted, until the study says why they may be', async () => {
  expect(await quotable()).toEqual([]);
  const input = { studyId, quotesNotAsked: true, basis: ' ' };
  expect((await owner.send(RULE, { input })).errors![0]!.message).toContain('Say why');
  const { setQuotingRule } = await owner.query(RULE, { input: { ...input, basis: 'Public forum posts' } });
  expect(setQuotingRule.consents).toEqual({ quotesNotAsked: true, basis: 'Public forum posts', quotable: 3 });
  expect(await quotable()).toEqual(people);
  await owner.query(RULE, { input: { studyId, quotesNotAsked: false } });
  expect(await quotable()).toEqual([]);
});

test('a consent is given, withdrawn and given again; what was stated stays on record and cannot be changed', async () => {
  const [ada] = people;
  await state(ada!, 'QUOTE', 'GIVEN', { statedAt: '2026-01-02T00:00:00Z' });
  expect(await quotable()).toEqual([ada]);
  await state(ada!, 'QUOTE', 'WITHHELD', { how: 'Said so on the phone', statedAt: '2026-01-05T00:00:00Z' });
  expect(await quotable()).toEqual([]);
  // Found in an older letter: noted, but what she said last stays in force.
  const { data } = await state(ada!, 'QUOTE', 'GIVEN', { how: 'A letter', statedAt: '2026-01-03T00:00:00Z' });
  expect(data!.stateConsent.consents.find(({ purpose }: { purpose: string }) => purpose === 'QUOTE')).toMatchObject({
    state: 'WITHHELD',
    how: 'Said so on the phone',
    source: 'MEMBER',
  });
  expect(data!.stateConsent.consentStatements.map(({ how }: { how: string }) => how)).toEqual([
    'Said so on the phone',
    'A letter',
    'Signed form',
  ]);
  expect(data!.stateConsent.consentStatements[0].recordedByName).not.toBeNull();
  for (const change of [`UPDATE consent_statement SET state = 'given'`, `DELETE FROM consent_statement`]) {
    const asApp = app.sql(`DO $$ BEGIN SET LOCAL ROLE needfinder_app; ${change}; END $$`);
    await expect(asApp).rejects.toThrow('permission denied');
  }
});

test('a statement of tomorrow, one without a trace and one that says two things are refused', async () => {
  const [, ben] = people;
  const refused = async (more: object) => (await state(ben!, 'USE', 'GIVEN', more)).errors![0]!.message;
  expect(await refused({ statedAt: '2999-01-01T00:00:00Z' })).toContain('2999-01-01');
  expect(await refused({ how: '  ' })).toContain('where the consent stands');
  const twice = [
    { purpose: 'USE', state: 'GIVEN' },
    { purpose: 'USE', state: 'WITHHELD' },
  ];
  expect(await refused({ consents: twice })).toContain('named twice');
});

test('the same is stated for everybody whom a filter finds, and counted', async () => {
  const { stateConsents } = await owner.query(STATE_MANY, {
    input: {
      ...{ studyId, how: 'Consent form of the panel', filter: { consent: { purpose: 'CONTACT', state: 'NOT_ASKED' } } },
      consents: [{ purpose: 'CONTACT', state: 'GIVEN' }],
    },
  });
  expect(stateConsents.people).toBe(3);
  expect(stateConsents.study.consents.counts[2]).toEqual({ purpose: 'CONTACT', given: 3, withheld: 0, notAsked: 0 });
  const again = `query ($s: ID!) { respondents(studyId: $s, first: 5, filter: { consent: { purpose: QUOTE, state: WITHHELD } }) {
    totalCount edges { node { key } } } }`;
  const { respondents } = await owner.query(again, { s: studyId });
  expect(respondents).toEqual({ totalCount: 1, edges: [{ node: { key: 'ada' } }] });
});

test('a file that is imported again takes nothing back that was stated in between', async () => {
  const writing = app.get(ConsentWritingService);
  const ctx = await app.ownerContext();
  const inFile = (quote: 'given' | 'withheld') =>
    writing.stateInFile(
      ...([ctx, studyId] as const),
      { source: 'import', how: 'Column “ok?” of people.csv', statedAt: new Date() },
      [{ key: 'cleo', consents: { quote } }],
    );
  const cleo = people[2]!;
  await inFile('given');
  expect(await quotable()).toContain(cleo);
  await state(cleo, 'QUOTE', 'WITHHELD');
  await inFile('given');
  expect(await quotable()).not.toContain(cleo);
  await inFile('withheld');
  await inFile('given');
  expect(await quotable()).toContain(cleo);
});

test('consents of a whole table of people are read at once', async () => {
  const query = `query ($s: ID!) { respondents(studyId: $s, first: 50) { edges { node { consents { state } } } } }`;
  const reads = await countQueries(app.app, () => owner.query(query, { s: studyId }));
  expect(reads.filter((text) => text.includes('consent_statement'))).toHaveLength(1);
});

test('a viewer states nothing, and another workspace neither reads nor states', async () => {
  const viewer = await app.asViewer();
  expect((await state(people[1]!, 'QUOTE', 'GIVEN', {}, viewer)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  const attacker = await app.asOtherWorkspace();
  expect((await state(people[1]!, 'QUOTE', 'GIVEN', {}, attacker)).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  const many = { studyId, how: 'x', filter: {}, consents: [{ purpose: 'QUOTE', state: 'GIVEN' }] };
  expect((await attacker.send(STATE_MANY, { input: many })).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  const rule = { studyId, quotesNotAsked: true, basis: 'Mine now' };
  expect((await attacker.send(RULE, { input: rule })).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  expect(await quotable()).not.toContain(people[1]);
});

test('erasing a person erases what they stated', async () => {
  await owner.query(`mutation ($id: ID!) { eraseRespondent(id: $id) }`, { id: people[0] });
  expect(await app.sql(`SELECT id FROM consent_statement WHERE respondent_id = $1`, [people[0]])).toEqual([]);
  expect(await app.sql(`SELECT 1 FROM consent WHERE respondent_id = $1`, [people[0]])).toEqual([]);
});
