import { OTHER } from '../definition/field.js';
import type { Part } from '../definition/question-schemas.js';
import { type DefinitionWriter, numberedPoints } from './definition-writer.js';
import { isJson, type Json, listIn, own } from './foreign-survey.js';
import { joinedWords, spokenIn } from './spoken.js';
import { choiceOf } from './surveyjs-choices.js';
import { dropdownMatrix, matrixPart } from './surveyjs-matrix.js';

export const KNOWN_TYPES = new Set([
  ...['text', 'comment', 'radiogroup', 'checkbox', 'dropdown', 'tagbox', 'rating', 'ranking', 'boolean', 'matrix'],
  ...['html', 'buttongroup', 'imagepicker', 'multipletext', 'matrixdropdown'],
]);
/** Settings of a question that are read, or change nothing of what is asked. */
const READ = new Set([
  ...['type', 'name', 'title', 'description', 'isRequired', 'visibleIf', 'visible', 'choices', 'choicesOrder', 'rows'],
  ...[
    'columns',
    'items',
    'html',
    'inputType',
    'min',
    'max',
    'maxLength',
    'rateMin',
    'rateMax',
    'rateValues',
    'rateCount',
  ],
  ...['minRateDescription', 'maxRateDescription', 'hasOther', 'showOtherItem', 'otherText', 'hasNone', 'showNoneItem'],
  ...[
    'noneText',
    'labelTrue',
    'labelFalse',
    'maxSelectedChoices',
    'minSelectedChoices',
    'placeholder',
    'startWithNewLine',
  ],
  ...['mininumRateDescription', 'maximumRateDescription', 'hideIfChoicesEmpty', 'cellType', 'isAllRowRequired'],
  ...['titleLocation', 'colCount', 'width', 'minWidth', 'maxWidth', 'autoGenerate', 'rowsOrder', 'rows', 'hideNumber'],
]);
const NONE = 'none';

/** One question of SurveyJS in our terms. */
export function surveyJsPart(
  writer: DefinitionWriter,
  json: Json,
  { name, type }: { readonly name: string; readonly type: string },
): Part[] {
  for (const setting of Object.keys(json)) {
    if (!READ.has(setting)) writer.note(name, `Its setting “${setting}” was left out`);
  }
  const key = writer.keyFor(name, 'question');
  const title = writer.words(`${key}.title`, spokenIn(own(json, 'title'))) || name;
  const help = writer.words(`${key}.help`, spokenIn(own(json, 'description')));
  const shared = { key, title, ...(help && { help }), ...(own(json, 'isRequired') === true && { required: true }) };
  const shuffle =
    own(json, 'choicesOrder') === 'random' || own(json, 'rowsOrder') === 'random' ? { shuffle: true } : {};
  const typed = { key, options: new Map<string, string>(), isList: false };
  const isNumber = type === 'rating' || own(json, 'inputType') === 'number';
  const hasOther = own(json, 'hasOther') === true || own(json, 'showOtherItem') === true;
  const listed = (list: string, given: readonly unknown[], isList = false) => {
    const made = writer.options(key, list, given.map(choiceOf));
    if (hasOther) made.theirs.set(OTHER, OTHER);
    writer.fields.set(name, { key, options: made.theirs, isList });
    return made.items;
  };
  const choices = (isList: boolean) => {
    const none = own(json, 'hasNone') === true || own(json, 'showNoneItem') === true;
    const given = [
      ...listIn(json, 'choices'),
      ...(none ? [{ value: NONE, text: own(json, 'noneText') ?? 'None' }] : []),
    ];
    const options = listed('options', given, isList);
    return none
      ? options.map((option, at) => (at === options.length - 1 ? { ...option, exclusive: true } : option))
      : options;
  };
  const other = hasOther ? { other: writer.words(`${key}.other`, spokenIn(own(json, 'otherText'))) || 'Other' } : {};

  switch (type) {
    case 'html':
      return [{ key, type: 'statement', title: writer.words(`${key}.title`, spokenIn(own(json, 'html'))) || title }];
    case 'comment':
      writer.fields.set(name, typed);
      return [{ ...shared, type: 'long-text', role: 'other' }];
    case 'text':
      writer.fields.set(name, { ...typed, isNumber });
      return [textPart(json, shared)];
    case 'multipletext':
      writer.note(name, 'Its fields became questions of their own');
      return listIn(json, 'items')
        .filter(isJson)
        .map((item): Part => {
          const inner = String(own(item, 'name') ?? 'field');
          const field = writer.keyFor(`${name}-${inner}`, 'question');
          writer.fields.set(`${name}.${inner}`, { ...typed, key: field });
          const words = joinedWords([spokenIn(own(json, 'title')), spokenIn(own(item, 'title') ?? inner)]);
          return {
            key: field,
            type: 'short-text',
            role: 'other',
            title: writer.words(`${field}.title`, words) || inner,
          };
        });
    case 'dropdown':
      return hasOther
        ? [{ ...shared, ...other, ...shuffle, type: 'single', options: choices(false) }]
        : [{ ...shared, ...shuffle, type: 'dropdown', options: choices(false) }];
    case 'radiogroup':
    case 'buttongroup':
      return [{ ...shared, ...other, ...shuffle, type: 'single', options: choices(false) }];
    case 'imagepicker':
      writer.note(name, 'Its pictures are gone; their words stay');
      return [{ ...shared, type: own(json, 'multiSelect') === true ? 'multiple' : 'single', options: choices(false) }];
    case 'checkbox':
    case 'tagbox': {
      const [least, most] = [own(json, 'minSelectedChoices'), own(json, 'maxSelectedChoices')];
      const limits = {
        ...(typeof least === 'number' && least > 0 && { least }),
        ...(typeof most === 'number' && most > 0 && { most }),
      };
      return [{ ...shared, ...other, ...shuffle, ...limits, type: 'multiple', options: choices(true) }];
    }
    case 'boolean':
      return [
        {
          ...{ ...shared, type: 'single' as const },
          options: listed('options', [
            { value: 'true', text: own(json, 'labelTrue') ?? 'Yes' },
            { value: 'false', text: own(json, 'labelFalse') ?? 'No' },
          ]),
        },
      ];
    case 'ranking':
      return [{ ...shared, ...shuffle, type: 'ranking', items: listed('items', listIn(json, 'choices'), true) }];
    case 'matrix':
      return [matrixPart(writer, json, name, { ...shared, ...shuffle })];
    case 'matrixdropdown':
      return dropdownMatrix(writer, json, name, { ...shared, ...shuffle });
    default: {
      const codes = listIn(json, 'rateValues').map((value, at) => [choiceOf(value).code, at + 1] as const);
      writer.fields.set(name, { ...typed, options: new Map(codes), isNumber });
      return [ratingPart(writer, json, shared)];
    }
  }
}

type Shared = Pick<Extract<Part, { type: 'rating' }>, 'key' | 'title' | 'help' | 'required'>;

function textPart(json: Json, shared: Shared): Part {
  const [min, max] = [own(json, 'min'), own(json, 'max')];
  if (own(json, 'inputType') === 'number') {
    const limits = { ...(typeof min === 'number' && { min }), ...(typeof max === 'number' && { max }) };
    return { ...shared, ...limits, type: 'numeric' };
  }
  if (own(json, 'inputType') === 'date') return { ...shared, type: 'date' };
  const longest = own(json, 'maxLength');
  return {
    ...{ ...shared, type: 'short-text', role: 'other' },
    ...(typeof longest === 'number' && longest > 0 && { longest }),
  };
}

function ratingPart(writer: DefinitionWriter, json: Json, shared: Shared): Part {
  const values = listIn(json, 'rateValues');
  const ends = [
    spokenIn(own(json, 'minRateDescription') ?? own(json, 'mininumRateDescription')),
    spokenIn(own(json, 'maxRateDescription') ?? own(json, 'maximumRateDescription')),
  ] as const;
  const first = Number(own(json, 'rateMin') ?? 1);
  const last = Number(own(json, 'rateMax') ?? first + Number(own(json, 'rateCount') ?? 5) - 1);
  if (values.length === 0 && first === 0 && last === 10) {
    const [low, high] = ends;
    const words = { low: writer.words(`${shared.key}.low`, low), high: writer.words(`${shared.key}.high`, high) };
    return { ...shared, type: 'nps', ...words };
  }
  const from = values.length > 0 ? 1 : first;
  const count = values.length > 0 ? values.length : Math.min(Math.max(last - first + 1, 2), 21);
  const labels = Array.from({ length: count }, (_, at) => {
    const end = at === 0 ? ends[0] : at === count - 1 ? ends[1] : '';
    const path = `${shared.key}.points.${from + at}`;
    return (at < values.length && labelOf(writer, values[at], path)) || writer.words(path, end);
  });
  return { ...shared, type: 'rating', points: numberedPoints(labels, from) };
}

const labelOf = (writer: DefinitionWriter, choice: unknown, path: string): string => {
  const { code, spoken } = choiceOf(choice);
  return writer.words(path, spoken) || code;
};
