import { expect, test } from '@jest/globals';
import type { QuestionDefinition } from '@needfinder/survey';
import type { ColumnValues, QuestionColumn } from '../responses/index.js';
import { questionVariables } from './answer-variables.js';
import { isConstant } from './variable.js';

function column(
  definition: Partial<QuestionDefinition>,
  values: ColumnValues,
  missing: number[] = [0, 0, 0],
): QuestionColumn {
  const full = { key: 'q', title: 'Q', columns: [], ...definition } as QuestionDefinition;
  const question = { id: 'q1', title: 'Q', definition: full } as QuestionColumn['question'];
  return { question, values, missing: Uint8Array.from(missing) };
}
const codes = (given: number[]) => ({
  type: 'label' as const,
  codes: Int32Array.from(given),
  labels: ['low', 'mid', 'high'],
});

test('a single choice is nominal, an ordered one ordinal, and −1 is missing', () => {
  const [nominal] = questionVariables(column({ kind: 'single-choice' }, codes([0, 2, -1])));
  expect(nominal).toMatchObject({ scale: 'nominal', levels: ['low', 'mid', 'high'] });
  expect([...nominal!.values]).toEqual([0, 2, Number.NaN]);
  const [ordered] = questionVariables(column({ kind: 'single-choice', ordered: true }, codes([0, 2, -1])));
  expect(ordered!.scale).toBe('ordinal');
});

test('two answers in order are a yes or no, so that a segment shows a share of people and not a mean', () => {
  const values = { type: 'label' as const, codes: Int32Array.of(0, 1, -1), labels: ['No', 'Yes'] };
  const [yesNo] = questionVariables(column({ kind: 'single-choice', ordered: true }, values));
  expect(yesNo).toMatchObject({ scale: 'binary', levels: ['No', 'Yes'], range: [0, 1] });
  expect([...yesNo!.values]).toEqual([0, 1, Number.NaN]);
});

test('a multiple choice becomes one yes or no for each option that somebody chose', () => {
  const chosen = [Uint8Array.of(1, 0, 0), Uint8Array.of(0, 0, 0)];
  const variables = questionVariables(
    column({ kind: 'multiple-choice' }, { type: 'labels', chosen, labels: ['Phone', 'Fax'] }, [0, 0, 2]),
  );
  expect(variables.map(({ key, label, scale }) => [key, label, scale])).toEqual([
    ['question:q1=Phone', 'Q: Phone', 'binary'],
  ]);
  expect([...variables[0]!.values]).toEqual([1, 0, Number.NaN]);
});

test('a rating that is written upside down keeps its words with its turned numbers', () => {
  const points = [1, 2, 3].map((value) => ({ label: `p${value}`, value }));
  const [rating] = questionVariables(
    column({ kind: 'rating', points, higherIsMore: false }, { type: 'number', numbers: Float64Array.of(3, 1, 2) }),
  );
  expect(rating).toMatchObject({ scale: 'ordinal', levels: ['p3', 'p2', 'p1'], points: [1, 2, 3] });
});

test('open text and a category with hundreds of values are refused', () => {
  expect(() => questionVariables(column({ kind: 'open-text' }, { type: 'text', texts: [] }))).toThrow(
    '"Q" is open text',
  );
  const labels = Array.from({ length: 31 }, (_, at) => `v${at}`);
  expect(() =>
    questionVariables(column({ kind: 'single-choice' }, { type: 'label', codes: Int32Array.of(0), labels })),
  ).toThrow('"Q" has 31 different answers; a variable may have 30');
});

test('constant: one value for all who have one', () => {
  const of = (values: number[]) =>
    isConstant({ key: '', label: '', scale: 'numeric', values: Float64Array.from(values) });
  expect([of([1, Number.NaN, 1]), of([Number.NaN]), of([1, 2])]).toEqual([true, true, false]);
});
