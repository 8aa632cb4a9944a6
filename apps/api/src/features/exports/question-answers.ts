import { missingState, type AnswerValue, type StoredAnswer } from '@needfinder/domain';
import { type AnswerCell, type AnswerColumn, type AnswerOption, NO_ANSWER } from '@needfinder/file-formats';
import type { Attribute } from '../respondents/index.js';
import type { Question } from '../surveys/index.js';

/** The columns of one question or attribute, and how an answer fills them. */
export interface AnswerColumns {
  readonly columns: readonly AnswerColumn[];
  /** Appends one cell per column. */
  put(answer: StoredAnswer | undefined, row: AnswerCell[]): void;
}
type Described = Pick<AnswerColumn, 'key' | 'title'>;

const CHOSEN: readonly AnswerOption[] = [
  { value: 0, label: 'Not chosen' },
  { value: 1, label: 'Chosen' },
];

/**
 * A question as columns; several for a multiple choice.
 *
 * @param versions - The same question in every version of its survey: an option that was dropped is still an answer.
 * @param chosen - Labels that people chose, for a multiple choice.
 */
export function questionAnswers(
  { key, title, definition }: Question,
  versions: readonly Question[],
  chosen: ReadonlySet<string>,
): AnswerColumns {
  const described = { key, title };
  const older = versions.map((version) => version.definition);
  switch (definition.kind) {
    case 'rating':
      return coded(described, 'ordinal', byValue([definition, ...older].flatMap(({ points = [] }) => points)));
    case 'single-choice': {
      const labels = new Set([definition, ...older].flatMap(({ options = [] }) => options));
      return coded(described, definition.ordered ? 'ordinal' : 'nominal', numbered(labels));
    }
    case 'multiple-choice': {
      const labels = new Set([definition, ...older].flatMap(({ options = [] }) => options));
      return choices(described, [...new Set([...labels, ...chosen])]);
    }
    case 'numeric':
      return oneColumn(described, { type: 'number', measure: 'scale' }, asNumber);
    case 'date':
      return oneColumn(described, { type: 'date', measure: 'scale' }, asText);
    default:
      return oneColumn(described, { type: 'text', measure: 'nominal' }, asText);
  }
}

export function attributeAnswers({ key, title, valueType, levels }: Attribute): AnswerColumns {
  const described = { key, title };
  if (valueType === 'category') return coded(described, 'nominal', numbered(levels));
  if (valueType === 'number') return oneColumn(described, { type: 'number', measure: 'scale' }, asNumber);
  if (valueType === 'date') return oneColumn(described, { type: 'date', measure: 'scale' }, asText);
  return oneColumn(described, { type: 'text', measure: 'nominal' }, asText);
}

const asText = (answer: AnswerValue): string => (typeof answer === 'object' ? answer.join(', ') : String(answer));
/** What is no number stays what it is. */
const asNumber = (answer: AnswerValue): number | string => {
  const number = typeof answer === 'object' ? Number.NaN : Number(answer);
  return Number.isFinite(number) ? number : asText(answer);
};

const numbered = (labels: Iterable<string>): AnswerOption[] =>
  [...labels].map((label, at) => ({ value: at + 1, label }));
const byValue = (points: readonly AnswerOption[]): AnswerOption[] =>
  [...new Map(points.map(({ value, label }) => [value, { value, label }])).values()].sort((a, b) => a.value - b.value);

function oneColumn(
  described: Described,
  kind: Pick<AnswerColumn, 'type' | 'measure'>,
  read: (answer: AnswerValue) => number | string,
  options: readonly AnswerOption[] = [],
): AnswerColumns {
  return {
    columns: [{ ...described, ...kind, options, choice: null, role: 'answer' }],
    put(answer, row) {
      const state = missingState(answer);
      const cell = state === null ? read(answer as AnswerValue) : '';
      row.push(cell === '' ? NO_ANSWER[state ?? 'empty'] : cell);
    },
  };
}

/** An answer that is no option (typed beside the list) stays words. */
function coded(
  described: Described,
  measure: AnswerColumn['measure'],
  options: readonly AnswerOption[],
): AnswerColumns {
  const valueOf = new Map(options.map(({ value, label }) => [label, value]));
  const read = (answer: AnswerValue) =>
    typeof answer === 'number' ? answer : (valueOf.get(asText(answer)) ?? asText(answer));
  return oneColumn(described, { type: 'number', measure }, read, options);
}

function choices({ key, title }: Described, labels: readonly string[]): AnswerColumns {
  return {
    columns: labels.map((option, at) => ({
      ...{ key: `${key}-${at + 1}`, title: `${title} [${option}]`, type: 'number', measure: 'nominal' },
      ...{ options: CHOSEN, choice: { question: key, title, option }, role: 'answer' },
    })),
    put(answer, row) {
      const state = missingState(answer);
      const chosen = state === null ? [answer as AnswerValue].flat() : [];
      for (const label of labels) row.push(state === null ? (chosen.includes(label) ? 1 : 0) : NO_ANSWER[state]);
    },
  };
}
