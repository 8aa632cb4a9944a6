import { InvalidError, isMissing } from '@needfinder/domain';
import { tellsContact } from '@needfinder/survey';
import type { Passage } from '../needs/index.js';
import type { Attribute, Respondent } from '../respondents/index.js';

/** How much a file tells of who said something: nothing, a number that holds in this file only, or chosen facts. */
export const ATTRIBUTIONS = ['none', 'person', 'attributes'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

export interface AttributionWanted {
  readonly attribution: Attribution;
  /** Keys of attributes, in the order in which they are told. */
  readonly attributeKeys: readonly string[];
}

/** @throws InvalidError `export.attribution` */
export function readAttribution(text: string | undefined, keys: readonly string[]): AttributionWanted {
  const attribution = ATTRIBUTIONS.find((one) => one === (text ?? 'none'));
  if (!attribution) {
    throw new InvalidError('export.attribution', `"${text}" is no attribution; these are: ${ATTRIBUTIONS.join(', ')}`);
  }
  return { attribution, attributeKeys: attribution === 'attributes' ? keys : [] };
}

/**
 * Numbers people in the order in which they first speak: "Person 3". The researcher's keys never leave this way.
 *
 * @returns The same word for the same person; who is not named is told apart by the interview.
 */
export function personNumbers(): (passage: Passage) => string {
  const numbers = new Map<string, number>();
  return ({ respondentId, interviewId, id }) => {
    const who = respondentId ?? interviewId ?? id;
    if (!numbers.has(who)) numbers.set(who, numbers.size + 1);
    return `Person ${numbers.get(who)}`;
  };
}

/** Chosen facts about a person, one for each attribute; empty where there is none, or where it tells how to reach them. */
export function factsOf(person: Respondent | undefined, attributes: readonly Attribute[]): string[] {
  return attributes.map(({ key, title }) => {
    const stored = person?.storedAttributes[key];
    return isMissing(stored) || tellsContact([key, title])(stored) ? '' : [stored].flat().join(', ');
  });
}
