import { UnreadableFileError } from '@needfinder/domain';
import initSqlJs, { type Database } from 'sql.js';
import { EMPTY_PROJECT, type QdaCode, type QdaSource } from '../refi-qda/qda-project.js';
import { underTag } from './code-tree.js';
import { htmlText } from './html-text.js';
import type { ReadExchange } from './read-exchange.js';

const MAGIC = 'SQLite format 3\0';
const TABLES = ['projects', 'documents', 'highlights', 'tags', 'highlight_tags'];
/** A view or a computed column runs what its author wrote; these tables only hold what is in them. */
const PLAIN_TABLES = `SELECT name FROM sqlite_master m WHERE type = 'table' AND rootpage > 0
  AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(m.name) WHERE hidden <> 0)`;

type Cells = Readonly<Record<string, unknown>>;

export const isSqlite = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, MAGIC.length)) === MAGIC;

/**
 * Reads a project that Taguette exported as SQLite. Its offsets are bytes of the words of a page; they become code
 * points of the text.
 *
 * @throws UnreadableFileError `file.taguette` when the file is no such project.
 *
 * Source: Taguette 1.4, `database/models.py` and `extract.py`.
 */
export async function readTaguette(bytes: Uint8Array): Promise<ReadExchange> {
  const { Database: Opened } = await initSqlJs();
  const database = new Opened(bytes);
  try {
    return readProject(database);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw notTaguette('its tables cannot be read');
  } finally {
    database.close();
  }
}

const notTaguette = (why: string) =>
  new UnreadableFileError('file.taguette', `The file is no Taguette project: ${why}`);

function readProject(database: Database): ReadExchange {
  const tables = new Set(rowsOf(database, PLAIN_TABLES).map(({ name }) => name));
  const missing = TABLES.find((table) => !tables.has(table));
  if (missing) throw notTaguette(`it has no table ${missing}`);
  const [project, ...others] = rowsOf(database, `SELECT id, name FROM projects ORDER BY id`);
  if (!project) throw notTaguette('it holds no project');
  const name = textOf(project['name']);
  const of = (sql: string) => rowsOf(database, sql, [project['id'] as number]);
  const coderOf = tables.has('commands') ? coders(of) : new Map<string, string>();
  const marks = of(`SELECT h.id, h.document_id, h.start_offset, h.end_offset FROM highlights h
    JOIN documents d ON d.id = h.document_id WHERE d.project_id = ? ORDER BY h.start_offset, h.id`);
  const tagged = of(`SELECT ht.highlight_id, ht.tag_id FROM highlight_tags ht JOIN tags t ON t.id = ht.tag_id
    WHERE t.project_id = ? ORDER BY ht.highlight_id, ht.tag_id`);
  const tagsOf = groupBy(tagged, 'highlight_id');
  const marksOf = groupBy(marks, 'document_id');
  const sources = of(`SELECT id, name, description, contents FROM documents WHERE project_id = ? ORDER BY id`).map(
    (document): QdaSource => {
      const { text, placeOf } = htmlText(textOf(document['contents']));
      const selections = (marksOf.get(textOf(document['id'])) ?? []).map((mark) => {
        const id = textOf(mark['id']);
        const userId = coderOf.get(id) ?? null;
        const codings = (tagsOf.get(id) ?? []).map((tag) => ({
          ...{ id: `${id} ${textOf(tag['tag_id'])}`, codeId: textOf(tag['tag_id']), userId, noteIds: [] },
        }));
        const start = placeOf(Number(mark['start_offset']));
        return {
          id,
          name: '',
          start,
          end: Math.max(start, placeOf(Number(mark['end_offset']))),
          userId,
          codings,
          noteIds: [],
        };
      });
      const [id, title, description] = ['id', 'name', 'description'].map((column) => textOf(document[column]));
      return {
        id: id!,
        name: title!,
        description: description!,
        text,
        selections,
        turns: null,
        values: [],
        noteIds: [],
      };
    },
  );
  const untagged = sources.flatMap(({ selections }) => selections).filter(({ codings }) => codings.length === 0).length;
  return {
    program: 'Taguette',
    project: {
      ...{ ...EMPTY_PROJECT, name, sources },
      codes: codesOf(of(`SELECT id, path, description FROM tags WHERE project_id = ? ORDER BY id`)),
      users: [...new Set(coderOf.values())].map((login) => ({ id: login, name: login })),
    },
    warnings: [
      ...(others.length > 0 ? [`${others.length} more projects of the file: one is taken, “${name}”`] : []),
      ...(untagged > 0 ? [`${untagged} highlight${untagged === 1 ? '' : 's'} without a tag`] : []),
    ],
  };
}

/** Tags stand under others by their paths. */
function codesOf(tags: readonly Cells[]): QdaCode[] {
  const known = new Set(tags.map(({ path }) => textOf(path)));
  const placed = tags.map((tag) => ({ ...tag, ...underTag(textOf(tag['path']), known) }));
  const under = groupBy(placed, 'above');
  const written = (tag: Cells): QdaCode => ({
    ...{ id: textOf(tag['id']), name: textOf(tag['name']), isCodable: true, colour: null },
    ...{ description: textOf(tag['description']), noteIds: [] },
    children: (under.get(textOf(tag['path'])) ?? []).map(written),
  });
  return placed.filter(({ above }) => above === null).map(written);
}

/** Who made a highlight stands in the log only. */
function coders(of: (sql: string) => Cells[]): Map<string, string> {
  const made = of(`SELECT user_login, payload FROM commands WHERE project_id = ? ORDER BY id`);
  return new Map(
    made.flatMap(({ user_login: login, payload }) => {
      const id = /"highlight_id": (\d+)/.exec(textOf(payload))?.[1];
      return id && /"type": "highlight_add"/.test(textOf(payload)) ? [[id, textOf(login)] as const] : [];
    }),
  );
}

function groupBy(rows: readonly Cells[], column: string): Map<string, Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const group = groups.get(textOf(row[column]));
    if (group) group.push(row);
    else groups.set(textOf(row[column]), [row]);
  }
  return groups;
}

function rowsOf(database: Database, sql: string, values: number[] = []): Cells[] {
  const [found] = database.exec(sql, values);
  return (found?.values ?? []).map((cells) =>
    Object.fromEntries(found!.columns.map((column, at) => [column, cells[at]])),
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
