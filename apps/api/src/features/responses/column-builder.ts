import { type AnswerValue, MISSING_STATES, missingState } from '@needfinder/domain';
import { type QuestionDefinition, ratingValue } from '@needfinder/survey';
import type { Attribute } from '../respondents/index.js';
import type { ColumnBuilder, ColumnValues } from './response-matrix.js';

export function questionColumn(question: QuestionDefinition, rows: number): ColumnBuilder {
  const { kind, options } = question;
  // Nobody who did not take part in this survey was shown the question.
  const untold = 'not-shown';
  if (kind === 'rating') return numberColumn(rows, untold, (answer) => ratingValue(question, answer));
  if (kind === 'numeric') return numberColumn(rows, untold, Number);
  if (kind === 'single-choice') return labelColumn(rows, untold, options ?? []);
  if (kind === 'multiple-choice') return labelsColumn(rows, untold, options ?? []);
  return textColumn(rows, untold);
}

export function attributeColumn({ valueType, levels }: Attribute, rows: number): ColumnBuilder {
  if (valueType === 'number') return numberColumn(rows, 'empty', Number);
  return valueType === 'category' ? labelColumn(rows, 'empty', levels) : textColumn(rows, 'empty');
}

type Untold = 'not-shown' | 'empty';

/** What all columns share: why a row has no value, and what to do with one that has. */
function columnOf(
  rows: number,
  untold: Untold,
  store: (row: number, answer: AnswerValue) => void,
  finish: () => ColumnValues,
): ColumnBuilder {
  const missing = new Uint8Array(rows).fill(1 + MISSING_STATES.indexOf(untold));
  return {
    put(row, answer) {
      const state = missingState(answer);
      missing[row] = state === null ? 0 : 1 + MISSING_STATES.indexOf(state);
      if (state === null) store(row, answer as AnswerValue);
    },
    finish: () => ({ values: finish(), missing }),
  };
}

function numberColumn(rows: number, untold: Untold, read: (answer: AnswerValue) => number): ColumnBuilder {
  const numbers = new Float64Array(rows).fill(Number.NaN);
  return columnOf(
    rows,
    untold,
    (row, answer) => (numbers[row] = read(answer)),
    () => ({ type: 'number', numbers }),
  );
}

function labelColumn(rows: number, untold: Untold, known: readonly string[]): ColumnBuilder {
  const codes = new Int32Array(rows).fill(-1);
  const codeOf = labelCodes(known);
  return columnOf(
    rows,
    untold,
    (row, answer) => (codes[row] = codeOf(String(answer))),
    () => ({ type: 'label', codes, labels: codeOf.labels }),
  );
}

function labelsColumn(rows: number, untold: Untold, known: readonly string[]): ColumnBuilder {
  const chosen = known.map(() => new Uint8Array(rows));
  const codeOf = labelCodes(known);
  const store = (row: number, answer: AnswerValue) => {
    for (const label of Array.isArray(answer) ? answer : [String(answer)]) {
      const code = codeOf(label);
      (chosen[code] ??= new Uint8Array(rows))[row] = 1;
    }
  };
  return columnOf(rows, untold, store, () => ({ type: 'labels', chosen, labels: codeOf.labels }));
}

function textColumn(rows: number, untold: Untold): ColumnBuilder {
  const texts = new Array<string | null>(rows).fill(null);
  return columnOf(
    rows,
    untold,
    (row, answer) => (texts[row] = Array.isArray(answer) ? answer.join(', ') : String(answer)),
    () => ({ type: 'text', texts }),
  );
}

/** Codes of labels, known ones first in their order; a label that nobody announced gets the next code. */
function labelCodes(known: readonly string[]): ((label: string) => number) & { readonly labels: string[] } {
  const labels = [...known];
  const codes = new Map(labels.map((label, code) => [label, code]));
  const codeOf = (label: string): number => {
    let code = codes.get(label);
    if (code === undefined) {
      code = labels.push(label) - 1;
      codes.set(label, code);
    }
    return code;
  };
  return Object.assign(codeOf, { labels });
}
