import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { Cell } from '../data-file/data-file.js';
import { labelledTable } from '../data-file/labelled-table.js';
import { readTripleS } from './read-triple-s.js';

const archive = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

async function cellsOf(bytes: Uint8Array): Promise<Cell[][]> {
  const cells: Cell[][] = [];
  for await (const block of readTripleS(bytes).rows) cells.push(...block);
  return cells;
}

/** Version 1.2, of fixed width: a single, a bit string, a spread list, a number, words, yes or no. */
const HOTEL = `<?xml version="1.0"?><sss version="1.2"><survey><title>Hotel</title><record ident="A">
<variable ident="1" type="single"><name>Q1</name><label>Visits</label><position start="1"/>
  <values><value code="1">First</value><value code="2">Again</value></values></variable>
<variable ident="2" type="multiple"><name>Q2</name><label>Saw</label><position start="2" finish="5"/>
  <values><value code="1">Sea</value><value code="2">Town</value><value code="4">Hills</value></values></variable>
<variable ident="3" type="multiple"><name>Q3</name><label>Liked</label><position start="6" finish="9"/>
  <spread subfields="2" width="2"/><values><value code="1">Bed</value><value code="12">Bath</value></values></variable>
<variable ident="4" type="quantity"><name>Q4</name><label>Nights</label><position start="10" finish="13"/>
  <values><range from="0" to="99.5"/></values></variable>
<variable ident="5" type="character"><name>Q5</name><label>Other</label><position start="14" finish="20"/></variable>
<variable ident="6" type="logical"><name>Q6</name><label>Back?</label><position start="21"/></variable>
<variable ident="7" type="quantity" use="weight"><name>W</name><label>Weight</label><position start="22" finish="24"/></variable>
</record></survey></sss>`;
const HOTEL_ROWS = '110010112 2.5<b>x</b1 .5\n2      00    =1+1   01.0\n';

test('fixed width of version 1.2: bit strings, spread lists, numbers and words at their places', async () => {
  const bytes = archive({ 'hotel.sss': HOTEL, 'hotel.asc': HOTEL_ROWS });
  expect(await cellsOf(bytes)).toEqual([
    [1, 1, 0, 1, 1, 1, 2.5, '<b>x</b', 1, 0.5],
    [2, null, null, null, 0, 0, null, '=1+1', 0, 1],
  ]);
  const { file } = readTripleS(bytes);
  expect(file.weight).toBe('W');
  expect(file.sets.map(({ label, variables }) => [label, variables])).toEqual([
    ['Saw', ['Q2_1', 'Q2_2', 'Q2_4']],
    ['Liked', ['Q3_1', 'Q3_12']],
  ]);
  const table = labelledTable(file);
  expect(table.columns[3]!.stated.choice).toEqual({ question: 'Saw', option: 'Hills', chosen: 'Chosen' });
  expect(table.row([1, 1, 0, 1, 1, 1, 2.5, 'x', 1, 0.5])[0]).toBe('First');
});

describe('what is refused, in words', () => {
  const wrong = (change: (xml: string) => string, rows = HOTEL_ROWS) =>
    cellsOf(archive({ 'hotel.sss': change(HOTEL), 'hotel.asc': rows }));
  const withHead = (head: string) => (xml: string) => xml.replace('<?xml version="1.0"?>', head);

  test.each<[string, (xml: string) => string, string]>([
    [
      'a document type that reads a file',
      withHead('<!DOCTYPE sss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'declares a document type',
    ],
    [
      'a document type that grows without end',
      withHead('<!DOCTYPE sss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'),
      'declares a document type',
    ],
    ['an entity of its own', (xml) => xml.replace('Hotel', '&x;'), 'undefined entity'],
    ['half a document', (xml) => xml.slice(0, 500), 'The XML cannot be read'],
    ['a variable without a place', (xml) => xml.replace('<position start="1"/>', ''), '“Q1” has no position'],
    ['an unknown type', (xml) => xml.replace('type="logical"', 'type="picture"'), '“picture” of variable “Q6”'],
    ['elements without end', (xml) => xml.replace('<label>', '<label>'.repeat(50)), 'more than 20 deep'],
  ])('%s', async (_, change, reason) => {
    await expect(wrong(change)).rejects.toThrow(reason);
  });

  test('a row that does not fit its description names variable and value', async () => {
    await expect(wrong((xml) => xml, 'x\n')).rejects.toThrow('Variable “Q1”: “x” is no number');
  });

  test('an archive without data, or one that unpacks to far more than it is', async () => {
    await expect(cellsOf(archive({ 'hotel.sss': HOTEL }))).rejects.toThrow('no data (.asc, .csv or .dat)');
    const bomb = zipSync({ 'hotel.sss': strToU8(HOTEL), 'hotel.asc': new Uint8Array(30_000_000) });
    await expect(cellsOf(bomb)).rejects.toMatchObject({ code: 'file.archive.too-large' });
  });
});
