import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { newId } from '../../platform/ids/index.js';
import { type TestApp, type TestClient, testApp } from '../../platform/testing/index.js';
import { AttributeService } from '../respondents/index.js';

jest.setTimeout(60_000);
/** Who says what of two needs, F(inding) and S(haring), and where they work. */
const PEOPLE = [
  { name: 'Ann', place: 'office', says: 'FS' },
  { name: 'Bob', place: 'office', says: 'F' },
  { name: 'Cid', place: 'home', says: 'S' },
  { name: 'Dee', place: 'home', says: '' },
];

let app: TestApp;
let owner: TestClient;
let studyId: string;
let interviews: { id: string; turns: { id: string }[] }[];
const needs = { F: newId(), S: newId() };
beforeAll(async () => {
  app = await testApp();
  owner = await app.asOwner();
  studyId = (await owner.query(`mutation { createStudy(input: { name: "Notebooks" }) { id } }`)).createStudy.id;
  const attribute = { key: 'place', title: 'Place', attributeKind: 'demographic', valueType: 'category' } as const;
  await app.get(AttributeService).define(await app.ownerContext(), studyId, [attribute], new Map());
  const pasted = PEOPLE.map(({ name }) => ({
    title: name,
    text: `Interviewer: So?\n${name}: I never find or share notes.`,
  }));
  const { previewInterviews } = await owner.query(
    `mutation ($input: PreviewInterviewsInput!) { previewInterviews(input: $input) { key } }`,
    { input: { studyId, uploadIds: [], pasted } },
  );
  const drafts = PEOPLE.map(({ name, place }, at) => ({
    ...{ key: previewInterviews[at].key, title: name, interviewers: ['Interviewer'], newRespondentKey: name },
    attributes: [{ key: 'place', value: place }],
  }));
  interviews = (
    await owner.query(
      `mutation ($input: ImportInterviewsInput!) { importInterviews(input: $input) { id turns { id } } }`,
      { input: { studyId, drafts } },
    )
  ).importInterviews;
  for (const [label, id] of Object.entries(needs)) {
    await owner.query(
      `mutation ($id: ID!, $s: ID!, $l: String!) { createNeed(id: $id, studyId: $s, label: $l) { studyId } }`,
      { id, s: studyId, l: label },
    );
  }
  // Bob is coded first.
  for (const at of [1, 0, 2]) {
    const { id, turns } = interviews[at]!;
    const put = [...PEOPLE[at]!.says].map((code, place) => {
      return { id: newId(), turnId: turns[1]!.id, start: place, end: 5, needId: needs[code as 'F' | 'S'] };
    });
    const input = { id: newId(), interviewId: id, label: 'Code', put, remove: [], judge: [] };
    await owner.query(`mutation ($input: CodingStepInput!) { takeCodingStep(input: $input) { stepId } }`, { input });
  }
});
afterAll(() => app.close());

const TABLE = `query ($id: ID!, $unit: TableUnit!) { codeTable(studyId: $id, attributeKey: "place", unit: $unit) { units unknown codes
  groups { label units value } rows { codeId label count cells { count share low high lift residual adjusted } } } }`;
const PAIRS = `query ($id: ID!, $place: MeetingPlace!) { codePairs(studyId: $id, place: $place) { units pairCount
  codes { codeId count } pairs { oneId otherId both jaccard } } }`;
const SATURATION = `query ($id: ID!) { saturation(studyId: $id, baseSize: 1, runLength: 1) { uncoded reachedAfter
  points { title fresh known mean low high newInformation } unseen { seen estimated coverage } } }`;

test.each(['RESPONDENT', 'INTERVIEW'])('codes are counted by %s against an attribute', async (unit) => {
  const { codeTable } = await owner.query(TABLE, { id: studyId, unit });
  expect(codeTable).toMatchObject({ units: 4, unknown: 0, codes: 2 });
  const groups = codeTable.groups.map(({ label }: any) => label);
  expect([...groups].sort()).toEqual(['home', 'office']);
  const cell = (code: 'F' | 'S', group: string) =>
    codeTable.rows.find(({ codeId }: any) => codeId === needs[code]).cells[groups.indexOf(group)];
  expect(cell('F', 'office')).toMatchObject({ count: 2, share: 1, lift: 2, residual: 2 });
  expect(cell('F', 'office').low).toBeCloseTo(0.3424, 4);
  expect(cell('S', 'home')).toMatchObject({ count: 1, share: 0.5, lift: 1, residual: 0 });
});

test('codes that overlap in one turn meet, and so do those of one person', async () => {
  const meet = async (place: string) => (await owner.query(PAIRS, { id: studyId, place })).codePairs;
  const pair = [{ both: 1, jaccard: 1 / 3 }];
  expect(await meet('PASSAGE')).toMatchObject({ units: 3, pairCount: 1, pairs: pair });
  expect(await meet('RESPONDENT')).toMatchObject({
    units: 3,
    pairCount: 1,
    pairs: pair,
    codes: [{ count: 2 }, { count: 2 }],
  });
});

test('saturation follows the order of coding, leaves out what nobody coded, and tells what is unseen', async () => {
  const { saturation } = await owner.query(SATURATION, { id: studyId });
  expect(saturation.uncoded).toBe(1);
  expect(saturation.points.map(({ title, fresh, known }: any) => [title, fresh, known])).toEqual([
    ['Bob', 1, 1],
    ['Ann', 1, 2],
    ['Cid', 0, 2],
  ]);
  expect(saturation.points.map(({ newInformation }: any) => newInformation)).toEqual([null, 1, 0]);
  expect(saturation).toMatchObject({ reachedAfter: 3, unseen: { seen: 2, estimated: 2, coverage: 1 } });
});

test('codings of others in blind interviews count nowhere', async () => {
  const editor = await app.asEditor();
  const blind = (isBlind: boolean) =>
    owner.query(`mutation ($ids: [ID!]!, $b: Boolean!) { setBlindCoding(interviewIds: $ids, isBlind: $b) }`, {
      ids: [interviews[0]!.id],
      b: isBlind,
    });
  const of = async (client: TestClient) => ({
    table: (await client.query(TABLE, { id: studyId, unit: 'RESPONDENT' })).codeTable.rows.map(
      ({ count }: any) => count,
    ),
    pairs: (await client.query(PAIRS, { id: studyId, place: 'RESPONDENT' })).codePairs.pairCount,
    interviews: (await client.query(SATURATION, { id: studyId })).saturation.points.length,
  });
  await blind(true);
  expect(await of(editor)).toEqual({ table: [1, 1], pairs: 0, interviews: 2 });
  expect(await of(owner)).toEqual({ table: [2, 2], pairs: 1, interviews: 3 });
  await blind(false);
});

test('another workspace reads none of it', async () => {
  const attacker = await app.asOtherWorkspace();
  const attacks: [string, object][] = [
    [TABLE, { unit: 'RESPONDENT' }],
    [PAIRS, { place: 'PASSAGE' }],
    [SATURATION, {}],
  ];
  for (const [query, variables] of attacks) {
    const { errors } = await attacker.send(query, { id: studyId, ...variables });
    expect(errors![0]!.extensions['code']).toBe('NOT_FOUND');
  }
});

test('a theme counts what stands under it at any depth, once a person, and does not meet what it holds', async () => {
  const { createTheme: outer } = await owner.query(
    `mutation ($s: ID!) { createTheme(studyId: $s, label: "Working") { themes { id label } } }`,
    { s: studyId },
  );
  const idOf = (themes: { id: string; label: string }[], label: string) =>
    themes.find((one) => one.label === label)!.id;
  const working = idOf(outer.themes, 'Working');
  const { createTheme } = await owner.query(
    `mutation ($s: ID!) { createTheme(studyId: $s, label: "Notes") { themes { id label } } }`,
    { s: studyId },
  );
  const notes = idOf(createTheme.themes, 'Notes');
  await owner.query(`mutation { moveTheme(themeId: "${notes}", parentId: "${working}") { studyId } }`);
  await owner.query(`mutation { moveNeeds(needIds: ["${needs.F}"], themeId: "${notes}") { studyId } }`);
  await owner.query(`mutation { moveNeeds(needIds: ["${needs.S}"], themeId: "${working}") { studyId } }`);
  const { codeTable } = await owner.query(
    `query ($id: ID!) { codeTable(studyId: $id, attributeKey: "place", level: THEMES) { rows { label count } } }`,
    { id: studyId },
  );
  // Ann speaks of both needs, and is one person.
  expect(codeTable.rows).toEqual([
    { label: 'Working', count: 3 },
    { label: 'Notes', count: 2 },
  ]);
  const pairs = `query ($id: ID!) { codePairs(studyId: $id, place: RESPONDENT, level: THEMES) { pairCount codes { label count } } }`;
  expect((await owner.query(pairs, { id: studyId })).codePairs).toEqual({
    ...{ pairCount: 0, codes: codeTable.rows },
  });
  // Bob of one of them, Ann of both: whoever speaks of notes speaks of working.
  const saturation = `query ($id: ID!) { saturation(studyId: $id, level: THEMES) { points { title fresh known } } }`;
  expect((await owner.query(saturation, { id: studyId })).saturation.points).toEqual([
    { title: 'Bob', fresh: 2, known: 2 },
    { title: 'Ann', fresh: 0, known: 2 },
    { title: 'Cid', fresh: 0, known: 2 },
  ]);
  const search = `query ($input: SearchInput!) { search(input: $input, source: INTERVIEWS) { totalCount } }`;
  const { errors, data } = await owner.send<any>(search, { input: { studyId, codeIds: [working] } });
  expect(errors ?? data.search.totalCount).toBe(3);
});
