import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyMapping, mappingWarnings } from './apply-mapping.js';
import { mappingSchema, type ColumnRole } from './mapping.js';
import { proposeMapping } from './propose-mapping.js';
import { attributesOf, questionsOf } from './question-definitions.js';
import { profilesOf, tableOf } from './survey-fixtures.js';

const ids = Array.from({ length: 40 }, (_, i) => `p-${1000 + i}`);
/** Roles by header of a file with 40 rows; `id` is always there. */
function rolesOf(columns: Record<string, readonly string[]>): Record<string, ColumnRole> {
  const mapping = proposeMapping(profilesOf(tableOf({ id: ids, ...columns })));
  return Object.fromEntries(mapping.columns.map(({ name, role }) => [name, role]));
}

test.each<[string, readonly string[], Partial<ColumnRole>]>([
  ['Account ID', ['a1', 'a2', 'a1'], { kind: 'account-id' }],
  ['weight', ['0.8', '1.2', '1'], { kind: 'weight' }],
  ['Email', ['a@b.c', 'd@e.f'], { kind: 'ignore' }],
  ['IP Address', ['10.0.0.1'], { kind: 'ignore' }],
  ['Interview day', ['2021-03-01', '2021-03-02'], { kind: 'date' }],
  ['Nothing', [''], { kind: 'ignore' }],
  ['Age', ['31', '44', '60'], { kind: 'attribute', attributeKind: 'demographic', valueType: 'number' }],
  [
    'Gender',
    ['f', 'm', 'Prefer not to say'],
    { kind: 'attribute', attributeKind: 'demographic', valueType: 'category' },
  ],
  ['Country', ['DE', 'FR'], { kind: 'attribute', attributeKind: 'geographic', valueType: 'category' }],
  ['Ciudad', ['Madrid', 'Sevilla'], { kind: 'attribute', attributeKind: 'geographic', valueType: 'category' }],
  ['Âge', ['31', '44'], { kind: 'attribute', attributeKind: 'demographic', valueType: 'number' }],
  ['Company size', ['1-10', '11-50'], { kind: 'attribute', attributeKind: 'firmographic', valueType: 'category' }],
  [
    'How long have you used it?',
    ['1 year', '2 years'],
    { kind: 'attribute', attributeKind: 'behavioural', valueType: 'category' },
  ],
  ['Company', ['Acme', 'Bolt'], { kind: 'attribute', attributeKind: 'firmographic', valueType: 'category' }],
  ['good company', ['1', '0'], { kind: 'numeric' }],
  ['Minutes', ['12', '90', '45,5', '30'], { kind: 'numeric' }],
  ['Do you own a bicycle?', ['Yes', 'No'], { kind: 'single-choice', options: ['No', 'Yes'], ordered: true }],
  ['Colour', ['red', 'blue', 'red'], { kind: 'single-choice', options: ['red', 'blue'], ordered: false }],
])('%s with %j', (name, cells, role) => {
  expect(rolesOf({ [name]: cells })[name]).toMatchObject(role);
});

test.each([
  ['What challenges do you face?', 'pain'],
  ['Which feature would you like?', 'desire'],
  ['What are you trying to do?', 'job'],
  ['What do you like most?', 'gain'],
  ['Anything else?', 'other'],
])('%s asks for a %s', (name, textRole) => {
  const cells = ids.map((id) => `An answer in so many words that only ${id} would give it`);
  expect(rolesOf({ [name]: cells })[name]).toEqual({ kind: 'open-text', textRole });
});

describe('multiple choice over several columns', () => {
  test.each<[string, Record<string, readonly string[]>]>([
    ['the option as cell', { '3. R.': ['R.', ''], '3. Python.': ['', 'Python.'], '3. Go.': ['', '', 'go'] }],
    ['1 and 0', { Q3_1: ['1', '0'], Q3_2: ['0', '1'] }],
    ['yes and no under a stem', { 'Tools? - R': ['Yes', 'No'], 'Tools? - Go': ['No', 'Yes'] }],
    ['checked', { 'Tools? [R]': ['Checked', ''], 'Tools? [Go]': ['', 'Checked'] }],
  ])('%s', (_, columns) => {
    const mapping = proposeMapping(profilesOf(tableOf({ id: ids, ...columns })));
    const questions = questionsOf(mapping);
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ kind: 'multiple-choice', columns: Object.keys(columns).map((_, i) => i + 1) });
  });

  test('yes/no questions with numbers of their own are not folded', () => {
    const roles = rolesOf({ '7a. Do you ride?': ['Yes', 'No'], '7b. Do you walk?': ['No', 'Yes'] });
    expect(roles['7a. Do you ride?']?.kind).toBe('single-choice');
  });

  test('one cell may list the options, brackets and all', () => {
    const cells = ['R, Go', 'R', 'Go (new, fast)', 'R, Go (new, fast)', 'Go'];
    const mapping = proposeMapping(profilesOf(tableOf({ id: ids, 'Which?': cells })));
    expect(mapping.columns[1]!.role).toMatchObject({ kind: 'multiple-choice', separator: ', ' });
    expect(applyMapping(mapping)({ line: 2, cells: ['p', 'R, Go (new, fast)'] }).answers['which']).toEqual([
      'R',
      'Go (new, fast)',
    ]);
  });
});

describe('batteries', () => {
  const severity = ['(0) None', '(1) Minor', '(2) Major', 'N/A'];
  test('a common number and the same answers', () => {
    const mapping = proposeMapping(
      profilesOf(tableOf({ id: ids, '10a. It is slow.': severity, '10b. It crashes.': severity.slice(0, 2) })),
    );
    expect(mapping.batteries).toMatchObject([{ title: 'Question 10', columns: [1, 2], aspect: 'severity' }]);
    expect(mapping.columns[2]).toMatchObject({
      role: { need: 'It crashes', points: [{ value: 0 }, { value: 1 }, { value: 2 }] },
    });
    expect(mapping.columns[1]!.missing).toEqual({ 'N/A': 'not-applicable' });
  });

  test('importance and satisfaction of the same item rate one need; rivals are a choice about it', () => {
    const expectation = ['Yes.', 'No.', 'Neutral.', 'Does not apply.'];
    const columns: Record<string, readonly string[]> = {};
    for (const [number, task] of [
      ['7a', 'Writing'],
      ['7b', 'Reading'],
    ] as const) {
      columns[`${number}1. ${task}. - How frequently do you do this?`] = ['Never.', 'Daily.', 'Weekly.'];
      columns[`${number}2. ${task}. - Has it met your expectations?`] = expectation;
      columns[`${number}3. ${task}. - Have alternative tools met your expectations?`] = expectation;
    }
    const questions = questionsOf(proposeMapping(profilesOf(tableOf({ id: ids, ...columns }))));
    expect(questions.map(({ need, aspect, kind }) => [need, aspect ?? kind])).toEqual([
      ['Writing', 'frequency'],
      ['Writing', 'satisfaction'],
      ['Writing', 'single-choice'],
      ['Reading', 'frequency'],
      ['Reading', 'satisfaction'],
      ['Reading', 'single-choice'],
    ]);
  });

  test.each([
    [
      [
        'Importance: Find a file',
        'Importance: Share a file',
        'Satisfaction: Find a file',
        'Satisfaction: Share a file',
      ],
    ],
    [
      [
        'Find a file [importance]',
        'Share a file [importance]',
        'Find a file [satisfaction]',
        'Share a file [satisfaction]',
      ],
    ],
    [['importance_find', 'importance_share', 'satisfaction_find', 'satisfaction_share']],
    [['imp_1', 'imp_2', 'sat_1', 'sat_2']],
    [
      [
        'How important is it to you to find a file?',
        'How important is it to you to share a file?',
        'How satisfied are you with how you can find a file?',
        'How satisfied are you with how you can share a file?',
      ],
    ],
  ])('numbers take their aspect from the header: %j', (headers) => {
    const columns = Object.fromEntries(headers.map((header) => [header, ['1', '5', '3', '4', '2']]));
    const questions = questionsOf(proposeMapping(profilesOf(tableOf({ id: ids, ...columns }))));
    expect(questions.map(({ aspect }) => aspect)).toEqual(['importance', 'importance', 'satisfaction', 'satisfaction']);
    expect(questions[0]!.need).toBe(questions[2]!.need);
    expect(questions[0]!.need).not.toBe(questions[1]!.need);
  });
});

test('a grid of statements shares its answers, those that one of them lacks included', () => {
  const answers = ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree'];
  const of = (options: readonly string[]) => ids.map((_, row) => options[row % options.length]!);
  const roles = rolesOf({
    'How much do you agree? [Costs are predictable]': of(answers),
    'How much do you agree? [Help is near]': of(answers.slice(1)),
  });
  const role = { kind: 'single-choice', options: answers, ordered: true };
  expect(roles).toMatchObject({
    'How much do you agree? [Costs are predictable]': role,
    'How much do you agree? [Help is near]': role,
  });
});

test.each([
  ['How important is it to you to: - Find a file', 'How important is it to you to: - Share a file', 'Find a file'],
  ['Zufriedenheit mit Öffnungszeiten', 'Zufriedenheit mit Preisen', 'Öffnungszeiten'],
  ['Importancia de encontrar ayuda', 'Importancia de saber el precio', 'encontrar ayuda'],
])('what “%s” is about is the need', (first, second, need) => {
  const points = ids.map((_, row) => String(1 + (row % 7)));
  expect(rolesOf({ [first]: points, [second]: points })[first]).toMatchObject({ kind: 'need-rating', need });
});

test.each([
  ['Code', 'F0'],
  ['Lfd. Nr.', '0'],
  ['Who', 'P-0'],
])('a column “%s” with %s and so on names the respondents', (name, first) => {
  const values = ids.map((_, row) => first.replace('0', String(row + 1)));
  expect(proposeMapping(profilesOf(tableOf({ [name]: values }))).columns[0]!.role.kind).toBe('respondent-id');
});

test('without an id column rows are numbered and a warning says so', () => {
  const mapping = proposeMapping(profilesOf([['Colour'], ['red'], ['red'], ['blue'], ['blue']]));
  expect(mappingWarnings(mapping)[0]).toContain('No column names the respondent');
  expect(applyMapping(mapping)({ line: 17, cells: ['red'] }).respondent).toBe('row-17');
});

test('attributes carry kind and type under a stable key', () => {
  const mapping = proposeMapping(profilesOf(tableOf({ id: ids, 'Company size': ['1-10', '11-50'] })));
  expect(attributesOf(mapping)).toEqual([
    { key: 'company-size', title: 'Company size', attributeKind: 'firmographic', valueType: 'category' },
  ]);
});

test('words that every object inherits are words like any other', () => {
  const mapping = proposeMapping(profilesOf([['Size'], ['3,5'], ['__proto__'], ['constructor']]));
  const read = applyMapping(mapping);
  expect(['__proto__', 'constructor'].flatMap((cell, i) => read({ line: i + 2, cells: [cell] }).errors)).toEqual([]);
});

test('any table gets a valid mapping of every column, and its own rows are read without an error', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'Yes', 'No', '1', '2', '3', 'N/A', 'Never', 'Daily', '2021-01-01', '3,5'),
    fc.string(),
  );
  const header = fc.oneof(
    fc.string(),
    fc.constantFrom('id', 'Q1_1', 'Q1_2', '1a. X', '1b. Y', 'imp_1', 'imp_2', 'weight', 'Age'),
  );
  const table = fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.tuple(
        fc.uniqueArray(header, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
      ),
    );
  fc.assert(
    fc.property(table, ([names, rows]) => {
      const mapping = proposeMapping(profilesOf([names, ...rows]));
      expect(mappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
      expect(mapping.columns.map(({ index }) => index)).toEqual(names.map((_, i) => i));
      const keys = questionsOf(mapping).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const read = applyMapping(mapping);
      const errors = rows.flatMap((cells, i) => read({ line: i + 2, cells }).errors);
      expect(errors).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
