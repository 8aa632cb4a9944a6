import { OTHER, otherField } from '../definition/field.js';
import type { Part } from '../definition/question-schemas.js';
import { type DefinitionWriter, numberedPoints } from './definition-writer.js';
import { gridParts } from './limesurvey-grid.js';
import { nameField, OTHER_CODE } from './limesurvey-names.js';
import { limitsOf, noteSettings } from './limesurvey-settings.js';
import { joinedWords, type Spoken } from './spoken.js';

/** An answer or a subquestion. */
export interface Coded {
  readonly id: string;
  readonly code: string;
  /** 0, or 1 for the second list of the question. */
  readonly scale: string;
  readonly relevance: string;
  readonly spoken: Spoken;
}
/** A question of LimeSurvey with what belongs to it. */
export interface LimeQuestion {
  readonly id: string;
  readonly code: string;
  /** Survey, group and question number, as conditions may name it: `375X2X18`. */
  readonly place: string;
  /** One letter, as LimeSurvey stores it. */
  readonly type: string;
  readonly words: Spoken;
  readonly help: Spoken;
  readonly isMandatory: boolean;
  readonly hasOther: boolean;
  readonly hasPattern: boolean;
  readonly subquestions: readonly Coded[];
  readonly answers: readonly Coded[];
  readonly attributes: ReadonlyMap<string, string>;
  /** A setting that is written in words. */
  attributeWords(name: string): Spoken;
}

const GRIDS = new Set(['F', 'H', 'A', 'B', 'C', 'E', '1', ':', ';']);
/** Answers of types that bring their own. */
const OWN_ANSWERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Y: [
    ['Y', 'Yes'],
    ['N', 'No'],
  ],
  G: [
    ['F', 'Female'],
    ['M', 'Male'],
  ],
};

/** One question of LimeSurvey in our terms; several where it holds several fields. */
export function limeSurveyPart(writer: DefinitionWriter, question: LimeQuestion): Part[] {
  const { code, type, subquestions, answers, attributes, hasOther } = question;
  if (attributes.get('hidden') === '1') {
    writer.note(code, 'It is always hidden there and was left out');
    return [];
  }
  noteSettings(writer, question);
  const key = writer.keyFor(code, 'question');
  const title = writer.words(`${key}.title`, question.words) || code;
  const help = writer.words(`${key}.help`, question.help);
  const shared = { key, title, ...(help && { help }), ...(question.isMandatory && { required: true }) };
  const shuffle =
    attributes.get('random_order') === '1' || attributes.get('answer_order') === 'random' ? { shuffle: true } : {};
  const typed = (isNumber = false) => nameField(writer, question, { key, options: new Map(), isList: false, isNumber });
  const listed = (list: string, given: readonly { code: string; spoken: Spoken }[], isList = false) => {
    const made = writer.options(key, list, given);
    if (hasOther) made.theirs.set(OTHER_CODE, OTHER);
    nameField(writer, question, { key, options: made.theirs, isList });
    return made.items;
  };
  const otherWords = () => {
    if (!hasOther) return {};
    const field = { key: otherField(key), options: new Map<string, string>(), isList: false };
    nameField(writer, question, field, { code: 'other', id: 'other' });
    return { other: writer.words(`${key}.other`, question.attributeWords('other_replace_text')) || 'Other' };
  };
  const each = (make: (inner: string, label: string) => Part, isNumber = false): Part[] =>
    subquestions.map((one) => {
      const inner = writer.keyFor(`${code}-${one.code}`, 'question');
      nameField(writer, question, { key: inner, options: new Map(), isList: false, isNumber }, one);
      return make(inner, writer.words(`${inner}.title`, joinedWords([question.words, one.spoken])) || one.code);
    });
  if (GRIDS.has(type)) return gridParts(writer, question, { ...shared, ...shuffle });

  switch (type) {
    case 'X':
      return [{ key, type: 'statement', title }];
    case 'S':
    case 'T':
    case 'U': {
      typed();
      const { longest } = limitsOf(attributes);
      return [
        { ...shared, type: type === 'S' ? 'short-text' : 'long-text', role: 'other', ...(longest && { longest }) },
      ];
    }
    case 'N': {
      typed(true);
      const unit = writer.words(`${key}.unit`, question.attributeWords('suffix'));
      return [{ ...shared, ...limitsOf(attributes).numbers, ...(unit && { unit }), type: 'numeric' }];
    }
    case 'D':
      typed();
      return [{ ...shared, type: 'date' }];
    case '5':
      typed(true);
      return [{ ...shared, type: 'rating', points: numberedPoints(['', '', '', '', '']) }];
    case 'Y':
    case 'G': {
      const given = OWN_ANSWERS[type]!.map(([one, spoken]) => ({ code: one, spoken }));
      return [{ ...shared, type: 'single', options: listed('options', given) }];
    }
    case '!':
      return hasOther
        ? [{ ...shared, ...otherWords(), ...shuffle, type: 'single', options: listed('options', answers) }]
        : [{ ...shared, ...shuffle, type: 'dropdown', options: listed('options', answers) }];
    case 'O':
      writer.note(code, 'The comment beside the list was left out');
      return [{ ...shared, ...shuffle, type: 'single', options: listed('options', answers) }];
    case 'L':
      return [{ ...shared, ...otherWords(), ...shuffle, type: 'single', options: listed('options', answers) }];
    case 'M':
    case 'P': {
      if (type === 'P') writer.note(code, 'The comments beside the options were left out');
      const options = listed('options', subquestions, true);
      for (const [at, one] of subquestions.entries()) {
        nameField(writer, question, { key, options: new Map([['Y', options[at]!.key]]), isList: true }, one);
      }
      const excluding = new Set((attributes.get('exclude_all_others') ?? '').split(';'));
      return [
        {
          ...{ ...shared, ...otherWords(), ...shuffle, ...limitsOf(attributes).choices, type: 'multiple' as const },
          options: options.map((option, at) =>
            excluding.has(subquestions[at]!.code) ? { ...option, exclusive: true } : option,
          ),
        },
      ];
    }
    case 'R': {
      const top = limitsOf(attributes).choices.most;
      return [{ ...shared, ...shuffle, ...(top && { top }), type: 'ranking', items: listed('items', answers, true) }];
    }
    case 'Q':
      return each((inner, label) => ({ key: inner, title: label, type: 'short-text', role: 'other' }));
    case 'K': {
      const { numbers } = limitsOf(attributes);
      return each((inner, label) => ({ key: inner, title: label, ...numbers, type: 'numeric' }), true);
    }
    default:
      writer.note(code, `Questions of the type “${type}” have no counterpart here: it was left out`);
      return [];
  }
}
