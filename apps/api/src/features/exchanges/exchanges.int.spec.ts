import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type QdaProject, readQdpx, writeQdpx } from '@needfinder/file-formats';
import { type TestClient, testApp, type TestApp } from '../../platform/testing/index.js';
import { generatedProject, meaningOf } from './exchange-fixtures.js';

let app: TestApp;
let owner: TestClient;
beforeAll(async () => {
  app = await testApp();
  owner = await app.asOwner();
});
afterAll(() => app.close());

const PREVIEW = `mutation ($s: ID!, $u: ID!) { done: previewExchange(studyId: $s, uploadId: $u) { program coders leftBehind
  parts { what count known } interviews { title person state turns codings } } }`;
const IMPORT = `mutation ($s: ID!, $u: ID!) { done: importExchange(studyId: $s, uploadId: $u) {
  interviews codes codings memos respondents } }`;

const newStudy = async (): Promise<string> =>
  (await owner.query(`mutation { createStudy(input: { name: "Elsewhere" }) { id } }`)).createStudy.id;
const upload = async (content: string | Uint8Array, name = 'project.qdpx') =>
  (await owner.upload(name, typeof content === 'string' ? content : new Uint8Array(content))).id;
const addressOf = (studyId: string) => `/api/exports/studies/${studyId}/project.qdpx`;
const download = async (studyId: string): Promise<QdaProject> => {
  const response = await owner.fetch(addressOf(studyId));
  expect(response.status).toBe(200);
  return readQdpx(new Uint8Array(await response.arrayBuffer())).project;
};
const take = async (s: string, content: string | Uint8Array, name?: string) =>
  (await owner.query(IMPORT, { s, u: await upload(content, name) })).done;
const count = async (table: string, studyId: string) =>
  (await app.sql(`SELECT count(*)::int AS n FROM ${table} WHERE study_id = $1`, [studyId]))[0]!['n'];

test.each([1, 2, 3])('a project goes through a study and comes out as it went in, and again (%i)', async (seed) => {
  const project = generatedProject(seed);
  const first = await newStudy();
  await take(first, writeQdpx(project));
  const out = await download(first);
  expect(meaningOf(out)).toEqual(meaningOf(project));
  const second = await newStudy();
  await take(second, writeQdpx(out));
  expect(meaningOf(await download(second))).toEqual(meaningOf(project));
});

test('what will come is shown first, item by item, and nothing is written', async () => {
  const studyId = await newStudy();
  const { sources, ...rest } = generatedProject(4);
  const u = await upload(
    writeQdpx({ ...rest, sources: [{ ...sources[0]!, turns: null, text: 'Ada: Never\n\nBob: Yes', selections: [] }] }),
  );
  const { done } = await owner.query(PREVIEW, { s: studyId, u });
  expect(done).toMatchObject({
    ...{ program: 'Needfinder', interviews: [{ title: 'Interview 0', person: 'R-0 é', state: 'NEW', turns: 2 }] },
    parts: expect.arrayContaining([
      { what: 'CODES', count: 5, known: 0 },
      { what: 'RESPONDENTS', count: 2, known: 0 },
    ]),
  });
  expect(await count('interview', studyId)).toBe(0);
});

test('coders from outside keep their names and are never members, not even of the same name', async () => {
  const studyId = await newStudy();
  const project = generatedProject(1);
  const member = { id: owner.who.userId!, name: (await owner.query(`{ viewer { user { name } } }`)).viewer.user.name };
  const said = JSON.parse(JSON.stringify(project).replaceAll(project.users[0]!.id, member.id)) as QdaProject;
  const users = [member, project.users[1]!];
  await take(studyId, writeQdpx({ ...said, users }));
  const coders = await app.sql(
    `SELECT DISTINCT c.coder, o.name FROM coding c JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id
     LEFT JOIN outside_coder o ON o.id::text = c.coder WHERE p.study_id = $1 ORDER BY o.name`,
    [studyId],
  );
  expect(coders.map(({ name }) => name).sort()).toEqual(users.map(({ name }) => name).sort());
  expect(coders.map(({ coder }) => coder)).not.toContain(member.id);
});

test('the same file twice adds nothing; what was coded elsewhere since goes onto the turns that are here', async () => {
  const studyId = await newStudy();
  const project = generatedProject(2);
  await take(studyId, writeQdpx(project));
  const again = await take(studyId, writeQdpx(project));
  expect(again).toMatchObject({ interviews: 0, codings: 0, memos: 0 });
  const out = await download(studyId);
  const [source] = out.sources;
  const id = '00000000-0000-4000-8000-000000000001';
  const turn = source!.turns![0]!;
  const coding = { id, codeId: out.codes[1]!.id, userId: id, noteIds: [] };
  const selection = { id, name: '', start: turn.start, end: turn.end, userId: null, noteIds: [], codings: [coding] };
  const changed = { ...source!, selections: [...source!.selections, selection] };
  const more = {
    ...out,
    users: [...out.users, { id, name: 'Katherine' }],
    sources: [changed, ...out.sources.slice(1)],
  };
  expect(await take(studyId, writeQdpx(more))).toMatchObject({ interviews: 0, codings: 1, memos: 0 });
});

test('of a person who withholds contact a project tells no address and no number, be it key, fact or answer', async () => {
  const studyId = await newStudy();
  const project = generatedProject(3);
  const consent = { id: '00000000-0000-4000-8000-000000000002', name: 'Consent: contact', type: 'Text' as const };
  const withPhone = project.cases.map((one, at) => ({
    ...{ ...one, name: `${at}@example.org` },
    values: [
      ...one.values.filter(({ variableId }) => variableId !== project.variables[0]!.id),
      { variableId: project.variables[0]!.id, value: `+49 30 12345${at}` },
      ...(at === 0 ? [{ variableId: consent.id, value: 'withheld' }] : []),
    ],
  }));
  const variables = [...project.variables, { ...consent, description: project.variables[3]!.description }];
  await take(studyId, writeQdpx({ ...project, variables, cases: withPhone }));
  const out = await download(studyId);
  const [kept, open] = [...out.cases].sort((a, b) => b.name.localeCompare(a.name));
  expect(JSON.stringify(out)).not.toMatch(/0@example|123450/);
  expect(kept!.name).toMatch(/^contact-withheld-/);
  expect(open).toMatchObject({
    name: '1@example.org',
    values: expect.arrayContaining([expect.objectContaining({ value: '+49 30 123451' })]),
  });
});

test('hostile files are refused and leave nothing: entities, bombs, ways out of the archive, offsets outside of the text', async () => {
  const studyId = await newStudy();
  const code = async (content: string | Uint8Array, name?: string) => {
    const { errors } = await owner.send(IMPORT, { s: studyId, u: await upload(content, name) });
    return errors?.[0]?.extensions['domainCode'];
  };
  expect(
    await code('<!DOCTYPE CodeBook [<!ENTITY a SYSTEM "file:///etc/passwd">]><CodeBook>&a;</CodeBook>', 'a.qdc'),
  ).toBe('file.xml');
  expect(await code('a,b\n1,2\n', 'a.csv')).toBe('file.exchange.unknown');
  expect(await code(writeQdpx(generatedProject(1)).slice(0, 900))).toBe('file.archive.damaged');
  const { sources, ...rest } = generatedProject(1);
  const beyond = { ...sources[0]!, selections: [{ ...sources[0]!.selections[0]!, end: 1_000_000 }] };
  expect(await code(writeQdpx({ ...rest, sources: [beyond] }))).toBe('file.qda.offsets');
  for (const table of ['interview', 'need', 'theme', 'respondent', 'outside_coder'])
    expect(await count(table, studyId)).toBe(0);
});

test('nobody from another workspace brings or takes anything, and a viewer takes no project', async () => {
  const studyId = await newStudy();
  const stranger = await app.asOtherWorkspace();
  const u = await upload(writeQdpx(generatedProject(1)));
  expect((await stranger.send(IMPORT, { s: studyId, u })).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  expect((await stranger.fetch(addressOf(studyId))).status).toBe(404);
  expect((await (await app.asViewer()).fetch(addressOf(studyId))).status).toBe(403);
});
