import { LONGEST_ANSWER, type Part } from '../definition/question-schemas.js';
import type { DefinitionWriter } from './definition-writer.js';
import { type Json, objectIn, own } from './foreign-survey.js';
import type { Entry } from './qualtrics-words.js';

/** A number, also where the file holds it as text; undefined when there is none. */
export function numberIn(json: Json, name: string): number | undefined {
  const value = own(json, name);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Says which settings of a question were left out. */
export function noteSettings(writer: DefinitionWriter, json: Json, name: string, choices: readonly Entry[]): void {
  if (choices.some(({ isConditional }) => isConditional)) {
    writer.note(name, 'Options that depend on a condition there are always shown here');
  }
  if (own(objectIn(json, 'Randomization'), 'Type') === 'Subset') {
    writer.note(name, 'There each person sees some of its options, here all of them');
  }
  const values = Object.entries(objectIn(json, 'RecodeValues'));
  if (values.some(([code, value]) => String(value) !== code)) {
    const said = values.map(([code, value]) => `${code} = ${String(value)}`).join(', ');
    writer.note(name, `The numbers of its answers there are not kept here: ${said}`);
  }
  if (own(json, 'QuestionJS')) {
    writer.note(name, 'Its JavaScript was left out');
  }
}

/** A text, or what its validation makes of it: a number or a date. */
export function textPart(
  writer: DefinitionWriter,
  settings: Json,
  asked: { readonly key: string; readonly title: string; readonly required?: true; name: string; selector: string },
): Part {
  const { name, selector, ...shared } = asked;
  const content = own(settings, 'Type') === 'ContentType' ? String(own(settings, 'ContentType') ?? '') : '';
  if (content === 'ValidNumber') {
    const limits = objectIn(settings, 'ValidNumber');
    const [min, max] = [numberIn(limits, 'Min'), numberIn(limits, 'Max')];
    const isWhole = numberIn(limits, 'NumDecimals') === 0;
    return {
      ...{ ...shared, type: 'numeric' as const },
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(isWhole && { whole: true }),
    };
  }
  if (content === 'ValidDate') return { ...shared, type: 'date' };
  if (content) writer.note(name, `Its check “${content}” was left out`);
  const longest = numberIn(settings, 'TotalChars');
  const fits = longest !== undefined && Number.isInteger(longest) && longest > 0;
  return {
    ...{ ...shared, type: selector === 'SL' ? ('short-text' as const) : ('long-text' as const), role: 'other' },
    ...(fits && { longest: Math.min(longest, LONGEST_ANSWER) }),
  };
}
