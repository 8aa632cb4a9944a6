import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestClient, testApp, type TestApp } from '../../platform/testing/index.js';
import { CodedInterview } from './coding-fixtures.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const first = { turn: 1, start: 2, end: 37 };
const second = { turn: 3, start: 0, end: 20 };
const BOOK = `undo themes { id label parent { id } mentions respondents } needs { id label definition include exclude phrases
  colour pattern parent { id } theme { id } examples { text } mentions }`;

const change = (client: TestClient, call: string) => client.send(`mutation { changed: ${call} { ${BOOK} } }`);
async function changed(client: TestClient, call: string) {
  const { data, errors } = await change(client, call);
  if (errors) throw new Error(JSON.stringify(errors));
  return data['changed'];
}
const book = async ({ owner, studyId }: CodedInterview) =>
  (await owner.query(`query ($id: ID!) { codebook(studyId: $id) { ${BOOK} } }`, { id: studyId })).codebook;
const refusal = async (client: TestClient, call: string) =>
  (await change(client, call)).errors![0]!.extensions['domainCode'];
const undo = ({ owner, studyId }: CodedInterview) => changed(owner, `undoCodebook(studyId: "${studyId}")`);

test('a theme is shown by passages that are coded with it or with a need in it, none that speak against', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs, theme } = interview;
  await interview.take(owner, { put: [{ turn: 1, start: 12, end: 33, themeId: theme }] });
  await interview.take(owner, { put: [{ turn: 3, start: 0, end: 13, needId: needs[0]! }] });
  await interview.take(owner, { put: [{ turn: 3, start: 20, end: 29, needId: needs[1]! }] });
  await owner.query(`mutation ($n: ID!, $t: ID!) { moveNeeds(needIds: [$n], themeId: $t) { studyId } }`, {
    n: needs[0],
    t: theme,
  });
  const ofTheme = async () =>
    (await owner.query(`query ($t: ID!) { passagesOfTheme(themeId: $t) { id text } }`, { t: theme })).passagesOfTheme;
  const found = await ofTheme();
  expect(found.map(({ text }: { text: string }) => text).sort()).toEqual(['Then I write ', 'find my old notebooks']);
  await owner.query(
    `mutation ($t: ID!, $e: [ID!]) { describeTheme(themeId: $t, guide: { examples: $e }) { studyId } }`,
    {
      t: theme,
      e: [found[0].id],
    },
  );
  const { node } = await owner.query(`query ($t: ID!) { node(id: $t) { ... on Theme { examples { text } } } }`, {
    t: theme,
  });
  expect(node.examples).toEqual([{ text: found[0].text }]);
  const stranger = await app.asOtherWorkspace();
  expect(await stranger.query(`query ($t: ID!) { passagesOfTheme(themeId: $t) { id } }`, { t: theme })).toEqual({
    passagesOfTheme: [],
  });
});

test('a code is described with examples from passages; each description is a step', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs } = interview;
  const { put } = await interview.take(owner, { put: [{ ...first, needId: needs[0]! }] });
  const { interviewCodings } = await owner.query(
    `query ($id: ID!) { interviewCodings(interviewId: $id) { codings { passageId } } }`,
    { id: interview.id },
  );
  expect(put).toHaveLength(1);
  const guide = `{ definition: "Looking for notes ", include: "own notes", exclude: "books", phrases: ["old notebooks", " "],
    colour: "#0072B2", pattern: DASHED, examples: ["${interviewCodings.codings[0].passageId}"] }`;
  const described = await changed(owner, `describeNeed(needId: "${needs[0]}", guide: ${guide})`);
  expect(described.undo).toBe('Describe "Need 1"');
  expect(described.needs[0]).toMatchObject({
    ...{ definition: 'Looking for notes', include: 'own notes', exclude: 'books', phrases: ['old notebooks'] },
    ...{ colour: '#0072b2', pattern: 'DASHED', examples: [{ text: 'can never find my old notebooks 🙈 w' }] },
  });
  expect((await undo(interview)).needs[0]).toMatchObject({ definition: '', colour: null, examples: [] });
  const foreign = `describeNeed(needId: "${needs[0]}", guide: { examples: ["${needs[1]}"] })`;
  expect(await refusal(owner, foreign)).toBe('passage.not-found');
});

test('needs stand under needs and themes under themes, cycles are refused, and the way back is one step', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs, theme, studyId } = interview;
  const [parent, child] = needs as [string, string];
  await changed(owner, `moveNeeds(needIds: ["${child}"], parentId: "${parent}")`);
  // What stands under a need goes to a theme along with it.
  const moved = await changed(owner, `moveNeeds(needIds: ["${parent}"], themeId: "${theme}")`);
  expect(moved.needs.map((need: Record<string, unknown>) => [need['parent'], need['theme']])).toEqual([
    [null, { id: theme }],
    [{ id: parent }, { id: theme }],
  ]);
  expect(await refusal(owner, `moveNeeds(needIds: ["${parent}"], parentId: "${child}")`)).toBe('codebook.cycle');
  const { themes } = await changed(owner, `createTheme(studyId: "${studyId}", label: "Working")`);
  const top = themes.find(({ label }: { label: string }) => label === 'Working').id;
  expect((await changed(owner, `moveTheme(themeId: "${theme}", parentId: "${top}")`)).themes[0].parent).toEqual({
    id: top,
  });
  expect(await refusal(owner, `moveTheme(themeId: "${top}", parentId: "${theme}")`)).toBe('codebook.cycle');
  expect((await undo(interview)).themes[0].parent).toBeNull();
});

test('what a merge of themes would move is said before, moves, and comes back by one undo', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs, theme, studyId } = interview;
  const { themes } = await changed(owner, `createTheme(studyId: "${studyId}", label: "Losing")`);
  const into: string = themes.find(({ label }: { label: string }) => label === 'Losing').id;
  await changed(owner, `moveNeeds(needIds: ["${needs[0]}"], themeId: "${theme}")`);
  await interview.take(owner, {
    put: [
      { ...first, themeId: theme },
      { ...first, themeId: into },
      { ...second, themeId: theme },
      { ...second, needId: needs[0]! },
    ],
  });
  const memo = await app.sql(
    `INSERT INTO memo (workspace_id, id, study_id, theme_id, author, text)
     SELECT workspace_id, gen_random_uuid(), study_id, id, $2, 'Look again' FROM theme WHERE id = $1 RETURNING id`,
    [theme, owner.who.userId],
  );
  const { codebookConsequences } = await owner.query(
    `query ($input: ConsequencesInput!) { codebookConsequences(input: $input) {
      codes codings passages respondents passagesAlreadyThere respondentsAfter ratings } }`,
    { input: { studyId, themeIds: [theme], intoId: into } },
  );
  expect(codebookConsequences).toEqual({
    ...{ codes: 2, codings: 3, passages: 2, respondents: 1, passagesAlreadyThere: 1, respondentsAfter: 1, ratings: 0 },
  });
  const before = await book(interview);
  const merged = await changed(owner, `mergeThemes(input: { themeIds: ["${theme}"], intoId: "${into}" })`);
  expect(merged.themes).toMatchObject([{ id: into, mentions: 2, respondents: 1 }]);
  expect(merged.needs[0].theme).toEqual({ id: into });
  expect(await app.sql(`SELECT theme_id FROM memo WHERE id = $1`, [memo[0]!['id']])).toEqual([{ theme_id: into }]);
  expect(await undo(interview)).toMatchObject({ themes: before.themes, needs: before.needs });
  expect((await interview.codings()).codings).toHaveLength(4);
});

test('undoing the creation of a code that was used since is refused: no coding goes with it', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, theme } = interview;
  await interview.take(owner, { put: [{ ...first, themeId: theme }] });
  const { errors } = await change(owner, `undoCodebook(studyId: "${interview.studyId}")`);
  expect(errors![0]!.message).toBe('"Create theme "Finding"" cannot be undone: what it would take away is in use (1)');
  expect((await interview.codings()).codings).toHaveLength(1);
});

test('who changed what and when is listed, newest first, for a code alone as well, and to nobody outside', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs, studyId } = interview;
  await changed(owner, `describeNeed(needId: "${needs[0]}", guide: { definition: "Looking" })`);
  await changed(owner, `renameNeed(input: { needId: "${needs[0]}", label: "Find" })`);
  await undo(interview);
  const query = `query ($study: ID!, $code: ID) { codebookChanges(studyId: $study, codeId: $code, first: 2) { totalCount
    pageInfo { endCursor } edges { node { label who undone at changes { codeLabel part before after } } } } }`;
  const { codebookChanges } = await owner.query(query, { study: studyId, code: needs[0] });
  expect(codebookChanges.totalCount).toBe(3);
  expect(codebookChanges.edges.map(({ node }: { node: object }) => node)).toMatchObject([
    { undone: true, changes: [{ part: 'label', before: 'Need 1', after: 'Find' }] },
    { undone: false, who: expect.any(String), changes: [{ part: 'definition', before: null, after: 'Looking' }] },
  ]);
  const attacker = await app.asOtherWorkspace();
  for (const call of [
    `codebookChanges(studyId: "${studyId}") { totalCount }`,
    `codebookConsequences(input: { studyId: "${studyId}", needIds: ["${needs[0]}"] }) { codings }`,
  ]) {
    expect((await attacker.send(`{ ${call} }`)).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  }
});

test('a viewer and another workspace change nothing of the structure', async () => {
  const interview = await CodedInterview.open(app);
  const { needs, theme } = interview;
  const calls = [
    `describeNeed(needId: "${needs[0]}", guide: { definition: "Mine" })`,
    `describeTheme(themeId: "${theme}", guide: { definition: "Mine" })`,
    `moveNeeds(needIds: ["${needs[0]}"], parentId: "${needs[1]}")`,
    `moveTheme(themeId: "${theme}")`,
    `mergeThemes(input: { themeIds: ["${theme}"], intoId: "${needs[0]}" })`,
  ];
  const before = await book(interview);
  for (const call of calls) {
    expect((await change(await app.asOtherWorkspace(), call)).errors![0]!.extensions['code']).toBe('NOT_FOUND');
    expect(await refusal(await app.asViewer(), call)).toBe('auth.role');
  }
  expect(await book(interview)).toEqual(before);
});

const PREVIEW = `mutation ($s: ID!, $u: ID!) { previewCodebook(studyId: $s, uploadId: $u) { fileName ignoredColumns
  codes { row label parent kind state } problems { row column sentence } } }`;
const IMPORT = `mutation ($s: ID!, $u: ID!) { changed: importCodebook(studyId: $s, uploadId: $u) { ${BOOK} } }`;

test('a sheet is shown first, refused whole with its places, and taken over as one step', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs, studyId } = interview;
  const upload = async (text: string, name = 'codes.csv') => (await owner.upload(name, text)).id;
  const bad = await upload('name,parent,colour\nFind,Nowhere,red\n');
  const { previewCodebook } = await owner.query(PREVIEW, { s: studyId, u: bad });
  expect(previewCodebook).toMatchObject({
    codes: [],
    problems: [
      { row: 2, column: 'parent' },
      { row: 2, column: 'colour' },
    ],
  });
  const refused = await owner.send(IMPORT, { s: studyId, u: bad });
  expect(refused.errors![0]!.message).toMatch(
    /^codes.csv, row 2, column parent: "Nowhere" is the name of no other row/,
  );

  const good = await upload('name,parent,definition,who\nNeed 1,Working,Looking for it,Ada\nWorking,,,\n');
  const shown = (await owner.query(PREVIEW, { s: studyId, u: good })).previewCodebook;
  expect(shown).toMatchObject({
    ...{ problems: [], ignoredColumns: ['who'] },
    codes: [
      { row: 2, label: 'Need 1', parent: 'Working', kind: 'NEED', state: 'CHANGED' },
      { row: 3, label: 'Working', parent: null, kind: 'THEME', state: 'NEW' },
    ],
  });
  const before = await book(interview);
  const viewer = await app.asViewer();
  expect((await viewer.send(IMPORT, { s: studyId, u: good })).errors![0]!.extensions['domainCode']).toBe('auth.role');
  const attacker = await app.asOtherWorkspace();
  for (const call of [PREVIEW, IMPORT]) {
    expect((await attacker.send(call, { s: studyId, u: good })).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  }
  const { changed: after } = await owner.query(IMPORT, { s: studyId, u: good });
  expect(after.undo).toBe('Import 2 codes from codes.csv');
  const working = after.themes.find(({ label }: { label: string }) => label === 'Working');
  expect(after.needs[0]).toMatchObject({ id: needs[0], definition: 'Looking for it', theme: { id: working.id } });
  expect(await undo(interview)).toMatchObject({ themes: before.themes, needs: before.needs });
  // The file is gone with the import.
  expect((await owner.send(PREVIEW, { s: studyId, u: good })).errors![0]!.extensions['code']).toBe('NOT_FOUND');
});

test('a REFI-QDA codebook comes in by the same door, and one with entities does not', async () => {
  const { owner, studyId } = await CodedInterview.open(app);
  const head = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>';
  const code = (at: number, name: string, inside = '') =>
    `<Code guid="00000000-0000-4000-8000-00000000000${at}" name="${name}" isCodable="true" color="#F00">${inside}</Code>`;
  const upload = async (text: string) => (await owner.upload('codes.qdc', text)).id;
  const u = await upload(`${head}${code(1, 'Top', code(2, 'Leaf 🙈'))}</Codes></CodeBook>`);
  const { changed: after } = await owner.query(IMPORT, { s: studyId, u });
  const top = after.themes.find(({ label }: { label: string }) => label === 'Top');
  expect(after.needs.find(({ label }: { label: string }) => label === 'Leaf 🙈')).toMatchObject({
    ...{ theme: { id: top.id }, colour: '#ff0000' },
  });
  const bomb = await upload('<!DOCTYPE CodeBook [<!ENTITY a "aaaa">]><CodeBook><Codes/></CodeBook>');
  const { errors } = await owner.send(PREVIEW, { s: studyId, u: bomb });
  expect(errors![0]!.extensions['domainCode']).toBe('file.xml');
});

test('a codebook leaves as .qdc and comes into another study as it was, but to nobody outside', async () => {
  const interview = await CodedInterview.open(app);
  const { owner, needs, theme, studyId } = interview;
  const [parent, child] = needs as [string, string];
  const guide = `{ definition: "Looking", include: "own", exclude: "others", phrases: ["a", "b 🙈"], colour: "#0072b2", pattern: DOTTED }`;
  await changed(owner, `describeNeed(needId: "${parent}", guide: ${guide})`);
  await changed(owner, `moveNeeds(needIds: ["${child}"], parentId: "${parent}")`);
  await changed(owner, `moveNeeds(needIds: ["${parent}"], themeId: "${theme}")`);
  const address = `/api/exports/studies/${studyId}/codebook.qdc`;
  const file = await (await owner.fetch(address)).text();
  const { createStudy } = await owner.query(`mutation { createStudy(input: { name: "Other" }) { id } }`);
  const { id: u } = await owner.upload('codes.qdc', file);
  const { changed: copy } = await owner.query(IMPORT, { s: createStudy.id, u });
  const named = ({ themes, needs: all }: { themes: Coded[]; needs: Coded[] }) => {
    const labels = new Map([...themes, ...all].map(({ id, label }) => [id, label]));
    const nameOf = (ref: { id: string } | null | undefined) => ref && labels.get(ref.id);
    return [...themes, ...all].map((code) => ({
      ...code,
      id: '',
      parent: nameOf(code.parent),
      theme: nameOf(code.theme),
    }));
  };
  expect(named(copy)).toEqual(named(await book(interview)));
  expect((await (await app.asOtherWorkspace()).fetch(address)).status).toBe(404);
});

interface Coded {
  readonly id: string;
  readonly label: string;
  readonly parent: { readonly id: string } | null;
  readonly theme?: { readonly id: string } | null;
}
