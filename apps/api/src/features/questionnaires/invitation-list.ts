import { InvalidError } from '@needfinder/domain';
import { createDelimitedReader, detectDelimiter } from '@needfinder/file-formats';
import { type AttributeDefinition, slug } from '@needfinder/survey';

export interface InvitedPerson {
  /** The researcher's own id of the person. */
  readonly key: string;
  /** By attribute key. */
  readonly facts: Readonly<Record<string, string>>;
}
export interface InvitationList {
  readonly people: readonly InvitedPerson[];
  readonly attributes: readonly AttributeDefinition[];
  /** Values that occur, by attribute key. */
  readonly levels: ReadonlyMap<string, ReadonlySet<string>>;
}

const MOST_PEOPLE = 20_000;
const MOST_COLUMNS = 50;

/**
 * Reads a list of people: a header, then one person a line. The first column is their id, the others are facts about
 * them that are carried into their answers.
 *
 * @throws InvalidError `invitation.none`, `invitation.too-many`, `invitation.no-id`, `invitation.twice` with the line.
 */
export function readInvitationList(csv: string): InvitationList {
  const reader = createDelimitedReader({ delimiter: detectDelimiter(csv.slice(0, 10_000)), encoding: 'utf-8' });
  const [header, ...rows] = [...reader.push(new TextEncoder().encode(csv)), ...reader.end()];
  if (!header || rows.length === 0) {
    throw new InvalidError('invitation.none', 'The list names nobody: it takes a header and one person a line');
  }
  if (rows.length > MOST_PEOPLE || header.cells.length > MOST_COLUMNS) {
    const sentence = `A list takes ${MOST_PEOPLE} people and ${MOST_COLUMNS} columns; this one has ${rows.length} and ${header.cells.length}`;
    throw new InvalidError('invitation.too-many', sentence);
  }
  const columns = header.cells.slice(1).map((name) => ({ title: name.trim(), key: slug(name) }));
  const lineOf = new Map<string, number>();
  const people = rows.map(({ line, cells: [id = '', ...values] }) => {
    const key = id.trim();
    if (key === '') throw new InvalidError('invitation.no-id', `Line ${line} has no id in its first column`, { line });
    const before = lineOf.get(key);
    if (before)
      throw new InvalidError('invitation.twice', `Line ${line} names ${key}, who is on line ${before}`, { line });
    lineOf.set(key, line);
    const facts = columns.flatMap((column, at) => {
      const value = values[at]?.trim() ?? '';
      return value === '' ? [] : [[column.key, value] as const];
    });
    return { key, facts: Object.fromEntries(facts) };
  });
  const attributes = columns.map(({ key, title }): AttributeDefinition => ({
    key,
    title,
    attributeKind: 'demographic',
    valueType: 'category',
  }));
  const levels = new Map(columns.map(({ key }) => [key, new Set(people.flatMap(({ facts }) => facts[key] ?? []))]));
  return { people, attributes, levels };
}
