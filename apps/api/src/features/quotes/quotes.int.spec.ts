import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { countQueries, type TestApp, testApp } from '../../platform/testing/index.js';
import { CodedInterview } from '../codings/coding-fixtures.js';
import { TextsRewrittenHandlers } from '../redactions/index.js';

let app: TestApp;
let interview: CodedInterview;
beforeAll(async () => {
  app = await testApp();
  interview = await CodedInterview.open(app);
});
afterAll(() => app.close());

const BOARD = `groups { id title } leaving { quotable withheld notAsked changed }
  quotes { id groupId position title note passage { id text stale quoteStanding } }`;
const KEEP = `mutation ($input: KeepQuoteInput!) { keepQuote(input: $input) { id text quote { id } } }`;
const STEP = `mutation ($input: QuoteStepInput!) { takeQuoteStep(input: $input) { ${BOARD} } }`;

const keep = (start: number, end: number, turn = 1) =>
  interview.owner.send(KEEP, { input: { turnId: interview.turns[turn]!.id, start, end } });
const board = async (filter: object = {}) =>
  (
    await interview.owner.query(
      `query ($s: ID!, $f: QuoteFilter) { quoteBoard(studyId: $s, filter: $f) { ${BOARD} } }`,
      {
        s: interview.studyId,
        f: filter,
      },
    )
  ).quoteBoard;
const step = (input: object, as = interview.owner) =>
  as.send(STEP, { input: { studyId: interview.studyId, ...input } });

test('words of a turn are kept, by code points, and the same words only once', async () => {
  // An emoji of two UTF-16 units stands before.
  const { data } = await keep(33, 56);
  expect(data!.keepQuote.text).toBe([...interview.turns[1]!.text].slice(33, 56).join(''));
  await keep(33, 56);
  expect((await board()).quotes).toHaveLength(1);
  expect((await keep(0, 9_999)).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  expect((await keep(5, 5)).errors![0]!.message).toContain('ends after it begins');
});

test('quotes are put into groups with a title and a note; the step with the rows before undoes it', async () => {
  await keep(0, 10);
  const before = (await board()).quotes;
  const [first, second] = before;
  const group = { id: newId(), title: 'Finding things', position: 1 };
  const rowOf = ({ passage, ...quote }: (typeof before)[number]) => ({ ...quote, passageId: passage.id });
  const moved = { ...rowOf(second), groupId: group.id, title: 'Ages', note: 'Open with this' };
  const { data } = await step({ groups: [group], quotes: [moved] });
  expect(data!.takeQuoteStep.quotes.map(({ id, title }: { id: string; title: string }) => [id, title])).toEqual([
    [second.id, 'Ages'],
    [first.id, ''],
  ]);
  const undone = await step({ quotes: [rowOf(second)], removedGroups: [group.id] });
  expect(undone.data!.takeQuoteStep.groups).toEqual([]);
  expect(undone.data!.takeQuoteStep.quotes).toEqual(before);
  await step({ removedQuotes: [first.id] });
  const back = await step({ quotes: [rowOf(first)] });
  expect(back.data!.takeQuoteStep.quotes).toEqual(before);
});

test('a step that names what is not of the study, or one row twice, changes nothing', async () => {
  const [first] = (await board()).quotes;
  const row = { id: first.id, passageId: first.passage.id, position: 1, title: '', note: '' };
  for (const input of [
    { quotes: [{ ...row, groupId: newId() }] },
    { quotes: [{ ...row, id: newId(), passageId: newId() }] },
    { quotes: [row, row] },
  ]) {
    expect((await step({ ...input, groups: [{ id: newId(), title: 'Never', position: 1 }] })).errors).toHaveLength(1);
  }
  expect((await board()).groups).toEqual([]);
});

test('the same passage under another id stays the one that was there', async () => {
  const { quotes } = await board();
  const twin = { id: newId(), passageId: quotes[0].passage.id, position: 9, title: 'Twin', note: '' };
  expect((await step({ quotes: [twin] })).data!.takeQuoteStep.quotes).toEqual(quotes);
});

test('the board is narrowed to a need, and counts what may leave', async () => {
  const [first] = (await board()).quotes;
  const [, , ...codes] = [first, ...interview.needs];
  expect((await board({ needId: codes[0] ?? interview.needs[0] })).quotes).toEqual([]);
  expect((await board()).leaving).toEqual({ quotable: 0, withheld: 0, notAsked: 2, changed: 0 });
  expect(first.passage.quoteStanding).toBe('NOT_ASKED');
});

test('a board is read in the same number of queries however many quotes are on it', async () => {
  const reads = async () => (await countQueries(app.app, () => board())).filter((text) => !text.includes('pgboss'));
  const two = await reads();
  await keep(12, 20);
  expect(await reads()).toHaveLength(two.length);
});

test('what is written beside quotes follows when a name is redacted', async () => {
  const [first] = (await board()).quotes;
  const group = { id: newId(), title: 'What Ada says', position: 1 };
  const { passage, ...row } = first;
  const named = { ...row, passageId: passage.id, groupId: group.id, title: 'Ada searches', note: 'Ask Ada; not Adana' };
  await step({ groups: [group], quotes: [named] });
  const rewritten = { studyId: interview.studyId, texts: [], words: new Map([['Ada', '[PERSON_1]']]) };
  const ctx = await app.ownerContext();
  await app.get(TenantDatabase).inTenant(ctx, async () => {
    for (const handler of app.get(TextsRewrittenHandlers).parts) await handler.textsRewritten(ctx, rewritten);
  });
  const { groups, quotes } = await board();
  expect(groups[0].title).toBe('What [PERSON_1] says');
  expect(quotes.find(({ id }: { id: string }) => id === first.id)).toMatchObject({
    title: '[PERSON_1] searches',
    note: 'Ask [PERSON_1]; not Adana',
  });
  await step({ quotes: [{ ...row, passageId: passage.id }], removedGroups: [group.id] });
});

test('a turn that is corrected marks its quotes as changed; an interview that is deleted takes them along', async () => {
  const editTurn = `mutation ($id: ID!, $text: String!) { editTurn(turnId: $id, text: $text) { id } }`;
  const { errors } = await interview.owner.send(editTurn, {
    id: interview.turns[1]!.id,
    text: 'Something else entirely.',
  });
  expect(errors).toBeUndefined();
  expect((await board()).leaving).toMatchObject({ quotable: 0, changed: 3 });
  await interview.owner.query(`mutation ($id: ID!) { deleteInterview(id: $id) }`, { id: interview.id });
  expect((await board()).quotes).toEqual([]);
});

test('viewers keep and move nothing; another workspace sees and keeps nothing', async () => {
  const again = await CodedInterview.open(app);
  const input = { turnId: again.turns[1]!.id, start: 0, end: 5 };
  const viewer = await app.asViewer();
  expect((await viewer.send(KEEP, { input })).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  expect((await step({}, viewer)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  const attacker = await app.asOtherWorkspace();
  expect((await attacker.send(KEEP, { input })).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  expect((await step({}, attacker)).errors![0]!.extensions['code']).toBe('NOT_FOUND');
});
