import type { XmlElement } from '../xml/read-xml.js';
import { idOf, inList, plainId, refsOf } from './qda-xml.js';

/** Ids of the memos on an element. */
export type NotesOf = (of: XmlElement) => string[];

/** Memos that an element refers to itself. */
export const notesAt: NotesOf = (of) => refsOf(of, 'NoteRef');

export interface LinkedNotes {
  readonly notesOf: NotesOf;
  /** Links between anything else. */
  readonly linksLeft: number;
}

/** NVivo ties a memo to a passage, a text or a code by a link, from either end. */
export function linkedNotes(root: XmlElement): LinkedNotes {
  const notes = new Set(inList(root, 'Notes', 'Note').map(idOf));
  const linked = new Map<string, string[]>();
  let linksLeft = 0;
  for (const { attributes } of inList(root, 'Links', 'Link')) {
    const ends = [plainId(attributes['originGUID']), plainId(attributes['targetGUID'])];
    const note = ends.find((end) => notes.has(end));
    const other = ends.find((end) => !notes.has(end));
    if (note && other) linked.set(other, [...(linked.get(other) ?? []), note]);
    else linksLeft += 1;
  }
  return { notesOf: (of) => [...notesAt(of), ...(linked.get(idOf(of)) ?? [])], linksLeft };
}
