import { OTHER, otherField } from '../definition/field.js';
import type { Part } from '../definition/question-schemas.js';
import type { DefinitionWriter } from './definition-writer.js';
import { type Json, listIn, objectIn, own } from './foreign-survey.js';
import { matrixParts, sideBySideParts } from './qualtrics-matrix.js';
import { noteSettings, numberIn, textPart } from './qualtrics-settings.js';
import { type Entry, entriesOf, questionWords } from './qualtrics-words.js';
import { joinedWords } from './spoken.js';

const MULTIPLE = new Set(['MAVR', 'MAHR', 'MACOL', 'MSB']);
const DROPDOWN = new Set(['DL', 'SB']);

/** One question of Qualtrics in our terms; several for a form of several fields. */
export function qualtricsParts(writer: DefinitionWriter, json: Json, id: string): Part[] {
  const type = String(own(json, 'QuestionType') ?? '');
  const selector = String(own(json, 'Selector') ?? '');
  const name = String(own(json, 'DataExportTag') ?? id);
  const key = writer.keyFor(name, 'question');
  const text = questionWords(json, (words) => own(words, 'QuestionText'));
  const title = writer.words(`${key}.title`, text) || name;
  const settings = objectIn(objectIn(json, 'Validation'), 'Settings');
  const shared = { key, title, ...(own(settings, 'ForceResponse') === 'ON' && { required: true as const }) };
  const order = String(own(objectIn(json, 'Randomization'), 'Type') ?? '');
  const shuffle = order === 'All' || order === 'Advanced' ? { shuffle: true } : {};
  const choices = entriesOf(json, 'Choices', 'ChoiceOrder');
  noteSettings(writer, json, name, choices);
  const listed = (list: string, given: readonly Entry[], isList: boolean, other?: Entry) => {
    const made = writer.options(key, list, given);
    if (other) made.theirs.set(other.code, OTHER);
    writer.fields.set(id, { key, options: made.theirs, isList });
    return made.items;
  };
  const typed = (isNumber: boolean) => writer.fields.set(id, { key, options: new Map(), isList: false, isNumber });
  const each = (make: (shared: { key: string; title: string }) => Part, isNumber: boolean): Part[] =>
    choices.map(({ code, spoken }) => {
      const inner = writer.keyFor(`${name}-${code}`, 'question');
      writer.fields.set(`${id}/${code}`, { key: inner, options: new Map(), isList: false, isNumber });
      const words = choices.length > 1 ? joinedWords([text, spoken]) : text;
      return make({ key: inner, title: writer.words(`${inner}.title`, words) || code });
    });

  if (type === 'DB') return [{ key, type: 'statement', title }];
  if (type === 'MC' && (selector === 'NPS' || own(json, 'SubSelector') === 'NPS')) {
    typed(true);
    return [{ ...shared, type: 'nps', low: '', high: '' }];
  }
  if (type === 'MC') {
    const { closed, other } = openLast(choices);
    if (closed.some(({ isOpen }) => isOpen)) {
      writer.note(name, 'Words that people could add to an option were left out');
    }
    const fixed = listIn(objectIn(objectIn(json, 'Randomization'), 'Advanced'), 'FixedOrder').map(String);
    const isList = MULTIPLE.has(selector);
    const options = listed('options', closed, isList, other).map((option, at) => ({
      ...option,
      ...(closed[at]?.isExclusive && { exclusive: true }),
      ...(order === 'Advanced' && fixed.includes(closed[at]!.code) && { anchored: true }),
    }));
    if (other) {
      writer.fields.set(`${id}/${other.code}/TEXT`, { key: otherField(key), options: new Map(), isList: false });
      const words = { other: writer.words(`${key}.other`, other.spoken) || 'Other' };
      return [{ ...shared, ...shuffle, ...words, type: isList ? 'multiple' : 'single', options }];
    }
    if (isList) return [{ ...shared, ...shuffle, type: 'multiple', options }];
    return [{ ...shared, ...shuffle, type: DROPDOWN.has(selector) ? 'dropdown' : 'single', options }];
  }
  if (type === 'TE' && selector === 'FORM') {
    return each((inner) => ({ ...inner, type: 'short-text', role: 'other' }), false);
  }
  if (type === 'TE') {
    const part = textPart(writer, settings, { ...shared, name, selector });
    typed(part.type === 'numeric');
    return [part];
  }
  if (type === 'Matrix') return matrixParts(writer, json, { id, name, text, shared: { ...shared, ...shuffle } });
  if (type === 'SBS') return sideBySideParts(writer, json, { id, name, text, shared });
  if (type === 'RO') return [{ ...shared, ...shuffle, type: 'ranking', items: listed('items', choices, true) }];
  if (type === 'CS') {
    const total = numberIn(settings, 'ChoiceTotal');
    const isTotal = total !== undefined && Number.isInteger(total) && total > 0;
    if (!isTotal) writer.note(name, 'Its total is 100 here');
    const items = listed('items', choices, false);
    return [{ ...shared, ...shuffle, type: 'constant-sum', items, total: isTotal ? total : 100 }];
  }
  if (type === 'Slider') {
    const configuration = objectIn(json, 'Configuration');
    const [min, max] = [numberIn(configuration, 'CSSliderMin') ?? 0, numberIn(configuration, 'CSSliderMax') ?? 100];
    writer.note(name, `Its sliders became numbers from ${min} to ${max}`);
    return each((inner) => ({ ...inner, type: 'numeric', min, max }), true);
  }
  const said = [type, selector].filter(Boolean).join(' ');
  writer.note(name, `Questions of the type “${said}” have no counterpart here: it was left out`);
  return [];
}

/** A last option with words of one's own is our "Other". */
function openLast(choices: readonly Entry[]): { readonly closed: readonly Entry[]; readonly other?: Entry } {
  const last = choices.at(-1);
  const isOther = last?.isOpen === true && choices.length > 1;
  return isOther ? { closed: choices.slice(0, -1), other: last } : { closed: choices };
}
