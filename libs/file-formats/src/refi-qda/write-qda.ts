import { InvalidError } from '@needfinder/domain';
import { strToU8, zipSync, type Zippable } from 'fflate';
import {
  CODEBOOK_NAMESPACE,
  PROJECT_ENTRY,
  PROJECT_NAMESPACE,
  type QdaCase,
  type QdaCode,
  type QdaCoding,
  type QdaNote,
  type QdaProject,
  type QdaSelection,
  type QdaSource,
  type QdaValue,
  type QdaVariableType,
  SOURCES_FOLDER,
  TURNS_ENTRY,
} from './qda-project.js';
import { element, listElement, textElement } from './xml-writing.js';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
/** The archive is the same on every day: nothing in it tells when it was made. */
const WRITTEN_AT = new Date('2000-01-01T00:00:00Z');
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A project as a `.qdpx` archive. Texts are files in it, so that their line ends and offsets stay as they are.
 *
 * Source: REFI-QDA Standard 1.0, Project.xsd (2019). Checked against: `readQdpx` (round trip, property test); the order of elements follows the XSD.
 */
export function writeQdpx(project: QdaProject): Uint8Array {
  const files: Zippable = { [PROJECT_ENTRY]: strToU8(projectXml(project)) };
  for (const { id, text } of project.sources) {
    // A reader takes away one mark at the beginning; a text that begins with one keeps its own.
    files[`${SOURCES_FOLDER}${id}.txt`] = strToU8(text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + text : text);
  }
  const turns = project.sources.flatMap((source) =>
    source.turns === null ? [] : [[source.id, source.turns] as const],
  );
  if (turns.length > 0) files[TURNS_ENTRY] = strToU8(JSON.stringify(Object.fromEntries(turns)));
  return zipSync(files, { mtime: WRITTEN_AT });
}

/**
 * The codes alone, as a `.qdc` file.
 *
 * @throws InvalidError `qda.no-codes`: the standard knows no codebook without codes.
 */
export function writeQdc({ codes, origin }: Pick<QdaProject, 'codes' | 'origin'>): Uint8Array {
  if (codes.length === 0)
    throw new InvalidError('qda.no-codes', 'A REFI-QDA codebook holds at least one code, this one 0');
  return strToU8(
    DECLARATION +
      element('CodeBook', { xmlns: CODEBOOK_NAMESPACE, origin }, [
        element(
          'Codes',
          {},
          codes.map((code) => codeXml(code, false)),
        ),
      ]),
  );
}

function projectXml(project: QdaProject): string {
  const { name, origin, users, codes, variables, cases, sources, notes, noteIds } = project;
  const codebook = listElement(
    'Codes',
    codes.map((code) => codeXml(code, true)),
  );
  return (
    DECLARATION +
    element('Project', { xmlns: PROJECT_NAMESPACE, name, origin }, [
      ...listElement(
        'Users',
        users.map((user) => element('User', { guid: user.id, name: user.name })),
      ),
      ...listElement('CodeBook', codebook),
      ...listElement(
        'Variables',
        variables.map((variable) =>
          element(
            'Variable',
            { guid: variable.id, name: variable.name, typeOfVariable: variable.type },
            description(variable),
          ),
        ),
      ),
      ...listElement(
        'Cases',
        cases.map((one) => caseXml(one, typesOf(variables))),
      ),
      ...listElement(
        'Sources',
        sources.map((source) => sourceXml(source, typesOf(variables))),
      ),
      ...listElement('Notes', notes.map(noteXml)),
      ...refs('NoteRef', noteIds),
    ])
  );
}

type Types = ReadonlyMap<string, QdaVariableType>;
const typesOf = (variables: QdaProject['variables']): Types => new Map(variables.map(({ id, type }) => [id, type]));

const description = (of: { readonly description: string }): string[] =>
  of.description === '' ? [] : [textElement('Description', of.description)];
const refs = (name: string, ids: readonly string[]): string[] => ids.map((id) => element(name, { targetGUID: id }));

/** A codebook alone has no memos to refer to. */
function codeXml(code: QdaCode, withNotes: boolean): string {
  const { id, name, isCodable, colour, noteIds, children } = code;
  return element('Code', { guid: id, name, isCodable, color: colour }, [
    ...description(code),
    ...(withNotes ? refs('NoteRef', noteIds) : []),
    ...children.map((child) => codeXml(child, withNotes)),
  ]);
}

const codingXml = ({ id, codeId, userId, noteIds }: QdaCoding): string =>
  element('Coding', { guid: id, creatingUser: userId }, [...refs('CodeRef', [codeId]), ...refs('NoteRef', noteIds)]);

const selectionXml = ({ id, name, start, end, userId, codings, noteIds }: QdaSelection): string =>
  element('PlainTextSelection', { guid: id, name, startPosition: start, endPosition: end, creatingUser: userId }, [
    ...codings.map(codingXml),
    ...refs('NoteRef', noteIds),
  ]);

const valueXml = ({ variableId, value }: QdaValue, types: Types): string =>
  element('VariableValue', {}, [
    ...refs('VariableRef', [variableId]),
    ...(value === null ? [] : [textElement(`${types.get(variableId) ?? 'Text'}Value`, value)]),
  ]);

const fileOf = (id: string): string => `internal://${id}.txt`;

const sourceXml = (source: QdaSource, types: Types): string =>
  element('TextSource', { guid: source.id, name: source.name, plainTextPath: fileOf(source.id) }, [
    ...description(source),
    ...source.selections.map(selectionXml),
    ...refs('NoteRef', source.noteIds),
    ...source.values.map((value) => valueXml(value, types)),
  ]);

const noteXml = ({ id, name, text, userId }: QdaNote): string =>
  element('Note', { guid: id, name, creatingUser: userId }, [textElement('PlainTextContent', text)]);

const caseXml = (one: QdaCase, types: Types): string =>
  element('Case', { guid: one.id, name: one.name }, [
    ...description(one),
    ...refs('CodeRef', one.codeIds),
    ...one.values.map((value) => valueXml(value, types)),
    ...refs('SourceRef', one.sourceIds),
    ...refs('SelectionRef', one.selectionIds),
  ]);
