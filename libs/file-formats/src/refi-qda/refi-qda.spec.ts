import { expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { QdaProject } from './qda-project.js';
import { readQdc, readQdpx } from './read-qda.js';
import { writeQdpx } from './write-qda.js';

const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const EMPTY: QdaProject = {
  ...{ name: 'Notes', origin: 'Needfinder', users: [], codes: [], variables: [], cases: [], sources: [], notes: [] },
};
const qdpx = (xml: string, files: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(Object.entries({ 'project.qde': xml, ...files }).map(([name, text]) => [name, strToU8(text)])),
  );
const refused = (code: string) => expect.objectContaining({ code });

test('five thousand codes survive, accents and empty ones too', () => {
  const codes = Array.from({ length: 5_000 }, (_, at) => ({
    ...{ id: uuid(at), name: at % 2 ? `Né ${at}` : '', isCodable: true, colour: null, description: '' },
    ...{ noteIds: [], children: [] },
  }));
  expect(readQdpx(writeQdpx({ ...EMPTY, codes })).project.codes).toEqual(codes);
});

test('what others write is read: braces, capitals, prefixes and texts within the XML', () => {
  const id = 'ABCDEF00-0000-4000-8000-000000000001';
  const { project } = readQdpx(
    qdpx(`<q:Project xmlns:q="urn:QDA-XML:project:1.0" name="P"><q:Sources><q:TextSource guid="{${id}}" name="S">
      <q:PlainTextContent>a🙈b</q:PlainTextContent>
      <q:PlainTextSelection guid="${id}" startPosition="1" endPosition="2"/></q:TextSource></q:Sources></q:Project>`),
  );
  expect(project.sources).toMatchObject([{ id: id.toLowerCase(), text: 'a🙈b', selections: [{ start: 1, end: 2 }] }]);
});

test('what has no text in the file is left behind aloud, and nothing outside of the file is opened', () => {
  const { project, warnings } = readQdpx(
    qdpx(`<Project name="P"><Sources><PictureSource guid="${uuid(1)}" name="Photo"/>
      <TextSource guid="${uuid(2)}" name="Passwords" plainTextPath="absolute:///etc/passwd"/></Sources></Project>`),
  );
  expect(project.sources).toEqual([]);
  expect(warnings).toHaveLength(2);
});

test('entities, passages outside of their text, and files of another kind are refused', () => {
  const bomb = '<!DOCTYPE Project [<!ENTITY a "aaaa">]><Project name="&a;"/>';
  expect(() => readQdpx(qdpx(bomb))).toThrow(refused('file.xml'));
  expect(() => readQdc(strToU8(bomb))).toThrow(refused('file.xml'));
  expect(() => readQdpx(qdpx('<CodeBook/>'))).toThrow(refused('file.not-qda'));
  expect(() => readQdpx(zipSync({ 'other.txt': strToU8('x') }))).toThrow(refused('file.not-qda'));
  const outside = `<Project name="P"><Sources><TextSource guid="${uuid(1)}"><PlainTextContent>ab</PlainTextContent>
    <PlainTextSelection guid="${uuid(2)}" startPosition="1" endPosition="9"/></TextSource></Sources></Project>`;
  expect(() => readQdpx(qdpx(outside))).toThrow(refused('file.qda.offsets'));
});

test('an archive that grows a thousandfold is refused before it is unpacked', () => {
  const bomb = zipSync({ 'project.qde': new Uint8Array(64 * 1024 * 1024) });
  expect(() => readQdpx(bomb)).toThrow(refused('file.archive.too-large'));
});
