import type { Part, PartOf } from '../definition/question-schemas.js';
import type { DefinitionWriter } from './definition-writer.js';
import { textsByCell, ticksByRow } from './foreign-grid.js';
import { isJson, type Json, objectIn, own } from './foreign-survey.js';
import { entriesOf, questionWords } from './qualtrics-words.js';
import { joinedWords, type Spoken } from './spoken.js';

interface Asked {
  readonly id: string;
  readonly name: string;
  readonly text: Spoken;
  readonly shared: Pick<PartOf<'matrix'>, 'key' | 'title' | 'shuffle'> & { readonly required?: true };
}
/** Screens of a best–worst question hold three to seven items. */
const [FEWEST_SHOWN, MOST_SHOWN] = [3, 7];

/** A matrix of Qualtrics: one scale, boxes to tick, fields to write in, or the best and the worst of its rows. */
export function matrixParts(writer: DefinitionWriter, json: Json, { id, name, text, shared }: Asked): Part[] {
  const rows = entriesOf(json, 'Choices', 'ChoiceOrder');
  const columns = entriesOf(json, 'Answers', 'AnswerOrder');
  const [kind, selector] = [String(own(json, 'SubSelector') ?? ''), String(own(json, 'Selector') ?? '')];
  const grid = { name, title: text, rows, columns, ...(shared.required && { required: shared.required }) };
  if (selector === 'TE') return textsByCell(writer, grid);
  if (kind === 'MultipleAnswer') return ticksByRow(writer, grid);
  if (selector === 'MaxDiff' && rows.length >= FEWEST_SHOWN && rows.length <= MOST_SHOWN) {
    const { items } = writer.options(shared.key, 'items', rows);
    const [worst = '', best = ''] = columns.map(({ spoken }, at) =>
      writer.words(`${shared.key}.${at === 0 ? 'worst' : 'best'}`, spoken),
    );
    const ends = { best: best || 'Most', worst: worst || 'Least' };
    return [{ ...shared, ...ends, type: 'best-worst', items, sets: [items.map(({ key }) => key)] }];
  }
  if (kind !== 'SingleAnswer' && kind !== 'DL') {
    const said = ['Matrix', selector, kind].filter(Boolean).join(' ');
    writer.note(name, `Questions of the type “${said}” have no counterpart here: it was left out`);
    return [];
  }
  const made = writer.options(shared.key, 'rows', rows);
  const points = columns.map(({ code, spoken }, at) => ({
    value: at + 1,
    label: writer.words(`${shared.key}.points.${at + 1}`, spoken) || code,
  }));
  const options = new Map(columns.map(({ code }, at) => [code, at + 1]));
  for (const [row, ours] of made.theirs) {
    writer.fields.set(`${id}/${row}`, { key: `${shared.key}-${ours}`, options, isList: false });
  }
  return [{ ...shared, type: 'matrix', rows: made.items, points }];
}

/** Several matrices about the same rows, one beside the other: here they stand one after the other. */
export function sideBySideParts(writer: DefinitionWriter, json: Json, { id, name, text, shared }: Asked): Part[] {
  const columns = Object.entries(objectIn(json, 'AdditionalQuestions')).filter(([, column]) => isJson(column));
  return columns.flatMap(([number, column], at) => {
    const inner = column as Json;
    const key = at === 0 ? shared.key : writer.keyFor(`${name}-${number}`, 'question');
    const words = joinedWords([text, questionWords(inner, (one) => own(one, 'QuestionText'))]);
    const title = writer.words(`${key}.title`, words) || name;
    const asked = { id: `${id}#${number}`, name: `${name}#${number}`, text: words, shared: { ...shared, key, title } };
    return matrixParts(writer, inner, asked);
  });
}
