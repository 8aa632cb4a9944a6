import type { Part, PartOf } from '../definition/question-schemas.js';
import type { DefinitionWriter } from './definition-writer.js';
import { lineTitle } from './foreign-grid.js';
import { isJson, type Json, listIn, own } from './foreign-survey.js';
import { spokenIn } from './spoken.js';
import { choiceOf, type SurveyJsChoice } from './surveyjs-choices.js';

type Shared = Pick<PartOf<'matrix'>, 'key' | 'title' | 'help' | 'required' | 'shuffle'>;

/** Rows that are rated on one scale: `matrix`. */
export function matrixPart(writer: DefinitionWriter, json: Json, name: string, shared: Shared): Part {
  const columns = listIn(json, 'columns').map(choiceOf);
  return scaled(writer, json, shared, columns, (row) => `${name}.${row}`);
}

/** Rows that are rated on several scales: `matrixdropdown` becomes one matrix for each column with choices. */
export function dropdownMatrix(writer: DefinitionWriter, json: Json, name: string, shared: Shared): Part[] {
  const columns = listIn(json, 'columns').filter(isJson);
  return columns.flatMap((column, at): Part[] => {
    const { code, spoken } = choiceOf(column);
    const isScale = ['', 'default', 'dropdown', 'radiogroup'].includes(String(own(column, 'cellType') ?? ''));
    const given = listIn(column, 'choices').length > 0 ? listIn(column, 'choices') : listIn(json, 'choices');
    if (!isScale || given.length < 2) {
      writer.note(name, `Its column “${code}” is no scale here and was left out`);
      return [];
    }
    const key = at === 0 ? shared.key : writer.keyFor(`${name}-${code}`, 'question');
    const title = lineTitle(
      writer,
      key,
      spokenIn(own(json, 'title') ?? name),
      columns.length > 1 ? [{ code, spoken }] : [],
    );
    const choices = given.map(choiceOf);
    return [scaled(writer, json, { ...shared, key, title }, choices, (row) => `${name}.${row}.${code}`)];
  });
}

function scaled(
  writer: DefinitionWriter,
  json: Json,
  shared: Shared,
  columns: readonly SurveyJsChoice[],
  nameOf: (row: string) => string,
): Part {
  const { key } = shared;
  const { items, theirs } = writer.options(key, 'rows', listIn(json, 'rows').map(choiceOf));
  const points = columns.map(({ code, spoken }, at) => ({
    value: at + 1,
    label: writer.words(`${key}.points.${at + 1}`, spoken) || code,
  }));
  const options = new Map(columns.map(({ code }, at) => [code, at + 1]));
  for (const [row, ours] of theirs) {
    writer.fields.set(nameOf(row), { key: `${key}-${ours}`, options, isList: false });
  }
  return { ...shared, type: 'matrix', rows: items, points };
}
