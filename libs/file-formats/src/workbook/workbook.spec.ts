import { expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { checkArchive } from '../archive.js';
import { readWorkbook } from './workbook-reader.js';
import { writeWorkbook } from './write-workbook.js';

const cellXml = (address: string, style: number, value: string) => `<c r="${address}" s="${style}"><v>${value}</v></c>`;

/** A minimal workbook made by hand: a date, a date with time, a truth value and a text, as Excel stores them. */
const handmade = (extra: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    'xl/workbook.xml': strToU8(
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(
      '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:D1"/><sheetData><row r="1">${cellXml('A1', 1, '44197')}${cellXml('B1', 2, '44197.5')}<c r="C1" t="b"><v>1</v></c><c r="D1" t="inlineStr"><is><t> two  words </t></is></c></row></sheetData></worksheet>`,
    ),
    ...extra,
  });

test('dates come out as ISO, truth values as words, text as it is', async () => {
  const { sheets } = await readWorkbook(handmade());
  expect(sheets).toEqual([{ name: 'Answers', rows: [['2021-01-01', '2021-01-01T12:00:00', 'TRUE', ' two  words ']] }]);
});

test('what is written is read again: sheets, numbers, text, empty cells', async () => {
  const bytes = await writeWorkbook([
    {
      name: 'Members',
      rows: [
        ['id', 'probability'],
        ['a', 0.25],
        ['=1+1', null],
      ],
    },
    { name: 'Members', rows: [['x/y: "é" & <b>']] },
  ]);
  expect(await readWorkbook(bytes)).toEqual({
    sheets: [
      {
        name: 'Members',
        rows: [
          ['id', 'probability'],
          ['a', '0.25'],
          ["'=1+1", ''],
        ],
      },
      { name: 'Members (2)', rows: [['x/y: "é" & <b>']] },
    ],
  });
});

test('a file that is no workbook is refused by its first bytes or its parts', async () => {
  await expect(readWorkbook(strToU8('id,age\n'))).rejects.toThrow('not an XLSX workbook');
  await expect(readWorkbook(zipSync({ 'a.txt': strToU8('x') }))).rejects.toThrow('not an XLSX workbook');
  await expect(readWorkbook(strToU8('PK\u0003\u0004 and nothing more'))).rejects.toMatchObject({
    code: 'file.archive.damaged',
  });
});

test('an archive that would grow beyond the limits is refused before it is unpacked', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(3_000_000) });
  expect(() => checkArchive(bomb)).toThrow('times its packed size');
  expect(() => checkArchive(bomb, { entries: 10, inflatedBytes: 1_000_000, ratio: 1e6 })).toThrow('3000000 bytes');
  const many = zipSync(Object.fromEntries(['a', 'b', 'c'].map((name) => [name, strToU8('x')])));
  expect(() => checkArchive(many, { entries: 2, inflatedBytes: 1e6, ratio: 200 })).toThrow('3 entries');
});

test('an archive whose directory lies about a size is refused', () => {
  const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(100_000) });
  const at = [...bytes.keys()].find((i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1)!;
  new DataView(bytes.buffer).setUint32(at + 24, 10, true);
  expect(() => checkArchive(bytes)).toThrow('in one entry');
});
