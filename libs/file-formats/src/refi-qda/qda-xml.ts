import { UnreadableFileError } from '@needfinder/domain';
import type { XmlElement } from '../xml/read-xml.js';

/** Programs put the elements under prefixes of their own. */
export const localName = ({ name }: XmlElement): string => name.replace(/^.*:/, '');
export const children = (of: XmlElement | undefined, name: string): XmlElement[] =>
  (of?.children ?? []).filter((one) => localName(one) === name);
export const child = (of: XmlElement | undefined, name: string): XmlElement | undefined => children(of, name)[0];
export const inList = (root: XmlElement, list: string, name: string): XmlElement[] => children(child(root, list), name);

/** The standard allows braces around ids, and capital letters in them. */
export const plainId = (id: string | undefined): string => (id ?? '').replace(/[{}]/g, '').toLowerCase();
export const idOf = ({ attributes }: XmlElement): string => plainId(attributes['guid']);
export const nameOf = ({ attributes }: XmlElement): string => attributes['name'] ?? '';
/** Who made something; where that is not said, who changed it. */
export const userOf = ({ attributes }: XmlElement): string | null =>
  plainId(attributes['creatingUser'] ?? attributes['modifyingUser']) || null;
export const descriptionOf = (of: XmlElement): string => child(of, 'Description')?.text ?? '';
export const refsOf = (of: XmlElement, name: string): string[] =>
  children(of, name).map(({ attributes }) => plainId(attributes['targetGUID']));

export const notQda = (why: string) =>
  new UnreadableFileError('file.not-qda', `The file is not a REFI-QDA file: ${why}`);
