import type { Part } from '../definition/question-schemas.js';
import { type DefinitionWriter, numberedPoints } from './definition-writer.js';
import { isJson, type Json, listIn, objectIn, own } from './foreign-survey.js';
import { plainWords } from './plain-words.js';

const MULTIPLE = new Set(['MAVR', 'MAHR', 'MACOL', 'MSB']);
const DROPDOWN = new Set(['DL', 'SB']);

/** One question of Qualtrics in our terms; several for a form of several fields. */
export function qualtricsParts(writer: DefinitionWriter, json: Json, id: string): Part[] {
  const type = String(own(json, 'QuestionType') ?? '');
  const selector = String(own(json, 'Selector') ?? '');
  const name = String(own(json, 'DataExportTag') ?? id);
  const key = writer.keyFor(name, 'question');
  const title = plainWords(own(json, 'QuestionText')) || name;
  const isForced = own(objectIn(objectIn(json, 'Validation'), 'Settings'), 'ForceResponse') === 'ON';
  const shared = { key, title, ...(isForced && { required: true }) };
  const shuffle = own(objectIn(json, 'Randomization'), 'Type') === 'All' ? { shuffle: true } : {};
  const choices = entriesOf(json, 'Choices', 'ChoiceOrder');
  const listed = (list: string, isList: boolean) => {
    const made = writer.options(
      key,
      list,
      choices.map(({ code, label }) => ({ code, spoken: label })),
    );
    writer.fields.set(id, { key, options: made.theirs, isList });
    return made.items;
  };
  const typed = () => writer.fields.set(id, { key, options: new Map(), isList: false });
  if (objectIn(json, 'Language') && Object.keys(objectIn(json, 'Language')).length > 0) {
    writer.note(name, 'Its translations were left out');
  }

  if (type === 'DB') return [{ key, type: 'statement', title }];
  if (type === 'MC' && (selector === 'NPS' || own(json, 'SubSelector') === 'NPS')) {
    typed();
    return [{ ...shared, type: 'nps', low: '', high: '' }];
  }
  if (type === 'MC') {
    const withText = choices.filter(({ isOpen }) => isOpen);
    if (withText.length > 0) writer.note(name, 'Words that people could add to an option were left out');
    const isList = MULTIPLE.has(selector);
    const options = listed('options', isList).map((option, at) =>
      choices[at]?.isExclusive ? { ...option, exclusive: true } : option,
    );
    if (isList) return [{ ...shared, ...shuffle, type: 'multiple', options }];
    return [{ ...shared, ...shuffle, type: DROPDOWN.has(selector) ? 'dropdown' : 'single', options }];
  }
  if (type === 'TE' && selector === 'FORM') {
    return choices.map(({ code, label }): Part => {
      const inner = writer.keyFor(`${name}-${code}`, 'question');
      return { key: inner, type: 'short-text', role: 'other', title: `${title}: ${label}` };
    });
  }
  if (type === 'TE') {
    typed();
    return [{ ...shared, type: selector === 'SL' ? 'short-text' : 'long-text', role: 'other' }];
  }
  if (type === 'Matrix' && own(json, 'SubSelector') === 'SingleAnswer') {
    const answers = entriesOf(json, 'Answers', 'AnswerOrder').map(({ label }) => label);
    return [{ ...shared, ...shuffle, type: 'matrix', rows: listed('rows', false), points: numberedPoints(answers) }];
  }
  if (type === 'RO') return [{ ...shared, ...shuffle, type: 'ranking', items: listed('items', true) }];
  if (type === 'CS') {
    writer.note(name, 'Its total is 100 here');
    return [{ ...shared, ...shuffle, type: 'constant-sum', items: listed('items', false), total: 100 }];
  }
  if (type === 'Slider') {
    writer.note(name, 'Its sliders became numbers from 0 to 100');
    return choices.map(({ code, label }): Part => {
      const inner = writer.keyFor(`${name}-${code}`, 'question');
      return {
        key: inner,
        type: 'numeric',
        title: choices.length > 1 ? `${title}: ${label}` : title,
        min: 0,
        max: 100,
      };
    });
  }
  writer.note(
    name,
    `Questions of the type “${[type, selector].filter(Boolean).join(' ')}” have no counterpart here: it was left out`,
  );
  return [];
}

interface Entry {
  readonly code: string;
  readonly label: string;
  readonly isOpen: boolean;
  readonly isExclusive: boolean;
}

/** Choices in the order in which they are shown. */
function entriesOf(json: Json, list: string, order: string): Entry[] {
  const given = own(json, list);
  const entries = isJson(given)
    ? given
    : Object.fromEntries(listIn(json, list).map((one, at) => [String(at + 1), one]));
  const ordered = listIn(json, order).map(String);
  const codes = ordered.length > 0 ? ordered : Object.keys(entries);
  return codes.flatMap((code) => {
    const entry = own(entries, code);
    if (!isJson(entry)) return [];
    const label = plainWords(own(entry, 'Display')) || code;
    const isOn = (setting: string) => own(entry, setting) === true || own(entry, setting) === 'true';
    return [{ code, label, isOpen: isOn('TextEntry'), isExclusive: isOn('ExclusiveAnswer') }];
  });
}
