import { expect, test } from '@jest/globals';
import { detectHeader } from './header.js';

const names = (rows: string[][]) => detectHeader(rows).columns.map((column) => column.name);

test('one row of names, tidied, with the original kept', () => {
  const header = detectHeader([
    ['id', ' Age\u00a0in\nyears '],
    ['1', '30'],
  ]);
  expect(header.headerRows).toBe(1);
  expect(header.columns[1]).toEqual({
    index: 1,
    name: 'Age in years',
    title: 'Age in years',
    original: ' Age\u00a0in\nyears ',
  });
});

test('headers that come twice are made unique, empty ones numbered', () => {
  expect(names([['Why?', 'Why?', 'Why? (2)', '', 'Why?']])).toEqual([
    'Why?',
    'Why? (2)',
    'Why? (2) (2)',
    'Column 4',
    'Why? (3)',
  ]);
});

test('the three rows of a Qualtrics export: name, question, import id', () => {
  const header = detectHeader([
    ['ResponseId', 'Q1_1'],
    ['Response ID', 'How important is it to you? - Find a file'],
    ['{"ImportId":"_recordId"}', '{"ImportId":"QID1_1"}'],
    ['R_1', '5'],
  ]);
  expect(header.headerRows).toBe(3);
  expect(header.columns[1]).toMatchObject({ name: 'Q1_1', title: 'How important is it to you? - Find a file' });
});

test('two rows with the option under its question', () => {
  const rows = [
    ['Respondent ID', 'Which tools?', '', '', 'Why?', 'Rate us', ''],
    ['', 'R', 'Python', 'Other (please specify)', 'Open-Ended Response', 'Speed', 'Price'],
    ['1', 'R', '', '', 'It works', '4', '5'],
  ];
  expect(detectHeader(rows).headerRows).toBe(2);
  expect(names(rows)).toEqual([
    'Respondent ID',
    'Which tools? - R',
    'Which tools? - Python',
    'Which tools? - Other (please specify)',
    'Why?',
    'Rate us - Speed',
    'Rate us - Price',
  ]);
});

test('an unnamed column above numbers is no second header row', () => {
  expect(
    detectHeader([
      ['id', ''],
      ['1', '7'],
    ]).headerRows,
  ).toBe(1);
});

test('a title and a date above the names are left out and kept to be shown', () => {
  const header = detectHeader([
    ['Customer survey'],
    ['Exported on 3 March', '', '', ''],
    ['ID', 'Speed', 'Price', 'Comment'],
    ['1', '4', '5', 'too slow'],
    ['2', '3', '5', ''],
  ]);
  expect(header).toMatchObject({ headerRows: 3, above: ['Customer survey', 'Exported on 3 March'] });
  expect(header.columns.map(({ name }) => name)).toEqual(['ID', 'Speed', 'Price', 'Comment']);
});

test('a column of texts, cut at their commas, has no title', () => {
  const rows = [['Comment'], ['Slow', ' dear', ' and loud'], ['Fine'], ['Good', ' but small']];
  expect(detectHeader(rows)).toMatchObject({ headerRows: 1, above: [] });
});

test('a question over its options is no title', () => {
  const rows = [
    ['Which of these do you use?', '', ''],
    ['Phone', 'Web', 'App'],
    ['Phone', '', 'App'],
  ];
  expect(names(rows)).toEqual([
    'Which of these do you use? - Phone',
    'Which of these do you use? - Web',
    'Which of these do you use? - App',
  ]);
});
