import { expect, test } from '@jest/globals';
import { readCodebookSheet } from './codebook-sheet.js';

const sheet = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells }));
const read = (rows: string[][], known: [string, string][] = []) => readCodebookSheet(sheet(...rows), new Map(known));

test('columns are known by their names, in any order and case', () => {
  const { codes, problems, ignoredColumns } = read([
    ['Notes', 'Definition', 'CODE', 'Parent', 'Key phrases', 'Color', 'Inclusion criteria', 'Type'],
    ['x', 'Looking for own notes', 'Find notes', 'Working', 'old notebooks; lost ;', '#0072B2', 'own ones', 'Need'],
    ['', '', 'Working', '', '', '', '', ''],
  ]);
  expect(problems).toEqual([]);
  expect(ignoredColumns).toEqual(['Notes']);
  expect(codes).toEqual([
    {
      ...{ key: '2', parentKey: '3', kind: 'need', label: 'Find notes' },
      guide: {
        ...{ definition: 'Looking for own notes', include: 'own ones' },
        ...{ phrases: ['old notebooks', 'lost'], colour: '#0072b2' },
      },
    },
    { key: '3', parentKey: null, kind: null, label: 'Working', guide: {} },
  ]);
});

test('a parent may be a code of the study', () => {
  const { codes } = read(
    [
      ['name', 'theme'],
      ['Find notes', 'Working'],
    ],
    [['working', 'id of it']],
  );
  expect(codes[0]!.parentKey).toBe('id of it');
});

test('what cannot be taken is told with row, column and both values', () => {
  const { problems } = read([
    ['name', 'parent', 'colour', 'pattern', 'kind'],
    ['Find', 'Nowhere', 'red', 'wavy', 'topic'],
    ['find', '', '', '', ''],
    ['', '', '', '', ''],
    ['L'.repeat(201), '', '', '', ''],
  ]);
  expect(problems.map(({ line, column, sentence }) => `row ${line}, column ${column}: ${sentence}`)).toEqual([
    'row 2, column parent: "Nowhere" is the name of no other row and of no code of the study',
    'row 2, column kind: "topic" is neither need nor theme',
    'row 2, column colour: "red" is no colour like #0072b2',
    'row 2, column pattern: "wavy" is none of solid, dashed, dotted, double',
    'row 3, column name: "find" stands in row 2 already',
    'row 4, column name: is empty; every row needs a name',
    'row 5, column name: has 201 characters, at most 200 are taken',
  ]);
});

test('a sheet without names says what it has instead', () => {
  expect(read([['question', 'answer']]).problems[0]!.sentence).toBe(
    'no column is called name, code, label; the first row says question, answer',
  );
});
