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
import { linkedNotes, notesAt, type NotesOf } from './linked-notes.js';
import { child, children, descriptionOf, idOf, inList, localName, nameOf, notQda, refsOf, userOf } from './qda-xml.js';
import { contentOf, sourcesOf, valuesOf } from './read-sources.js';
import { readTurns } from './read-turns.js';

/** Codes may be nested deeper than other formats nest anything. */
const MOST_DEPTH = 200;
/** Every text and every memo may be a file. */
const LIMITS = { ...ARCHIVE_LIMITS, entries: 20_000 };
const INTERNAL = /^internal:\/\//;

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
  const project = projectEntry(names);
  const files = unzipSync(bytes, { filter: ({ name }) => [project, TURNS_ENTRY].includes(name) || isTextName(name) });
  const texts = new Map(Object.entries(files).map(([name, file]) => [entryName(name), decoded(file)]));
  return readQde(texts.get(entryName(project))!, texts);
}

/** ATLAS.ti names the project in the archive after itself. @throws UnreadableFileError `file.not-qda` */
function projectEntry(names: readonly string[]): string {
  if (names.includes(PROJECT_ENTRY)) return PROJECT_ENTRY;
  const [only, ...others] = names.filter((name) => /^[^/\\]+\.qde$/i.test(name));
  if (only === undefined || others.length > 0) throw notQda(`its archive has no ${PROJECT_ENTRY}`);
  return only;
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
    const inFolder = texts.get(entryName(path.replace(INTERNAL, SOURCES_FOLDER)));
    return contentOf(of) ?? inFolder ?? texts.get(entryName(path.replace(INTERNAL, ''))) ?? null;
  };
  const { notesOf, linksLeft } = linkedNotes(root);
  const described: QdaNote[] = [];
  const origin = root.attributes['origin'] ?? '';
  const ground = {
    ...{ textOf, notesOf, origin },
    turns: readTurns(texts.get(TURNS_ENTRY)),
    note: (words: string, on: XmlElement) => {
      const note = { id: `${idOf(on)} description`, name: '', text: words, userId: userOf(on) };
      described.push(note);
      return note.id;
    },
    warn: (sentence: string) => void warnings.push(sentence),
  };
  const sources = (child(root, 'Sources')?.children ?? []).flatMap((source) => sourcesOf(source, ground));
  const project: QdaProject = {
    ...EMPTY_PROJECT,
    ...{ name: nameOf(root), origin, sources },
    users: inList(root, 'Users', 'User').map((user) => ({ id: idOf(user), name: nameOf(user) })),
    codes: codesIn(child(root, 'CodeBook'), notesOf),
    variables: inList(root, 'Variables', 'Variable').map(variableOf),
    cases: inList(root, 'Cases', 'Case').map(caseOf),
    notes: [
      ...inList(root, 'Notes', 'Note').flatMap((note): QdaNote[] => {
        const text = textOf(note);
        if (text === null) warnings.push(`The memo “${nameOf(note)}” is left behind: its text is not in the file`);
        return text === null ? [] : [{ id: idOf(note), name: nameOf(note), text, userId: userOf(note) }];
      }),
      ...described,
    ],
    noteIds: refsOf(root, 'NoteRef'),
  };
  const left = {
    set: inList(root, 'Sets', 'Set').length,
    link: linksLeft,
    graph: inList(root, 'Graphs', 'Graph').length,
  };
  for (const [noun, count] of Object.entries(left)) {
    if (count > 0) warnings.push(`${count} ${noun}${count === 1 ? '' : 's'} of codes and texts`);
  }
  return { project, warnings };
}

/** Reads a `.qdc` file. @throws UnreadableFileError `file.xml`, `file.not-qda`, `file.binary` */
export function readQdc(bytes: Uint8Array): Pick<QdaProject, 'codes' | 'origin'> {
  const root = readXml(decoded(bytes), MOST_DEPTH);
  if (localName(root) !== 'CodeBook') throw notQda(`its first element is ${root.name}, not CodeBook`);
  return { codes: codesIn(root, notesAt), origin: root.attributes['origin'] ?? '' };
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
const isTextName = (name: string): boolean => entryName(name).endsWith('.txt');

const codesIn = (codebook: XmlElement | undefined, notesOf: NotesOf): QdaCode[] =>
  children(child(codebook, 'Codes'), 'Code').map((code) => codeOf(code, notesOf));

function codeOf(code: XmlElement, notesOf: NotesOf): QdaCode {
  const { isCodable, color } = code.attributes;
  return {
    id: idOf(code),
    name: nameOf(code),
    isCodable: isCodable === 'true' || isCodable === '1',
    colour: color?.toLowerCase() ?? null,
    description: descriptionOf(code),
    noteIds: notesOf(code),
    children: children(code, 'Code').map((one) => codeOf(one, notesOf)),
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
