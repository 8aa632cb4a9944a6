import { expect, test } from '@jest/globals';
import { type DataFile, NO_MISSING_VALUES, type Variable } from './data-file.js';
import { labelledTable } from './labelled-table.js';

const plain = (variable: Partial<Variable>): Variable => ({
  ...{ name: 'q', label: '', type: 'number', width: 0, decimals: 0, measure: 'nominal', valueLabels: [] },
  missing: NO_MISSING_VALUES,
  ...variable,
});
const file = (variables: Variable[], more: Partial<DataFile> = {}): DataFile => ({
  ...{ title: '', variables, sets: [], weight: null, rowCount: null },
  ...more,
});
const yesNo = [
  { value: 0, label: 'No' },
  { value: 1, label: 'Yes' },
];

test('labels stand in place of their codes; what is declared missing keeps its word, or its code', () => {
  const valueLabels = [...yesNo, { value: -98, label: 'Refused' }];
  const { columns, row } = labelledTable(
    file([plain({ label: 'Well?', valueLabels, missing: { values: [-98, 9], range: null } })]),
  );
  expect([1, 0, -98, 9, 3, null].map((cell) => row([cell])[0])).toEqual(['Yes', 'No', 'Refused', '9', '3', '']);
  expect(columns[0]).toMatchObject({ name: 'q', title: 'Well?', stated: { missing: ['Refused', '9'] } });
  expect(columns[0]!.stated.answers.map(({ label }) => label)).toEqual(['No', 'Yes']);
});

test('labels at the ends of a measurement leave its numbers numbers', () => {
  const valueLabels = [
    { value: 0, label: 'Cold' },
    { value: 100, label: 'Hot' },
  ];
  const { columns, row } = labelledTable(file([plain({ measure: 'scale', valueLabels })]));
  expect([0, 37, 100].map((cell) => row([cell])[0])).toEqual(['0', '37', '100']);
  expect(columns[0]!.stated.answers).toEqual([]);
});

test('a label that two codes share is told apart, and an empty one is its code', () => {
  const valueLabels = [
    { value: 1, label: 'Other' },
    { value: 2, label: 'Other' },
    { value: 3, label: ' ' },
  ];
  const { row } = labelledTable(file([plain({ valueLabels })]));
  expect([1, 2, 3].map((cell) => row([cell])[0])).toEqual(['Other (1)', 'Other (2)', '3']);
});

test('a column of a set is an option of its question', () => {
  const option = (name: string, words: string) => plain({ name, label: `Which tools? [${words}]`, valueLabels: yesNo });
  const sets = [{ name: 'tools', label: 'Which tools?', chosen: 1, variables: ['a', 'b'] }];
  const { columns } = labelledTable(file([option('a', 'R'), option('b', 'Python')], { sets, weight: 'b' }));
  expect(columns.map(({ stated }) => stated.choice)).toEqual([
    { question: 'Which tools?', option: 'R', chosen: 'Yes' },
    { question: 'Which tools?', option: 'Python', chosen: 'Yes' },
  ]);
  expect(columns.map(({ stated }) => stated.isWeight)).toEqual([false, true]);
});
