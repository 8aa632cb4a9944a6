import type { AnswerValue } from '@needfinder/domain';
import type { SurveyDefinition } from '../definition/survey-definition.js';
import type { Values } from './part-problems.js';

const PLACEHOLDER = /\{\{\s*([a-z0-9-]+)\s*\}\}/g;

/** How an answer reads inside another question: the words of an option, not its key. */
type LabelOf = (field: string, value: AnswerValue) => string;

/** Puts earlier answers into a text: `{{first-name}}` becomes what was answered, nothing when there is no answer. */
export function pipeText(text: string, values: Values, labelOf: LabelOf): string {
  if (!text.includes('{{')) return text;
  return text.replace(PLACEHOLDER, (_, field: string) => {
    const value = values[field];
    return value === undefined ? '' : labelOf(field, value);
  });
}

/** Fields that a text takes its words from. */
export const pipedInto = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map(([, field]) => field!);

/** Labels of a (translated) definition, for `pipeText`. */
export function labelsOf(definition: SurveyDefinition): LabelOf {
  const words = new Map<string, ReadonlyMap<string, string>>();
  for (const { pages } of definition.blocks) {
    for (const part of pages.flatMap(({ parts }) => parts)) {
      if ('options' in part) words.set(part.key, new Map(part.options.map(({ key, label }) => [key, label])));
      else if ('items' in part) words.set(part.key, new Map(part.items.map(({ key, label }) => [key, label])));
    }
  }
  return (field, value) => {
    const known = words.get(field);
    const parts = Array.isArray(value) ? (value as readonly string[]) : [value as string | number];
    return parts.map((one) => known?.get(String(one)) ?? String(one)).join(', ');
  };
}
