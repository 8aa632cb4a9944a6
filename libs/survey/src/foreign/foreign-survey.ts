import type { SurveyDefinition } from '../definition/survey-definition.js';

/** Something in the file of another program that the definition does not say, or says otherwise. */
export interface ImportNote {
  /** The question, page or setting, as the other program calls it. */
  readonly where: string;
  readonly sentence: string;
}
/** A survey that another program wrote, as a definition of ours. */
export interface ForeignSurvey {
  readonly program: 'SurveyJS' | 'LimeSurvey' | 'Qualtrics' | 'Needfinder';
  readonly definition: SurveyDefinition;
  /** Empty when everything was understood. */
  readonly notes: readonly ImportNote[];
}

/** An XML element, however it was read. */
export interface ForeignElement {
  readonly name: string;
  readonly children: readonly ForeignElement[];
  readonly text: string;
}

/** A JSON object with nothing known about it. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A property of the object itself: what the file calls `__proto__` or `constructor` is nothing else. */
export const own = (json: Json, name: string): unknown => (Object.hasOwn(json, name) ? json[name] : undefined);
export const listIn = (json: Json, name: string): readonly unknown[] => {
  const value = own(json, name);
  return Array.isArray(value) ? value : [];
};
export const objectIn = (json: Json, name: string): Json => {
  const value = own(json, name);
  return isJson(value) ? value : {};
};
