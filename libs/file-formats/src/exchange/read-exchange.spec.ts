import { beforeAll, expect, test } from '@jest/globals';
import initSqlJs, { type Database } from 'sql.js';
import { type ReadExchange, readExchange } from './read-exchange.js';

const sheet = (name: string, text: string) => readExchange(name, new TextEncoder().encode(text));
const refused = (code: string) => expect.objectContaining({ code });
/** Every passage as its words and the names of its codes. */
const passagesOf = ({ project }: ReadExchange) => {
  const names = new Map<string, string>();
  const learn = (codes: typeof project.codes, above: string): void => {
    for (const { id, name, children } of codes) {
      names.set(id, above + name);
      learn(children, `${above}${name} > `);
    }
  };
  learn(project.codes, '');
  return project.sources.flatMap(({ name, text, selections }) =>
    selections.map(({ start, end, codings }) => [
      ...[name, Array.from(text).slice(start, end).join('')],
      codings.map(({ codeId, userId }) => [names.get(codeId), userId].filter(Boolean).join(' by ')).join(', '),
    ]),
  );
};

test('highlights of Taguette: one passage with two tags stands in two rows', async () => {
  const read = await sheet(
    'all.csv',
    'id,document,tag,content\n1,Ada,Finding,"I never find, 🙈 anything"\n1,Ada,Pain,"I never find, 🙈 anything"\n2,Bob,,Nothing',
  );
  expect(read.program).toBe('Taguette');
  expect(passagesOf(read)).toEqual([
    ['Ada', 'I never find, 🙈 anything', 'Finding, Pain'],
    ['Bob', 'Nothing', ''],
  ]);
});

test('tags of Taguette stand under the tags that their paths begin with, and dots within a name stay', async () => {
  const read = await sheet(
    'all.csv',
    'id,document,tag,content\n1,Ada,pain,A\n2,Ada,pain.waiting,B\n3,Ada,pain.waiting.v1.2,C\n4,Ada,U.S. tax,D',
  );
  expect(passagesOf(read).map(([, , codes]) => codes)).toEqual([
    ...['pain', 'pain > waiting', 'pain > waiting > v1.2', 'U.S. tax'],
  ]);
});

test('highlights of Dovetail: tags in one cell, who made them, and what nothing is made of', async () => {
  const read = await sheet(
    'highlights.csv',
    'Note title,Highlight,Tags,Created by,Participant,Sentiment\nCall 1,It takes ages,"Speed, Waiting",Grace,P7,negative',
  );
  expect(read.program).toBe('Dovetail');
  expect(passagesOf(read)).toEqual([['Call 1', 'It takes ages', 'Speed by Grace, Waiting by Grace']]);
  expect(read.project.cases).toMatchObject([{ name: 'P7', sourceIds: ['document 0'] }]);
  expect(read.warnings).toContain('Columns that nothing is made of: Sentiment');
});

test('coding references of NVivo: codes stand under codes', async () => {
  const read = await sheet(
    'references.csv',
    'Node,Source,Reference,Coverage\nNodes\\\\Finding\\\\Notebooks,Ada,I never find it,4%\nNodes\\\\Finding,Ada,Where is it,1%',
  );
  expect(read.program).toBe('NVivo');
  expect(passagesOf(read)).toEqual([
    ['Ada', 'I never find it', 'Finding > Notebooks'],
    ['Ada', 'Where is it', 'Finding'],
  ]);
});

test('a sheet of something else is refused in words', async () => {
  await expect(sheet('people.csv', 'name,age\nAda,36')).rejects.toEqual(refused('file.exchange.unknown'));
});

let open: () => Database;
beforeAll(async () => {
  const { Database: Opened } = await initSqlJs();
  open = () => new Opened();
});
const SCHEMA = `CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT);
  CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path TEXT, description TEXT);
  CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
  CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
  CREATE TABLE commands (id INTEGER PRIMARY KEY, user_login TEXT, project_id INTEGER, payload TEXT);
  INSERT INTO projects VALUES (1, 'Notebooks');`;
const DOCUMENTS = `CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, description TEXT, contents TEXT, project_id INTEGER);`;

test('a project of Taguette: bytes of a page become code points, tags keep their parents, highlights their coder', async () => {
  const database = open();
  database.run(SCHEMA + DOCUMENTS);
  database.run(`INSERT INTO documents VALUES (1, 'Ada', '', ?, 1)`, [
    '\n<p>Où est <b>mon</b> cahier 🙈 &amp; moi?</p>\n<p>Dans\n   le sac.</p>',
  ]);
  // "Où est mon cahier 🙈 & moi?" has 30 bytes: ù two, the monkey four.
  database.run(`INSERT INTO tags VALUES (1, 1, 'Finding', 'When things are lost'), (2, 1, 'Finding.Notebooks', '');
    INSERT INTO highlights VALUES (7, 1, 12, 25, ''), (8, 1, 31, 41, '');
    INSERT INTO highlight_tags VALUES (7, 2), (8, 1);
    INSERT INTO commands VALUES (1, 'grace', 1, '{"highlight_id": 7, "tags": [2], "type": "highlight_add"}')`);
  const read = await readExchange('project.sqlite3', database.export());
  expect(passagesOf(read)).toEqual([
    ['Ada', 'cahier 🙈 &', 'Finding > Notebooks by grace'],
    ['Ada', 'Dans le', 'Finding'],
  ]);
  expect(read.project).toMatchObject({ name: 'Notebooks', codes: [{ description: 'When things are lost' }] });
});

test('a database that computes instead of holding is refused, and so is any other', async () => {
  const view = open();
  view.run(SCHEMA);
  view.run(
    `CREATE VIEW documents AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS id FROM n`,
  );
  await expect(readExchange('a.db', view.export())).rejects.toEqual(refused('file.taguette'));
  for (const as of ['GENERATED ALWAYS AS (hex(zeroblob(9)))', 'AS/**/(hex(zeroblob(9))) STORED']) {
    const computed = open();
    computed.run(SCHEMA);
    computed.run(`CREATE TABLE documents (id INTEGER, project_id INTEGER, name, description, contents TEXT ${as})`);
    await expect(readExchange('a.db', computed.export())).rejects.toEqual(refused('file.taguette'));
  }
  const other = open();
  other.run('CREATE TABLE other (id INTEGER)');
  await expect(readExchange('a.db', other.export())).rejects.toEqual(refused('file.taguette'));
  const damaged = other.export().slice(0, 3000);
  await expect(readExchange('a.db', damaged)).rejects.toEqual(refused('file.taguette'));
});
