import { describe, expect, test } from '@jest/globals';
import { applyMapping, mappingWarnings } from './apply-mapping.js';
import type { ColumnMapping, ColumnRole, Mapping } from './mapping.js';
import { questionsOf } from './question-definitions.js';

type Column = readonly [name: string, role: ColumnRole, rest?: Partial<ColumnMapping>];
const mappingOf = (...columns: Column[]): Mapping => ({
  version: 1,
  columns: columns.map(([name, role, rest], index) => ({
    index,
    name,
    title: name,
    role,
    missing: {},
    confidence: 1,
    why: 'Chosen by hand',
    ...rest,
  })),
  batteries: [],
});
const ID: Column = ['id', { kind: 'respondent-id' }];
const points = Array.from({ length: 7 }, (_, i) => ({ label: String(i + 1), value: i + 1 }));
const rating: ColumnRole = {
  kind: 'need-rating',
  need: 'n',
  aspect: 'importance',
  points,
  higherIsMore: true,
  battery: null,
};
const read = (mapping: Mapping, ...cells: string[]) => applyMapping(mapping)({ line: 17, cells });

test('ids, account, weight and attributes leave the answers', () => {
  const mapping = mappingOf(
    ID,
    ['Account ID', { kind: 'account-id' }],
    ['weight', { kind: 'weight' }],
    ['Age', { kind: 'attribute', attributeKind: 'demographic', valueType: 'number' }],
    ['note', { kind: 'ignore' }],
  );
  expect(read(mapping, ' p1 ', 'acme', '0.5', '44', 'x')).toEqual({
    respondent: 'p1',
    account: 'acme',
    consents: {},
    weight: 0.5,
    answers: {},
    attributes: { age: 44 },
    errors: [],
  });
});

test('a rating off its scale names row, column, value and range', () => {
  const { answers, errors } = read(mappingOf(ID, ['Q3', rating]), 'p1', '9');
  expect(errors).toEqual([{ line: 17, column: 'Q3', value: '9', reason: '9 is outside 1–7' }]);
  expect(answers).toEqual({ q3: { missing: 'empty' } });
});

test('a code such as -99 is a value unless it is labelled', () => {
  expect(read(mappingOf(['Q3', rating]), '-99').errors).toHaveLength(1);
  const labelled = mappingOf(['Q3', rating, { missing: { '-99': 'not-shown' } }]);
  expect(read(labelled, '-99')).toMatchObject({ answers: { q3: { missing: 'not-shown' } }, errors: [] });
});

test('the four ways to have no answer stay apart', () => {
  const missing = { 'N/A': 'not-applicable', Refused: 'refused', 'Not shown': 'not-shown' } as const;
  const mapping = mappingOf(['Q', rating, { missing }]);
  const states = ['', 'n/a', 'REFUSED', ' Not\u00a0shown. '].map((cell) => read(mapping, cell).answers['q']);
  expect(states).toEqual([
    { missing: 'empty' },
    { missing: 'not-applicable' },
    { missing: 'refused' },
    { missing: 'not-shown' },
  ]);
});

test('labels are matched whatever their spaces, case and full stop', () => {
  const mapping = mappingOf(['Q', { kind: 'single-choice', options: ['Not at all.', 'Yes'], ordered: false }]);
  expect(read(mapping, 'not\u00a0at  all').answers['q']).toBe('Not at all.');
  expect(read(mapping, 'maybe').errors[0]!.reason).toBe('“maybe” is none of the 2 answers');
});

test('numbers with decimal commas and dates with the day first', () => {
  const mapping = mappingOf(
    ['Hours', { kind: 'numeric' }, { decimalComma: true }],
    ['Day', { kind: 'date' }, { dateOrder: 'dmy' }],
  );
  expect(read(mapping, '3,5', '01.12.2021').answers).toEqual({ hours: 3.5, day: '2021-12-01' });
  expect(read(mapping, 'three', 'soon').errors.map(({ reason }) => reason)).toEqual([
    '“three” is not a number',
    '“soon” is not a date',
  ]);
});

test('open text keeps its lines', () => {
  const mapping = mappingOf(['Why', { kind: 'open-text', textRole: 'pain' }, { missing: { none: 'not-applicable' } }]);
  expect(read(mapping, ' one\n\ntwo ').answers['why']).toBe('one\n\ntwo');
  expect(read(mapping, 'None').answers['why']).toEqual({ missing: 'not-applicable' });
});

describe('multiple choice', () => {
  const option = (name: string): Column => [
    name,
    { kind: 'multiple-choice', question: 'Tools', option: name, chosen: ['1'] },
  ];
  const mapping = mappingOf(option('R'), option('Go'), option('C'));
  test.each([
    [
      ['1', '', '1'],
      ['R', 'C'],
    ],
    [['0', '0', '0'], []],
    [['0', '', ''], []],
    [['', '', ''], { missing: 'empty' }],
  ])('%j', (cells, answer) => {
    expect(read(mapping, ...cells).answers).toEqual({ tools: answer });
  });
  test('is one question with its options', () => {
    expect(questionsOf(mapping)).toEqual([
      { key: 'tools', title: 'Tools', kind: 'multiple-choice', options: ['R', 'Go', 'C'], columns: [0, 1, 2] },
    ]);
  });
  test('a reason for having no answer stands when nothing is chosen', () => {
    const shown = mappingOf(['R', option('R')[1], { missing: { 'not asked': 'not-shown' } }], option('Go'));
    expect(read(shown, 'not asked', '').answers['tools']).toEqual({ missing: 'not-shown' });
  });
});

test('a row without id is an error and keeps its number; short rows have empty cells', () => {
  const { respondent, errors, answers } = read(mappingOf(ID, ['Q', rating]), '');
  expect(respondent).toBe('row-17');
  expect(errors[0]).toMatchObject({ column: 'id', reason: 'the respondent has no id' });
  expect(answers).toEqual({ q: { missing: 'empty' } });
});

test('two id columns are warned about', () => {
  expect(mappingWarnings(mappingOf(ID, ['other', { kind: 'respondent-id' }]))[0]).toContain(
    '2 columns are mapped to respondent-id',
  );
});
