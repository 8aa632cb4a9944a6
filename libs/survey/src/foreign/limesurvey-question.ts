import type { Part } from '../definition/question-schemas.js';
import { type DefinitionWriter, numberedPoints, type Spoken } from './definition-writer.js';

interface Coded {
  readonly code: string;
  readonly spoken: Spoken;
}
/** A question of LimeSurvey with what belongs to it. */
export interface LimeQuestion {
  readonly code: string;
  /** One letter, as LimeSurvey stores it. */
  readonly type: string;
  readonly words: Spoken;
  readonly isMandatory: boolean;
  readonly hasOther: boolean;
  readonly subquestions: readonly Coded[];
  readonly answers: readonly Coded[];
  readonly attributes: ReadonlyMap<string, string>;
}

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
const OWN_POINTS: Readonly<Record<string, readonly string[]>> = {
  A: ['1', '2', '3', '4', '5'],
  B: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
  C: ['No', 'Uncertain', 'Yes'],
  E: ['Decrease', 'Same', 'Increase'],
};

/** One question of LimeSurvey in our terms; several where it holds several fields. */
export function limeSurveyPart(writer: DefinitionWriter, question: LimeQuestion): Part[] {
  const { code, type, subquestions, answers, attributes, hasOther } = question;
  const key = writer.keyFor(code, 'question');
  const title = writer.words(`${key}.title`, question.words) || code;
  const shared = { key, title, ...(question.isMandatory && { required: true }) };
  const shuffle =
    attributes.get('random_order') === '1' || attributes.get('answer_order') === 'random' ? { shuffle: true } : {};
  const typed = () => writer.fields.set(code, { key, options: new Map(), isList: false });
  const listed = (list: string, given: readonly Coded[]) => {
    const made = writer.options(key, list, given);
    writer.fields.set(code, { key, options: made.theirs, isList: list === 'items' });
    return made.items;
  };
  const other = hasOther ? { other: 'Other' } : {};
  const each = (make: (inner: string, label: string) => Part): Part[] =>
    subquestions.map((one) => {
      const inner = writer.keyFor(`${code}-${one.code}`, 'question');
      writer.fields.set(`${code}_${one.code}`, { key: inner, options: new Map(), isList: false });
      return make(inner, `${title}: ${writer.words(`${inner}.title`, one.spoken) || one.code}`);
    });

  switch (type) {
    case 'X':
      return [{ key, type: 'statement', title }];
    case 'S':
      typed();
      return [{ ...shared, type: 'short-text', role: 'other' }];
    case 'T':
    case 'U':
      typed();
      return [{ ...shared, type: 'long-text', role: 'other' }];
    case 'N':
      typed();
      return [{ ...shared, ...limits(attributes), type: 'numeric' }];
    case 'D':
      typed();
      return [{ ...shared, type: 'date' }];
    case '5':
      typed();
      return [{ ...shared, type: 'rating', points: numberedPoints(['', '', '', '', '']) }];
    case 'Y':
    case 'G':
      return [
        {
          ...shared,
          type: 'single',
          options: listed(
            'options',
            OWN_ANSWERS[type]!.map(([one, spoken]) => ({ code: one, spoken })),
          ),
        },
      ];
    case '!':
      return hasOther
        ? [{ ...shared, ...other, ...shuffle, type: 'single', options: listed('options', answers) }]
        : [{ ...shared, ...shuffle, type: 'dropdown', options: listed('options', answers) }];
    case 'O':
      writer.note(code, 'The comment beside the list was left out');
      return [{ ...shared, ...shuffle, type: 'single', options: listed('options', answers) }];
    case 'L':
      return [{ ...shared, ...other, ...shuffle, type: 'single', options: listed('options', answers) }];
    case 'M':
    case 'P': {
      if (type === 'P') writer.note(code, 'The comments beside the options were left out');
      const options = listed('options', subquestions);
      for (const [at, one] of subquestions.entries()) {
        writer.fields.set(`${code}_${one.code}`, { key, options: new Map([['Y', options[at]!.key]]), isList: true });
      }
      const excluding = new Set((attributes.get('exclude_all_others') ?? '').split(';'));
      return [
        {
          ...{ ...shared, ...other, ...shuffle, type: 'multiple' as const },
          options: options.map((option, at) =>
            excluding.has(subquestions[at]!.code) ? { ...option, exclusive: true } : option,
          ),
        },
      ];
    }
    case 'R':
      return [{ ...shared, ...shuffle, type: 'ranking', items: listed('items', answers) }];
    case 'F':
    case 'H':
    case 'A':
    case 'B':
    case 'C':
    case 'E': {
      const labels =
        OWN_POINTS[type] ?? answers.map((one, at) => writer.words(`${key}.points.${at + 1}`, one.spoken) || one.code);
      return [
        { ...shared, ...shuffle, type: 'matrix', rows: listed('rows', subquestions), points: numberedPoints(labels) },
      ];
    }
    case 'Q':
      return each((inner, label) => ({ key: inner, title: label, type: 'short-text', role: 'other' }));
    case 'K':
      return each((inner, label) => ({ key: inner, title: label, type: 'numeric' }));
    default:
      writer.note(code, `Questions of the type “${type}” have no counterpart here: it was left out`);
      return [];
  }
}

function limits(attributes: ReadonlyMap<string, string>): { min?: number; max?: number; whole?: boolean } {
  const read = (name: string) => Number.parseFloat(attributes.get(name) ?? '');
  const [min, max] = [read('min_num_value_n'), read('max_num_value_n')];
  return {
    ...(Number.isFinite(min) && { min }),
    ...(Number.isFinite(max) && { max }),
    ...(attributes.get('num_value_int_only') === '1' && { whole: true }),
  };
}
