import { UnreadableFileError } from '@needfinder/domain';
import type { XmlElement } from '../xml/read-xml.js';
import type { QdaCoding, QdaSelection, QdaSource, QdaTurn, QdaValue } from './qda-project.js';
import { inCodePoints, type PlacedPassage } from './how-counted.js';
import { child, children, descriptionOf, idOf, localName, nameOf, plainId, refsOf, userOf } from './qda-xml.js';
import type { Span } from './turns-of-text.js';

export interface SourceGround {
  /** The text of an element that has one, null when it is not in the file. */
  readonly textOf: (of: XmlElement) => string | null;
  readonly turns: ReadonlyMap<string, readonly QdaTurn[]>;
  /** Ids of the memos on an element. */
  readonly notesOf: (of: XmlElement) => string[];
  /** Makes a memo of the words on a passage. @returns Its id. */
  readonly note: (words: string, on: XmlElement) => string;
  /** The program that wrote the file. */
  readonly origin: string;
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
    noteIds: [...ground.notesOf(source), ...text.noteIds],
  }));
}

function textSource(source: XmlElement, ground: SourceGround, name: string): QdaSource[] {
  const text = ground.textOf(source);
  if (text === null) ground.warn(`“${name}” is left behind: its text is not in the file`);
  if (text === null) return [];
  const { length } = Array.from(text);
  const id = idOf(source);
  const marked = [
    ...children(source, 'PlainTextSelection').map((of) => ({ of, ...spanOf(of), name: nameOf(of) })),
    ...children(source, 'TranscriptSelection').map((of) => ({
      of,
      ...syncedSpanOf(of, source, length),
      name: nameOf(of),
    })),
  ];
  const spans = inCodePoints(text, marked, ground.origin) ?? outside(marked, length);
  const selections = marked.map(({ of }, at) => selectionOf(of, spans[at]!, ground));
  return [
    {
      ...{ id, name, text, selections, turns: ground.turns.get(id) ?? null },
      ...{ description: descriptionOf(source), values: valuesOf(source), noteIds: ground.notesOf(source) },
    },
  ];
}

export const valuesOf = (of: XmlElement): QdaValue[] =>
  children(of, 'VariableValue').map((value) => ({
    variableId: refsOf(value, 'VariableRef')[0] ?? '',
    value: value.children.find((one) => localName(one).endsWith('Value'))?.text ?? null,
  }));

const spanOf = ({ attributes }: XmlElement): Span => ({
  start: Number(attributes['startPosition']),
  end: Number(attributes['endPosition']),
});

/** Passages of transcripts lie between two points of time, each of which has a place in the text. */
function syncedSpanOf({ attributes }: XmlElement, transcript: XmlElement, length: number): Span {
  const places = new Map(
    children(transcript, 'SyncPoint').map((point) => [idOf(point), Number(point.attributes['position'] ?? 0)]),
  );
  const [from, to] = [plainId(attributes['fromSyncPoint']), plainId(attributes['toSyncPoint'])];
  return { start: places.get(from) ?? 0, end: places.get(to) ?? length };
}

/** Names the first passage that is no stretch of its text, as the standard counts. */
function outside(passages: readonly PlacedPassage[], length: number): never {
  const isWithin = ({ start, end }: Span) =>
    start >= 0 && start <= end && end <= length && Number.isInteger(start + end);
  const { start, end } = passages.find((one) => !isWithin(one)) ?? passages[0]!;
  const sentence = `A passage of the file lies at ${start}–${end}, its text has ${length} characters`;
  throw new UnreadableFileError('file.qda.offsets', sentence, { start, end, length });
}

/** What other programs write on a passage is a memo here. */
function selectionOf(selection: XmlElement, { start, end }: Span, { notesOf, note }: SourceGround): QdaSelection {
  const words = descriptionOf(selection);
  return {
    ...{ id: idOf(selection), name: nameOf(selection), start, end, userId: userOf(selection) },
    codings: children(selection, 'Coding').map((coding) => codingOf(coding, notesOf)),
    noteIds: [...notesOf(selection), ...(words.trim() === '' ? [] : [note(words, selection)])],
  };
}

const codingOf = (coding: XmlElement, notesOf: SourceGround['notesOf']): QdaCoding => ({
  id: idOf(coding),
  codeId: refsOf(coding, 'CodeRef')[0] ?? '',
  userId: userOf(coding),
  noteIds: notesOf(coding),
});

/** The words of a memo. */
export const contentOf = (of: XmlElement): string | null => child(of, 'PlainTextContent')?.text ?? null;
