import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { writeWorkbook } from '@needfinder/file-formats';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { HEADER, openWizard, surveyCsv, type Wizard } from './import-fixtures.js';

jest.setTimeout(60_000);
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const people = (count: number, change: Parameters<typeof surveyCsv>[0] = []) =>
  surveyCsv(Array.from({ length: count }, (_, at) => change[at] ?? {}));
const SHARING = 'How important is it: Sharing a result';
const PLAN = 'Which plan do you use?';
const isEmpty = async (wizard: Wizard) =>
  expect(await wizard.study('counts { respondents responses } surveys { id } attributes { id }')).toEqual({
    counts: { respondents: 0, responses: 0 },
    surveys: [],
    attributes: [],
  });

test('a rating outside its scale is listed by line and column, and nothing is half-imported', async () => {
  const wizard = await openWizard(app);
  await wizard.import(['good.csv', people(60)]);
  const before = await wizard.study('counts { respondents responses }');
  const bad = people(62, [{}, { [SHARING]: 9 }, {}, {}, { [SHARING]: 'often' }]);
  const failed = await wizard.import(['bad.csv', bad]);
  expect(failed).toMatchObject({
    state: 'FAILED',
    failure: 'Nothing was imported: 2 cells cannot be what the mapping says',
    errorCount: 2,
    errors: [
      { line: 3, column: SHARING, value: '9', reason: '9 is outside 1–5' },
      { line: 6, column: SHARING, value: 'often', reason: '“often” is none of 1 to 5' },
    ],
    job: { state: 'DONE' },
  });
  expect(await wizard.study('counts { respondents responses }')).toEqual(before);
});

test('a failed import can be mended in the wizard and started again', async () => {
  const wizard = await openWizard(app);
  const read = await wizard.start([['wave-1.csv', people(60, [{ [SHARING]: 'no idea' }])]]);
  const index = read.columns.findIndex((column) => column.name === SHARING);
  const points = [1, 2, 3, 4, 5].map((value) => ({ label: `${value}`, value }));
  await wizard.correct(read.id, [{ index, kind: 'NEED_RATING', points, missing: [] }]);
  const failed = await wizard.confirm(read);
  expect(failed).toMatchObject({ state: 'FAILED', errorCount: 1, errors: [{ line: 2, value: 'no idea' }] });
  await isEmpty(wizard);
  const { data } = await wizard.correct(read.id, [
    { index, kind: 'NEED_RATING', missing: [{ word: 'no idea', state: 'NOT_APPLICABLE' }] },
  ]);
  expect(data.correctImport).toMatchObject({ state: 'READY', failure: null, errorCount: 0, errors: [] });
  expect(await wizard.confirm(read)).toMatchObject({ state: 'DONE', result: { inserted: 60 } });
  const { questions } = await wizard.study('questions { title answered missing { state count } }');
  expect(questions).toContainEqual({ title: SHARING, answered: 59, missing: [{ state: 'NOT_APPLICABLE', count: 1 }] });
});

test('an answer that the mapping does not know is refused', async () => {
  const wizard = await openWizard(app);
  const read = await wizard.start([['wave-1.csv', people(60)]]);
  const index = read.columns.findIndex((column) => column.name === PLAN);
  // Enterprise is declared missing, so it is no option; then it is taken back.
  await wizard.correct(read.id, [
    { index, kind: 'SINGLE_CHOICE', missing: [{ word: 'Enterprise', state: 'REFUSED' }] },
  ]);
  await wizard.correct(read.id, [{ index, kind: 'SINGLE_CHOICE', missing: [] }]);
  const failed = await wizard.confirm(read);
  expect(failed).toMatchObject({ state: 'FAILED', errorCount: 15 });
  expect(failed.errors[0]).toEqual({
    line: 5,
    column: PLAN,
    value: 'Enterprise',
    reason: '“Enterprise” is none of the 2 answers',
  });
  await isEmpty(wizard);
});

test('the same respondent on two lines of one file is an error that names both', async () => {
  const wizard = await openWizard(app);
  const read = await wizard.start([['twice.csv', people(60, [{}, {}, {}, {}, {}, { 'Respondent ID': 'R2' }])]]);
  // A column with a repeated value is not proposed.
  await wizard.correct(read.id, [{ index: 0, kind: 'RESPONDENT_ID' }]);
  const failed = await wizard.confirm(read);
  expect(failed).toMatchObject({
    state: 'FAILED',
    errors: [{ line: 7, column: 'Respondent ID', value: 'R2', reason: 'the respondent R2 is on line 3 already' }],
  });
  await isEmpty(wizard);
});

test('ragged rows are announced in the wizard and refused by the import; spare empty cells are not', async () => {
  const wizard = await openWizard(app);
  const lines = people(60).trimEnd().split('\n');
  lines[4] = lines[4]!.split(',').slice(0, 6).join(',');
  lines[9] += ',surplus';
  lines[12] += ',,,';
  lines.push(',,,,');
  const read = await wizard.start([['ragged.csv', lines.join('\n')]]);
  expect(read.warnings).toEqual(['ragged.csv: 2 rows are not as wide as the header (line 5, 10)']);
  const failed = await wizard.confirm(read);
  expect(failed.errors).toEqual([
    { line: 5, column: '', value: '', reason: 'the row of ragged.csv has 6 cells, its header has 11' },
    { line: 10, column: '', value: '', reason: 'the row of ragged.csv has 12 cells, its header has 11' },
  ]);
  await isEmpty(wizard);
});

test('every error is counted, ten thousand are kept', async () => {
  const wizard = await openWizard(app);
  const read = await wizard.start([['wave-1.csv', people(5_200)]]);
  const one = [
    { label: '98', value: 98 },
    { label: '99', value: 99 },
  ];
  await wizard.correct(
    read.id,
    [4, 5].map((index) => ({ index, kind: 'NEED_RATING', points: one })),
  );
  expect(await wizard.confirm(read)).toMatchObject({ state: 'FAILED', errorCount: 10_400 });
  expect(await app.sql(`SELECT count(*)::int FROM import_error WHERE import_id = $1`, [read.id])).toEqual([
    { count: 10_000 },
  ]);
});

test('files that cannot be read say why, by name', async () => {
  const wizard = await openWizard(app);
  const failureOf = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const failed = await wizard.start([[name, content]]);
    expect(failed).toMatchObject({ state: 'FAILED', columns: [], job: { state: 'DONE' } });
    return failed.failure;
  };
  expect(await failureOf('empty.csv', '')).toBe('empty.csv: the file is empty');
  expect(await failureOf('header.csv', `${HEADER.join(',')}\n`)).toBe('header.csv: there is no row below the header');
  expect(await failureOf('open.csv', 'id,text\n1,"never closed\n2,b\n')).toMatch(
    /^open\.csv: The quote opened in the row of line 2/,
  );
  // Valid UTF-8 at first, so nobody could know before the end.
  const late = Buffer.concat([
    Buffer.from(`id,text\n${'1,é\n'.repeat(40_000)}2,`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('\n'),
  ]);
  expect(await failureOf('mixed.csv', new Uint8Array(late))).toBe('mixed.csv: The file is not valid UTF-8');
  expect(await failureOf('picture.xlsx', zipOf('picture.png', Buffer.from('PNG')))).toBe(
    'picture.xlsx: The file is not an XLSX workbook',
  );
  expect(await failureOf('bomb.xlsx', zipOf('xl/workbook.xml', Buffer.alloc(8 * 1024 * 1024)))).toMatch(
    /^bomb\.xlsx: The file unpacks to \d+ times its packed size; at most 200 are read$/,
  );
  await expect(
    wizard.client.upload('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
  ).rejects.toThrow(/called \.csv but holds no text/);
  await isEmpty(wizard);
});

test('workbooks, tabs, semicolons with comma decimals and old encodings are all the same survey', async () => {
  const wizard = await openWizard(app);
  const rows = people(60)
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll('Acme', 'Müller').replaceAll(', and', ' and').replaceAll('"', '').split(','));
  const cells = (separator: string) => rows.map((row) => row.join(separator)).join('\r\n');
  const latin = new Uint8Array(Buffer.from(cells(';'), 'latin1'));
  expect(await wizard.import(['latin.csv', latin])).toMatchObject({
    state: 'DONE',
    files: [{ format: 'CSV', encoding: 'windows-1252', separator: ';' }],
    result: { inserted: 60 },
  });
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${cells('\t')}`, 'utf16le'));
  expect(await wizard.import(['utf16.tsv', utf16])).toMatchObject({
    files: [{ format: 'TSV', encoding: 'utf-16le' }],
    result: { unchanged: 60 },
  });
  const workbook = await writeWorkbook([{ name: 'Answers', rows }]);
  expect(await wizard.import(['answers.xlsx', new Uint8Array(workbook)])).toMatchObject({
    files: [{ format: 'XLSX', encoding: null, rows: 60 }],
    result: { unchanged: 60 },
  });
  const { attributes } = await wizard.study('attributes { key levels }');
  expect(attributes).toContainEqual({ key: 'company', levels: ['Müller', 'Bolt', 'Cog'] });
});

/** An archive with one entry, by hand: no library of ours makes a dishonest one. */
function zipOf(name: string, content: Buffer): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(content);
  const nameBytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(nameBytes.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(nameBytes.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + nameBytes.length, 12);
  end.writeUInt32LE(local.length + nameBytes.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, nameBytes, packed, entry, nameBytes, end]));
}
