import { UnreadableFileError } from '@needfinder/domain';
import { unzipSync } from 'fflate';
import { ARCHIVE_LIMITS, checkArchive } from '../archive.js';
import { readXml, type XmlElement } from '../xml/read-xml.js';
import {
  EMPTY_PROJECT,
  PROJECT_ENTRY,
  QDA_VARIABLE_TYPES,
  type QdaCase,
  type QdaCode,
  type QdaNote,
  type QdaProject,
  type QdaVariable,
  SOURCES_FOLDER,
  TURNS_ENTRY,
} from './qda-project.js';
import { child, children, descriptionOf, idOf, inList, localName, nameOf, notQda, refsOf, userOf } from './qda-xml.js';
import { contentOf, sourcesOf, valuesOf } from './read-sources.js';
import { readTurns } from './read-turns.js';

/** Codes may be nested deeper than other formats nest anything. */
const MOST_DEPTH = 200;
/** Every text and every memo may be a file. */
const LIMITS = { ...ARCHIVE_LIMITS, entries: 20_000 };
/** What people draw and group: nothing here is made of it. */
const LEFT_BEHIND = [
  ['Sets', 'Set', 'set'],
  ['Links', 'Link', 'link'],
  ['Graphs', 'Graph', 'graph'],
] as const;

export interface ReadQda {
  readonly project: QdaProject;
  /** What of the file was left behind, in sentences: pictures, recordings, texts that lie outside of the archive. */
  readonly warnings: readonly string[];
}

/**
 * Reads a `.qdpx` archive. Nothing outside of it is opened, document types are refused, and an archive that grows beyond
 * the limits of `checkArchive` is refused before it does.
 *
 * @throws UnreadableFileError `file.archive.*`, `file.xml`, `file.not-qda`, `file.binary`, `file.qda.offsets` when a
 *   passage lies outside of its text.
 *
 * Source: REFI-QDA Standard 1.0. Checked against: `writeQdpx` (round trip, property test).
 */
export function readQdpx(bytes: Uint8Array): ReadQda {
  const names = checkArchive(bytes, LIMITS);
  if (!names.includes(PROJECT_ENTRY)) throw notQda(`its archive has no ${PROJECT_ENTRY}`);
  const isRead = (name: string) => [PROJECT_ENTRY, TURNS_ENTRY].includes(name) || isTextName(name);
  const files = unzipSync(bytes, { filter: ({ name }) => isRead(name) });
  const texts = new Map(Object.entries(files).map(([name, file]) => [entryName(name), decoded(file)]));
  return readQde(texts.get(entryName(PROJECT_ENTRY))!, texts);
}

/**
 * @param xml - What `project.qde` says.
 * @param texts - The other files of the archive by their name in lower case.
 */
function readQde(xml: string, texts: ReadonlyMap<string, string>): ReadQda {
  const root = readXml(xml, MOST_DEPTH);
  if (localName(root) !== 'Project') throw notQda(`its first element is ${root.name}, not Project`);
  const warnings: string[] = [];
  const textOf = (of: XmlElement): string | null => {
    const path = of.attributes['plainTextPath'] ?? '';
    return contentOf(of) ?? texts.get(entryName(path.replace(/^internal:\/\//, SOURCES_FOLDER))) ?? null;
  };
  const ground = {
    textOf,
    turns: readTurns(texts.get(TURNS_ENTRY)),
    warn: (sentence: string) => void warnings.push(sentence),
  };
  const project: QdaProject = {
    ...EMPTY_PROJECT,
    name: nameOf(root),
    origin: root.attributes['origin'] ?? '',
    users: inList(root, 'Users', 'User').map((user) => ({ id: idOf(user), name: nameOf(user) })),
    codes: codesIn(child(root, 'CodeBook')),
    variables: inList(root, 'Variables', 'Variable').map(variableOf),
    cases: inList(root, 'Cases', 'Case').map(caseOf),
    sources: (child(root, 'Sources')?.children ?? []).flatMap((source) => sourcesOf(source, ground)),
    notes: inList(root, 'Notes', 'Note').flatMap((note): QdaNote[] => {
      const text = textOf(note);
      if (text === null) warnings.push(`The memo “${nameOf(note)}” is left behind: its text is not in the file`);
      return text === null ? [] : [{ id: idOf(note), name: nameOf(note), text, userId: userOf(note) }];
    }),
    noteIds: refsOf(root, 'NoteRef'),
  };
  for (const [list, name, noun] of LEFT_BEHIND) {
    const { length } = inList(root, list, name);
    if (length > 0) warnings.push(`${length} ${noun}${length === 1 ? '' : 's'} of codes and texts`);
  }
  return { project, warnings };
}

/** Reads a `.qdc` file. @throws UnreadableFileError `file.xml`, `file.not-qda`, `file.binary` */
export function readQdc(bytes: Uint8Array): Pick<QdaProject, 'codes' | 'origin'> {
  const root = readXml(decoded(bytes), MOST_DEPTH);
  if (localName(root) !== 'CodeBook') throw notQda(`its first element is ${root.name}, not CodeBook`);
  return { codes: codesIn(root), origin: root.attributes['origin'] ?? '' };
}

/** Takes away one byte order mark at the beginning, and no more. @throws UnreadableFileError `file.binary` */
function decoded(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\0')) throw new UnreadableFileError('file.binary', 'A text of the file is no text');
  return text;
}
/** Programs write the folder in different letters. */
const entryName = (name: string): string => name.replaceAll('\\', '/').toLowerCase();
/** Pictures and recordings of the archive stay packed. */
const isTextName = (name: string): boolean =>
  entryName(name).startsWith(SOURCES_FOLDER.toLowerCase()) && entryName(name).endsWith('.txt');

const codesIn = (codebook: XmlElement | undefined): QdaCode[] => children(child(codebook, 'Codes'), 'Code').map(codeOf);

function codeOf(code: XmlElement): QdaCode {
  const { isCodable, color } = code.attributes;
  return {
    id: idOf(code),
    name: nameOf(code),
    isCodable: isCodable === 'true' || isCodable === '1',
    colour: color?.toLowerCase() ?? null,
    description: descriptionOf(code),
    noteIds: refsOf(code, 'NoteRef'),
    children: children(code, 'Code').map(codeOf),
  };
}

function variableOf(variable: XmlElement): QdaVariable {
  const type = QDA_VARIABLE_TYPES.find((one) => one === variable.attributes['typeOfVariable']) ?? 'Text';
  return { id: idOf(variable), name: nameOf(variable), type, description: descriptionOf(variable) };
}

const caseOf = (one: XmlElement): QdaCase => ({
  id: idOf(one),
  name: nameOf(one),
  description: descriptionOf(one),
  codeIds: refsOf(one, 'CodeRef'),
  values: valuesOf(one),
  sourceIds: refsOf(one, 'SourceRef'),
  selectionIds: refsOf(one, 'SelectionRef'),
});
