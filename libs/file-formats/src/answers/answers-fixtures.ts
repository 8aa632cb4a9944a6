import fc from 'fast-check';
import { MISSING_STATES } from '@needfinder/domain';
import { inBlocks } from '../data-file/data-file-fixtures.js';
import { type AnswerCell, type AnswerColumn, type AnswerTable, NO_ANSWER } from './answer-table.js';

export interface FilledTable {
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly (readonly AnswerCell[])[];
}

export const tableOf = ({ columns, rows }: FilledTable): AnswerTable => ({
  ...{ title: 'Was Leute brauchen', columns, rowCount: rows.length },
  read: () => inBlocks(rows, 3),
});

/** What people type: anything, and what a program might take for a state, a code or a formula. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
  fc.constantFrom(
    '<-97>',
    '<-98>',
    '<-197>',
    '[refused]',
    "'[refused]",
    '[not-shown]',
    '=1+1',
    '-97',
    ' x',
    'a\r\nb',
    'null',
    '{"missing":"refused"}',
  ),
);
const withoutControls = typed.map(
  (text) =>
    text
      .replace(/[\p{Cs}\0]/gu, '·')
      .replace(/[^\P{Cc}\t\r\n]/gu, '·')
      .trimEnd() || '·',
);
const numbers = fc
  .oneof(
    fc.integer({ min: -300, max: 300 }),
    fc.constantFrom(-97, -98, -99),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  )
  .map((value) => value || 0);
const dates = fc
  .date({ min: new Date('1900-03-02'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const states = fc.constantFrom(...MISSING_STATES.map((state) => NO_ANSWER[state]));
const cells = (answers: fc.Arbitrary<number | string>, rows: number) =>
  fc.array(fc.oneof({ weight: 3, arbitrary: answers }, { weight: 2, arbitrary: states }), {
    minLength: rows,
    maxLength: rows,
  });

interface FilledColumn {
  readonly column: AnswerColumn;
  readonly cells: readonly AnswerCell[];
}
const plain = (column: Partial<AnswerColumn>): AnswerColumn => ({
  ...{ key: '', title: 'Wie oft? “ja”', type: 'number', measure: 'scale', options: [], choice: null, role: 'answer' },
  ...column,
});

const options = [1, 2, 97].map((value) => ({ value, label: ['Nie', 'Äußerst, oft', '=cmd()'][value % 3]! }));
const chosen = [
  { value: 0, label: 'Not chosen' },
  { value: 1, label: 'Chosen' },
];

function filledColumns(rows: number): fc.Arbitrary<FilledColumn[]> {
  const filled = (column: Partial<AnswerColumn>, answers: fc.Arbitrary<number | string>) =>
    cells(answers, rows).map((of) => [{ column: plain(column), cells: of }]);
  const several = fc.integer({ min: 1, max: 3 }).chain((count) =>
    cells(fc.integer({ min: 0, max: 2 ** count - 1 }), rows).map((answers) =>
      Array.from({ length: count }, (_, at): FilledColumn => ({
        column: plain({
          title: `Which tools? [Tool ${at}]`,
          options: chosen,
          measure: 'nominal',
          choice: { question: 'tools', title: 'Which tools?', option: `Tool ${at}` },
        }),
        cells: answers.map((answer) => (typeof answer === 'number' ? (answer >> at) & 1 : answer)),
      })),
    ),
  );
  const single = [
    filled({}, numbers),
    filled(
      { options, measure: 'ordinal' },
      fc.constantFrom<number | string>(...options.map(({ value }) => value), 'Something else', 'No idea'),
    ),
    filled({ type: 'date' }, dates),
    filled({ type: 'text', measure: 'nominal' }, withoutControls),
  ];
  return fc
    .tuple(fc.array(fc.oneof(...single), { minLength: 1, maxLength: 5 }), fc.option(several))
    .map(([some, tools]) => [...some.flat(), ...(tools ?? [])]);
}

/** Tables with every kind of column, and all five states in them. */
export const filledTables: fc.Arbitrary<FilledTable> = fc
  .nat(8)
  .chain((rows) => filledColumns(rows).map((columns) => ({ rows, columns })))
  .map(({ rows, columns }) => ({
    columns: columns.map(({ column }, at) => ({ ...column, key: `frage-${at}` })),
    rows: Array.from({ length: rows }, (_, row) => columns.map(({ cells: of }) => of[row]!)),
  }));
