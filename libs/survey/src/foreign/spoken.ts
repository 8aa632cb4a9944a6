import type { Spoken } from './definition-writer.js';
import { isJson } from './foreign-survey.js';

/** Words, or words by language as SurveyJS writes them: `{"default": "Yes", "de": "Ja"}`. */
export function spokenIn(value: unknown): Spoken {
  if (!isJson(value)) return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return new Map(Object.entries(value).flatMap(([tag, text]) => (typeof text === 'string' ? [[tag, text]] : [])));
}
