import { expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { EMPTY_PROJECT } from './qda-project.js';
import { readQdc, readQdpx } from './read-qda.js';
import { turnsOfSource } from './source-turns.js';
import { writeQdc, writeQdpx } from './write-qda.js';

const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
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
  expect(readQdpx(writeQdpx({ ...EMPTY_PROJECT, codes })).project.codes).toEqual(codes);
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

test('a codebook without codes is refused: the standard knows none', () => {
  expect(() => writeQdc({ codes: [], origin: 'Needfinder' })).toThrow(refused('qda.no-codes'));
});

test('words of a PDF and of a recording come with their passages, and the rest is named', () => {
  const { project, warnings } = readQdpx(
    qdpx(
      `<Project name="P"><Sources><PDFSource guid="${uuid(1)}" name="Report"><PDFSelection guid="${uuid(2)}"/>
        <Representation guid="${uuid(3)}" plainTextPath="internal://${uuid(3)}.txt">
          <PlainTextSelection guid="${uuid(4)}" startPosition="0" endPosition="3"/></Representation>
        <Coding guid="${uuid(5)}"/></PDFSource>
      <AudioSource guid="${uuid(6)}" name="Talk"><Transcript guid="${uuid(7)}" name="T"><PlainTextContent>Ada speaks</PlainTextContent>
        <SyncPoint guid="${uuid(8)}" position="4"/>
        <TranscriptSelection guid="${uuid(9)}" fromSyncPoint="${uuid(8)}"/></Transcript></AudioSource></Sources>
      <Links><Link guid="${uuid(10)}"/></Links><Sets><Set guid="${uuid(11)}"/><Set guid="${uuid(12)}"/></Sets></Project>`,
      { [`sources/${uuid(3)}.TXT`]: 'One' },
    ),
  );
  expect(project.sources).toMatchObject([
    { name: 'Report', text: 'One', selections: [{ start: 0, end: 3 }] },
    { name: 'Talk', text: 'Ada speaks', selections: [{ start: 4, end: 10 }] },
  ]);
  expect(warnings).toEqual([
    '1 coding of “Report” as a whole: passages are coded here',
    '“Report” is a PDF with 1 selection in it: its words come, it stays behind',
    '“Talk” is a recording: its words come, it stays behind',
    '2 sets of codes and texts',
    '1 link of codes and texts',
  ]);
});

test('turns that do not fit their text are as good as not noted', () => {
  const source = `<Project name="P"><Sources><TextSource guid="${uuid(1)}"><PlainTextContent>ab</PlainTextContent></TextSource></Sources></Project>`;
  const noted = (turns: unknown) =>
    readQdpx(qdpx(source, { 'needfinder-turns.json': JSON.stringify({ [uuid(1)]: turns }) })).project.sources[0]!;
  const one = { speaker: null, role: 'respondent', startMs: null, start: 0, end: 2 };
  expect(noted([one]).turns).toEqual([one]);
  expect(noted([one, one]).turns).toBeNull();
  expect(noted([{ ...one, role: 'admin' }]).turns).toBeNull();
  expect(turnsOfSource(noted([{ ...one, end: 900 }]))).toMatchObject([{ text: 'ab', start: 0 }]);
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

test('a text with what no text holds is refused, and so are turns that say it', () => {
  const one = `<Project name="P"><Sources><TextSource guid="${uuid(1)}" plainTextPath="internal://a.txt"/></Sources></Project>`;
  expect(() => readQdpx(qdpx(one, { 'sources/a.txt': 'a\0b' }))).toThrow(refused('file.binary'));
  const turns = { [uuid(1)]: [{ speaker: 'A\0', role: 'respondent', startMs: null, start: 0, end: 2 }] };
  const noted = qdpx(one, { 'sources/a.txt': 'ab', 'needfinder-turns.json': JSON.stringify(turns) });
  expect(readQdpx(noted).project.sources[0]!.turns).toBeNull();
});

test('an archive that grows a thousandfold is refused before it is unpacked', () => {
  const bomb = zipSync({ 'project.qde': new Uint8Array(64 * 1024 * 1024) });
  expect(() => readQdpx(bomb)).toThrow(refused('file.archive.too-large'));
});

const oneSource = (inside: string, attributes = '', origin = '') =>
  `<Project name="P" origin="${origin}"><Sources><TextSource guid="${uuid(1)}" ${attributes}>${inside}</TextSource></Sources></Project>`;
const passage = (start: number, end: number, name = '', inside = '') =>
  `<PlainTextSelection guid="${uuid(2)}" name="${name}" startPosition="${start}" endPosition="${end}">${inside}</PlainTextSelection>`;
/** The words of each passage. */
const coded = (bytes: Uint8Array): string[] =>
  readQdpx(bytes).project.sources.flatMap(({ text, selections }) =>
    selections.map(({ start, end }) => Array.from(text).slice(start, end).join('')),
  );

test('a project named after itself and texts beside it instead of in a folder are found', () => {
  const xml = oneSource(passage(0, 5), `plainTextPath="internal://A.txt"`);
  const archive = (...names: string[]) =>
    zipSync(Object.fromEntries([['A.txt', strToU8('Never')], ...names.map((name) => [name, strToU8(xml)])]));
  expect(coded(archive('Attitudes 2.qde'))).toEqual(['Never']);
  expect(() => readQdpx(archive('one.qde', 'other.qde'))).toThrow(refused('file.not-qda'));
});

test('line ends of Windows are two characters, but one where ATLAS.ti or the names of passages count so', () => {
  const text = 'First line\r\nSecond line\r\nThird line of all';
  const read = (start: number, end: number, name: string, origin: string) =>
    coded(
      qdpx(oneSource(passage(start, end, name), 'plainTextPath="internal://a.txt"', origin), { 'sources/a.txt': text }),
    );
  expect(read(25, 35, '', 'NVivo for Windows 12.6')).toEqual(['Third line']);
  expect(read(23, 33, '', 'ATLAS.ti Win 23.4.0')).toEqual(['Third line']);
  expect(read(23, 40, 'Third lin...', 'Another')).toEqual(['Third line of all']);
  expect(read(25, 42, 'Third lin…', 'ATLAS.ti Mac 9')).toEqual(['Third line of all']);
});

test('passages counted in UTF-16 are known by how they begin, or because they would end behind the text', () => {
  const inside = (start: number, end: number, name = '') =>
    coded(qdpx(oneSource(`<PlainTextContent>🙈🙈 Never find it</PlainTextContent>${passage(start, end, name)}`)));
  expect(inside(5, 15, 'Never find')).toEqual(['Never find']);
  expect(inside(5, 18)).toEqual(['Never find it']);
  expect(inside(3, 13, 'Never find')).toEqual(['Never find']);
});

test('what stands on a passage, and a memo tied to it by a link, are its memos', () => {
  const note = `<Note guid="${uuid(5)}" name="Later" modifyingUser="${uuid(9)}"><PlainTextContent>Ask again</PlainTextContent></Note>`;
  const link = (from: number, to: number) =>
    `<Link guid="${uuid(90)}" originGUID="{${uuid(from)}}" targetGUID="${uuid(to)}"/>`;
  const xml = oneSource(
    `<PlainTextContent>Never find it</PlainTextContent>${passage(0, 5, '', '<Description>Annoyed</Description>')}`,
  ).replace('</Project>', `<Notes>${note}</Notes><Links>${link(5, 2)}${link(1, 2)}</Links></Project>`);
  const { project, warnings } = readQdpx(qdpx(xml));
  const { noteIds } = project.sources[0]!.selections[0]!;
  expect(project.notes.filter(({ id }) => noteIds.includes(id))).toMatchObject([
    { text: 'Ask again', userId: uuid(9) },
    { text: 'Annoyed', userId: null },
  ]);
  expect(warnings).toEqual(['1 link of codes and texts']);
});
