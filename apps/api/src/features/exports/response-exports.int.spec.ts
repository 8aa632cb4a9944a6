import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cell, readSav, readWorkbook } from '@needfinder/file-formats';
import { Config } from '../../platform/config/index.js';
import { type TestApp, testApp, type TestClient } from '../../platform/testing/index.js';

const STATES = ['Not shown', 'Refused', 'Not applicable'];
/** The five states of an answer, in one column each of its kinds. */
const CSV = `id,How important is it: Speed,How important is it: Quiet,How important is it: Price,Which one do you use?,Why?
=R1,5,1,2,Free,=HYPERLINK("x")
R2,,,,,
${STATES.map((state, at) => `R${at + 3},${[state, state, state, state, state].join(',')}`).join('\n')}
R6,4,5,3,Team,because
R7,3,5,1,Free,it is <b>bold</b>
R8,1,2,1,Team,who knows
`;
const FORMATS = ['CSV', 'XLSX', 'SAV', 'ZSAV', 'JSON', 'PARQUET', 'TRIPLE_S', 'DICTIONARY_HTML', 'DICTIONARY_DOCX'];

let app: TestApp;
let owner: TestClient;
let studyId: string;

beforeAll(async () => {
  app = await testApp();
  owner = await app.asOwner();
  const missing = STATES.map((word) => ({ word, state: word.toUpperCase().replace(' ', '_') }));
  studyId = await importedStudy(owner, { name: 'plans.csv', content: CSV }, [
    { index: 4, kind: 'SINGLE_CHOICE', missing },
    { index: 5, kind: 'OPEN_TEXT', missing },
  ]);
});
afterAll(() => app.close());

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come to an end');
}

/** A new study with what this file holds, its meaning corrected where the file cannot say it. */
async function importedStudy(
  client: TestClient,
  file: { readonly name: string; readonly content: string | Uint8Array<ArrayBuffer> },
  columns: readonly object[] = [],
): Promise<string> {
  const { createStudy } = await client.query(`mutation { createStudy(input: { name: "Plans & needs" }) { id } }`);
  const upload = await client.upload(file.name, file.content);
  const input = { studyId: createStudy.id, uploadIds: [upload.id] };
  const { startImport } = await client.query(
    `mutation ($input: StartImportInput!) { startImport(input: $input) { id } }`,
    { input },
  );
  const state = async () =>
    (await client.query(`query ($id: ID!) { import(id: $id) { state failure } }`, { id: startImport.id })).import;
  const read = await until(async () => {
    const now = await state();
    return ['READY', 'FAILED'].includes(now.state) ? now : null;
  });
  if (read.state === 'FAILED') throw new Error(read.failure);
  if (columns.length > 0) {
    await client.query(`mutation ($input: CorrectImportInput!) { correctImport(input: $input) { id } }`, {
      input: { importId: startImport.id, columns },
    });
  }
  await client.query(`mutation ($id: ID!) { confirmImport(importId: $id) { id } }`, { id: startImport.id });
  const end = await until(async () => {
    const now = await state();
    return ['DONE', 'FAILED'].includes(now.state) ? now : null;
  });
  expect(end).toEqual({ state: 'DONE', failure: null });
  return createStudy.id;
}

const START = `mutation ($input: StartExportInput!) { startExport(input: $input) { id address } }`;
const LOOK = `query ($id: ID!) { export(id: $id) { fileName size address job { state percent error } } }`;

async function exported(client: TestClient, format: string, style = 'LABELS', of = studyId) {
  const { startExport } = await client.query(START, { input: { studyId: of, format, style } });
  const made = await until(async () => {
    const { export: now } = await client.query(LOOK, { id: startExport.id });
    return now.address !== null || now.job.state === 'FAILED' ? now : null;
  });
  expect(made.job.error).toBeNull();
  const response = await client.fetch(made.address);
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(bytes.length).toBe(made.size);
  return { id: startExport.id as string, fileName: made.fileName as string, bytes, headers: response.headers };
}

const filesOnDisk = async () => {
  const folder = join(app.get(Config).dataDir, 'exports', owner.who.workspaceId);
  return (await readdir(folder).catch(() => [])).sort();
};

test.each(FORMATS)('a study is exported as %s by a job, and downloaded', async (format) => {
  const { fileName, bytes, headers } = await exported(owner, format);
  expect(fileName).toMatch(/^Plans-needs-responses\.[a-z]+$/);
  expect(bytes.length).toBeGreaterThan(100);
  expect(headers.get('content-disposition')).toContain('attachment');
});

test('the five states stay apart in .sav, and the words of the scale with their numbers', async () => {
  const { bytes } = await exported(owner, 'SAV');
  async function* chunks() {
    yield bytes;
  }
  const { file, rows } = await readSav(chunks());
  const cells: Cell[][] = [];
  for await (const block of rows) cells.push(...block);
  const at = file.variables.findIndex(({ label }) => label.includes('Speed'));
  const { missing, valueLabels, measure } = file.variables[at]!;
  expect(measure).toBe('ordinal');
  expect(cells.map((row) => row[at])).toEqual([5, null, ...missing.values, 4, 3, 1]);
  expect(missing.values.map((code) => valueLabels.find(({ value }) => value === code)!.label)).toEqual(STATES);
});

test.each(['SAV', 'ZSAV', 'TRIPLE_S'])(
  'a study that was exported as %s is imported again, without a correction, as the same study',
  async (format) => {
    const { fileName, bytes } = await exported(owner, format);
    const copyId = await importedStudy(owner, { name: fileName, content: bytes });
    const [original, copy] = [await exported(owner, 'CSV'), await exported(owner, 'CSV', 'LABELS', copyId)];
    const lines = (csv: Uint8Array) => new TextDecoder().decode(csv).split('\r\n').sort();
    expect(lines(copy.bytes)).toEqual(lines(original.bytes));
    const kinds = `query ($id: ID!) { study(id: $id) { questions { title kind aspect points { label value } options } } }`;
    const questionsOf = async (id: string) => (await owner.query(kinds, { id })).study.questions;
    expect(await questionsOf(copyId)).toEqual(await questionsOf(studyId));
  },
);

test('a statistics file that is damaged is refused, with the place', async () => {
  const { bytes } = await exported(owner, 'SAV');
  const cut = { name: 'cut.sav', content: bytes.slice(0, 900) };
  await expect(importedStudy(owner, cut)).rejects.toThrow(/cut\.sav: The \.sav file is damaged at byte \d+/);
  await expect(importedStudy(owner, { name: 'x.sav', content: 'id;a\n' })).rejects.toThrow('holds no sav document');
});

test('nothing that people wrote runs: not in a spreadsheet, not on a page', async () => {
  const csv = new TextDecoder().decode((await exported(owner, 'CSV')).bytes);
  expect(csv).toContain("'=R1");
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv.split('\r\n').slice(1).join('\n')).toMatch(/\[not-shown\].*\n.*\[refused\].*\n.*\[not-applicable\]/);
  const { sheets } = await readWorkbook((await exported(owner, 'XLSX')).bytes);
  for (const cell of sheets.flatMap(({ rows }) => rows.flat())) expect(cell).not.toMatch(/^[=+@]/);
  const html = new TextDecoder().decode((await exported(owner, 'DICTIONARY_HTML')).bytes);
  expect(html).not.toMatch(/<(?:b|script)>/);
});

test('an export says nothing to another workspace, neither by its id nor as a file', async () => {
  const { id } = await exported(owner, 'JSON');
  const attacker = await app.asOtherWorkspace();
  const { errors } = await attacker.send(LOOK, { id });
  expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  const asOther = await attacker.fetch(`/api/exports/files/${id}`);
  expect(asOther.status).toBe(404);
  expect(await asOther.text()).not.toContain('Plans');
  const started = await attacker.send(START, { input: { studyId, format: 'CSV' } });
  expect(started.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  expect((await app.asStranger().fetch(`/api/exports/files/${id}`)).status).toBe(403);
  for (const path of ['..%2f..%2fserver.key', 'x', id.toUpperCase().slice(0, -1)]) {
    expect((await owner.fetch(`/api/exports/files/${path}`)).status).toBe(404);
  }
});

test('a viewer may export what she may read', async () => {
  const viewer = await app.asViewer();
  expect((await exported(viewer, 'CSV', 'CODES')).bytes.length).toBeGreaterThan(100);
});

test('a file that is not made yet is refused in words, and erasing a person removes every file made of the study', async () => {
  const { id } = await exported(owner, 'CSV');
  await app.sql(`UPDATE export SET size_bytes = NULL WHERE id = $1`, [id]);
  const early = await owner.fetch(`/api/exports/files/${id}`);
  expect({ status: early.status, said: await early.json() }).toMatchObject({
    status: 409,
    said: { code: 'export.unfinished' },
  });
  const made = (await app.sql<{ id: string }>(`SELECT id FROM export WHERE study_id = $1`, [studyId])).map(
    (one) => one.id,
  );
  expect(await filesOnDisk()).toEqual(expect.arrayContaining(made));
  const [person] = await app.sql<{ id: string }>(`SELECT id FROM respondent WHERE study_id = $1 LIMIT 1`, [studyId]);
  await owner.query(`mutation ($id: ID!) { eraseRespondent(id: $id) }`, { id: person!.id });
  expect(await app.sql(`SELECT id FROM export WHERE study_id = $1`, [studyId])).toEqual([]);
  await until(async () => ((await filesOnDisk()).some((name) => made.includes(name)) ? null : true));
});
