import { UnreadableFileError } from '@needfinder/domain';
import { unzipSync } from 'fflate';
import { checkArchive } from '../archive.js';
import { readXml, type XmlElement } from '../xml/read-xml.js';
import {
  PROJECT_ENTRY,
  QDA_VARIABLE_TYPES,
  type QdaCase,
  type QdaCode,
  type QdaNote,
  type QdaProject,
  type QdaSelection,
  type QdaSource,
  type QdaValue,
  type QdaVariable,
  SOURCES_FOLDER,
} from './qda-project.js';

/** Codes may be nested deeper than other formats nest anything. */
const MOST_DEPTH = 200;

export interface ReadQda {
  readonly project: QdaProject;
  /** What of the file was left behind, in sentences: pictures, recordings, texts that lie outside of the archive. */
  readonly warnings: readonly string[];
}

/**
 * Reads a `.qdpx` archive. Nothing outside of it is opened, document types are refused, and an archive that grows beyond
 * the limits of `checkArchive` is refused before it does.
 *
 * @throws UnreadableFileError `file.archive.*`, `file.xml`, `file.not-qda`, `file.qda.offsets` when a passage lies
 *   outside of its text.
 *
 * Source: REFI-QDA Standard 1.0. Checked against: `writeQdpx` (round trip, property test).
 */
export function readQdpx(bytes: Uint8Array): ReadQda {
  const names = checkArchive(bytes);
  if (!names.includes(PROJECT_ENTRY)) throw notQda(`its archive has no ${PROJECT_ENTRY}`);
  const files = unzipSync(bytes, { filter: ({ name }) => name === PROJECT_ENTRY || isSourceName(name) });
  const texts = new Map(Object.entries(files).map(([name, file]) => [entryName(name), decoded(file)]));
  const root = readXml(texts.get(entryName(PROJECT_ENTRY))!, MOST_DEPTH);
  if (localName(root) !== 'Project') throw notQda(`its first element is ${root.name}, not Project`);
  const warnings: string[] = [];
  const textOf = (of: XmlElement): string | null => {
    const content = child(of, 'PlainTextContent');
    if (content) return content.text;
    const path = of.attributes['plainTextPath'] ?? '';
    return texts.get(entryName(path.replace(/^internal:\/\//, SOURCES_FOLDER))) ?? null;
  };
  const project: QdaProject = {
    name: root.attributes['name'] ?? '',
    origin: root.attributes['origin'] ?? '',
    users: inList(root, 'Users', 'User').map((user) => ({ id: idOf(user), name: nameOf(user) })),
    codes: codesIn(child(root, 'CodeBook')),
    variables: inList(root, 'Variables', 'Variable').map(variableOf),
    cases: inList(root, 'Cases', 'Case').map(caseOf),
    sources: (child(root, 'Sources')?.children ?? []).flatMap((source) => {
      const text = localName(source) === 'TextSource' ? textOf(source) : null;
      if (text === null) warnings.push(`“${nameOf(source)}” is left behind: its text is not in the file`);
      return text === null ? [] : [sourceOf(source, text)];
    }),
    notes: inList(root, 'Notes', 'Note').flatMap((note): QdaNote[] => {
      const text = textOf(note);
      return text === null ? [] : [{ id: idOf(note), name: nameOf(note), text, userId: userOf(note) }];
    }),
  };
  return { project, warnings };
}

/** Reads a `.qdc` file. @throws UnreadableFileError `file.xml`, `file.not-qda` */
export function readQdc(bytes: Uint8Array): Pick<QdaProject, 'codes' | 'origin'> {
  const root = readXml(decoded(bytes), MOST_DEPTH);
  if (localName(root) !== 'CodeBook') throw notQda(`its first element is ${root.name}, not CodeBook`);
  return { codes: codesIn(root), origin: root.attributes['origin'] ?? '' };
}

const notQda = (why: string) => new UnreadableFileError('file.not-qda', `The file is not a REFI-QDA file: ${why}`);
/** Takes away one byte order mark at the beginning, and no more. */
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
/** Programs write the folder in different letters. */
const entryName = (name: string): string => name.replaceAll('\\', '/').toLowerCase();
const isSourceName = (name: string): boolean => entryName(name).startsWith(SOURCES_FOLDER.toLowerCase());

const localName = ({ name }: XmlElement): string => name.replace(/^.*:/, '');
const children = (of: XmlElement | undefined, name: string): XmlElement[] =>
  (of?.children ?? []).filter((one) => localName(one) === name);
const child = (of: XmlElement | undefined, name: string): XmlElement | undefined => children(of, name)[0];
const inList = (root: XmlElement, list: string, name: string): XmlElement[] => children(child(root, list), name);

/** The standard allows braces around ids, and capital letters in them. */
const plainId = (id: string | undefined): string => (id ?? '').replace(/[{}]/g, '').toLowerCase();
const idOf = ({ attributes }: XmlElement): string => plainId(attributes['guid']);
const nameOf = ({ attributes }: XmlElement): string => attributes['name'] ?? '';
const userOf = ({ attributes }: XmlElement): string | null => plainId(attributes['creatingUser']) || null;
const descriptionOf = (of: XmlElement): string => child(of, 'Description')?.text ?? '';
const refsOf = (of: XmlElement, name: string): string[] =>
  children(of, name).map(({ attributes }) => plainId(attributes['targetGUID']));

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

const valuesOf = (of: XmlElement): QdaValue[] =>
  children(of, 'VariableValue').map((value) => ({
    variableId: refsOf(value, 'VariableRef')[0] ?? '',
    value: value.children.find((one) => localName(one).endsWith('Value'))?.text ?? null,
  }));

const caseOf = (one: XmlElement): QdaCase => ({
  id: idOf(one),
  name: nameOf(one),
  description: descriptionOf(one),
  codeIds: refsOf(one, 'CodeRef'),
  values: valuesOf(one),
  sourceIds: refsOf(one, 'SourceRef'),
  selectionIds: refsOf(one, 'SelectionRef'),
});

function sourceOf(source: XmlElement, text: string): QdaSource {
  const length = Array.from(text).length;
  return {
    id: idOf(source),
    name: nameOf(source),
    description: descriptionOf(source),
    text,
    selections: children(source, 'PlainTextSelection').map((selection) => selectionOf(selection, length)),
    values: valuesOf(source),
    noteIds: refsOf(source, 'NoteRef'),
  };
}

function selectionOf(selection: XmlElement, length: number): QdaSelection {
  const [start, end] = [Number(selection.attributes['startPosition']), Number(selection.attributes['endPosition'])];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > length) {
    const sentence = `A passage of the file lies at ${start}–${end}, its text has ${length} characters`;
    throw new UnreadableFileError('file.qda.offsets', sentence, { start, end, length });
  }
  return {
    id: idOf(selection),
    name: nameOf(selection),
    start,
    end,
    userId: userOf(selection),
    codings: children(selection, 'Coding').map((coding) => ({
      id: idOf(coding),
      codeId: refsOf(coding, 'CodeRef')[0] ?? '',
      userId: userOf(coding),
      noteIds: refsOf(coding, 'NoteRef'),
    })),
    noteIds: refsOf(selection, 'NoteRef'),
  };
}
