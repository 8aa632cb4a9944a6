import { UnreadableFileError } from '@needfinder/domain';
import type { XmlElement } from '../xml/read-xml.js';
import type { QdaCoding, QdaSelection, QdaSource, QdaTurn, QdaValue } from './qda-project.js';
import { child, children, descriptionOf, idOf, localName, nameOf, plainId, refsOf, userOf } from './qda-xml.js';

export interface SourceGround {
  /** The text of an element that has one, null when it is not in the file. */
  readonly textOf: (of: XmlElement) => string | null;
  readonly turns: ReadonlyMap<string, readonly QdaTurn[]>;
  /** Takes a sentence on what is left behind. */
  readonly warn: (sentence: string) => void;
}

const KINDS: Readonly<Record<string, string>> = {
  ...{ PictureSource: 'a picture', PDFSource: 'a PDF', AudioSource: 'a recording', VideoSource: 'a video' },
};
const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * The texts of a source of any kind: a text itself, the words of a PDF, the transcripts of a recording. What of it has
 * no words is named and left behind.
 *
 * @throws UnreadableFileError `file.qda.offsets` when a passage lies outside of its text.
 */
export function sourcesOf(source: XmlElement, ground: SourceGround): QdaSource[] {
  const kind = localName(source);
  const name = nameOf(source);
  const whole = children(source, 'Coding').length;
  if (whole > 0) ground.warn(`${countOf(whole, 'coding')} of “${name}” as a whole: passages are coded here`);
  if (kind === 'TextSource') return textSource(source, ground, nameOf(source));
  const said = KINDS[kind];
  if (!said) return [];
  const words = [...children(source, 'Representation'), ...children(source, 'Transcript')];
  const texts = words.flatMap((one) => textSource(one, ground, words.length === 1 ? name : `${name}: ${nameOf(one)}`));
  const regions = source.children.filter((one) => /Selection$/.test(localName(one)));
  const left = regions.length > 0 ? ` with ${countOf(regions.length, 'selection')} in it` : '';
  ground.warn(`“${name}” is ${said}${left}${texts.length > 0 ? ': its words come, it stays behind' : ''}`);
  // What is known of the recording is known of its transcript.
  return texts.map((text) => ({
    ...text,
    values: valuesOf(source),
    noteIds: [...refsOf(source, 'NoteRef'), ...text.noteIds],
  }));
}

function textSource(source: XmlElement, { textOf, turns, warn }: SourceGround, name: string): QdaSource[] {
  const text = textOf(source);
  if (text === null) warn(`“${name}” is left behind: its text is not in the file`);
  if (text === null) return [];
  const { length } = Array.from(text);
  const id = idOf(source);
  const selections = [
    ...children(source, 'PlainTextSelection').map((one) => selectionOf(one, spanOf(one), length)),
    ...children(source, 'TranscriptSelection').map((one) =>
      selectionOf(one, syncedSpanOf(one, source, length), length),
    ),
  ];
  return [
    {
      ...{ id, name, text, selections, turns: turns.get(id) ?? null },
      ...{ description: descriptionOf(source), values: valuesOf(source), noteIds: refsOf(source, 'NoteRef') },
    },
  ];
}

export const valuesOf = (of: XmlElement): QdaValue[] =>
  children(of, 'VariableValue').map((value) => ({
    variableId: refsOf(value, 'VariableRef')[0] ?? '',
    value: value.children.find((one) => localName(one).endsWith('Value'))?.text ?? null,
  }));

const spanOf = ({ attributes }: XmlElement): [number, number] => [
  Number(attributes['startPosition']),
  Number(attributes['endPosition']),
];

/** Passages of transcripts lie between two points of time, each of which has a place in the text. */
function syncedSpanOf({ attributes }: XmlElement, transcript: XmlElement, length: number): [number, number] {
  const places = new Map(
    children(transcript, 'SyncPoint').map((point) => [idOf(point), Number(point.attributes['position'] ?? 0)]),
  );
  const [from, to] = [plainId(attributes['fromSyncPoint']), plainId(attributes['toSyncPoint'])];
  return [places.get(from) ?? 0, places.get(to) ?? length];
}

function selectionOf(selection: XmlElement, [start, end]: [number, number], length: number): QdaSelection {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > length) {
    const sentence = `A passage of the file lies at ${start}–${end}, its text has ${length} characters`;
    throw new UnreadableFileError('file.qda.offsets', sentence, { start, end, length });
  }
  return {
    ...{ id: idOf(selection), name: nameOf(selection), start, end, userId: userOf(selection) },
    codings: children(selection, 'Coding').map(codingOf),
    noteIds: refsOf(selection, 'NoteRef'),
  };
}

const codingOf = (coding: XmlElement): QdaCoding => ({
  id: idOf(coding),
  codeId: refsOf(coding, 'CodeRef')[0] ?? '',
  userId: userOf(coding),
  noteIds: refsOf(coding, 'NoteRef'),
});

/** The words of a memo. */
export const contentOf = (of: XmlElement): string | null => child(of, 'PlainTextContent')?.text ?? null;
