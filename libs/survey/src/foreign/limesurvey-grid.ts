import type { Item } from '../definition/question-parts.js';
import type { Part, PartOf } from '../definition/question-schemas.js';
import type { DefinitionWriter } from './definition-writer.js';
import { lineTitle, textsByCell, ticksByRow } from './foreign-grid.js';
import { nameField } from './limesurvey-names.js';
import type { Coded, LimeQuestion } from './limesurvey-question.js';
import { joinedWords } from './spoken.js';

type Shared = Pick<PartOf<'matrix'>, 'key' | 'title' | 'help' | 'required' | 'shuffle'>;
type Point = PartOf<'matrix'>['points'][number];

/** Points of types that bring their own, by code. */
const OWN_POINTS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  A: ['1', '2', '3', '4', '5'].map((point) => [point, point] as const),
  B: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map((point) => [point, point] as const),
  C: [
    ['N', 'No'],
    ['U', 'Uncertain'],
    ['Y', 'Yes'],
  ],
  E: [
    ['D', 'Decrease'],
    ['S', 'Same'],
    ['I', 'Increase'],
  ],
};
const MOST_POINTS = 21;

/** A question with rows: one scale, two scales, numbers, boxes to tick or fields to write in. */
export function gridParts(writer: DefinitionWriter, question: LimeQuestion, shared: Shared): Part[] {
  const rows = question.subquestions.filter(({ scale }) => scale === '0');
  const columns = question.subquestions.filter(({ scale }) => scale === '1');
  const grid = { name: question.code, title: question.words, rows, columns };
  switch (question.type) {
    case ';':
      return textsByCell(writer, grid);
    case ':':
      if (question.attributes.get('multiflexible_checkbox') === '1') return ticksByRow(writer, grid);
      return numbersByColumn(writer, question, shared, { rows, columns });
    case '1':
      return ['0', '1'].map((scale) => {
        const header = question.attributeWords(scale === '0' ? 'dualscale_headerA' : 'dualscale_headerB');
        const key = scale === '0' ? shared.key : writer.keyFor(`${question.code}-second`, 'question');
        const answers = question.answers.filter((one) => one.scale === scale);
        const title = writer.words(`${key}.title`, joinedWords([question.words, header])) || question.code;
        const points = pointsOf(writer, key, answers);
        return matrix(writer, question, { ...shared, key, title }, rows, points, `_${scale}`);
      });
    default: {
      const own = OWN_POINTS[question.type];
      const points = own
        ? own.map(([code, label], at) => ({ code, point: { value: at + 1, label } }))
        : pointsOf(writer, shared.key, question.answers);
      return [matrix(writer, question, shared, rows, points, '')];
    }
  }
}

interface CodedPoint {
  readonly code: string;
  readonly point: Point;
}

const pointsOf = (writer: DefinitionWriter, key: string, answers: readonly Coded[]): CodedPoint[] =>
  answers.map(({ code, spoken }, at) => ({
    code,
    point: { value: at + 1, label: writer.words(`${key}.points.${at + 1}`, spoken) || code },
  }));

/** @param suffix - That LimeSurvey puts behind the name of a row: `_0` for the first of two scales. */
function matrix(
  writer: DefinitionWriter,
  question: LimeQuestion,
  shared: Shared,
  rows: readonly Coded[],
  points: readonly CodedPoint[],
  suffix: string,
): Part {
  const made = writer.options(shared.key, 'rows', rows);
  const options = new Map(points.map(({ code, point }) => [code, point.value]));
  nameRows(writer, question, rows, made.items, (item) => ({ key: `${shared.key}-${item}`, options }), suffix);
  return { ...shared, type: 'matrix', rows: made.items, points: points.map(({ point }) => point) };
}

function nameRows(
  writer: DefinitionWriter,
  question: LimeQuestion,
  rows: readonly Coded[],
  items: readonly Item[],
  fieldOf: (item: string) => { key: string; options: ReadonlyMap<string, number> },
  suffix: string,
): void {
  for (const [at, { key }] of items.entries()) {
    const { code, id } = rows[at]!;
    nameField(writer, question, { ...fieldOf(key), isList: false }, { code: `${code}${suffix}`, id: `${id}${suffix}` });
  }
}

/** A grid of numbers between two bounds, as one matrix for each column. */
function numbersByColumn(
  writer: DefinitionWriter,
  question: LimeQuestion,
  shared: Shared,
  { rows, columns }: { readonly rows: readonly Coded[]; readonly columns: readonly Coded[] },
): Part[] {
  const read = (name: string, fallback: number) => Number.parseFloat(question.attributes.get(name) ?? '') || fallback;
  const [first, last, step] = [
    read('multiflexible_min', 1),
    read('multiflexible_max', 10),
    read('multiflexible_step', 1),
  ];
  const values = Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, at) => first + at * step,
  );
  const fits = values.length >= 2 && values.length <= MOST_POINTS && values.every((value) => Number.isInteger(value));
  if (!fits) {
    writer.note(question.code, `Its numbers from ${first} to ${last} are no scale here: it was left out`);
    return [];
  }
  const points = values.map((value) => ({ code: String(value), point: { value, label: '' } }));
  return columns.map((column, at) => {
    const key = at === 0 ? shared.key : writer.keyFor(`${question.code}-${column.code}`, 'question');
    const title = lineTitle(writer, key, question.words, [column]);
    return matrix(writer, question, { ...shared, key, title }, rows, points, `_${column.code}`);
  });
}
