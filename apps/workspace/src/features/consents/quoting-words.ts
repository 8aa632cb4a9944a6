import { countOf } from '../imports/import-words.js';
import type { StudyConsentPartsFragment } from './study-consents.fragment.generated.js';

/** "Of 212 people 30 may be quoted; 180 were not asked, 2 withhold it." */
export function quotingSentence({ consents }: StudyConsentPartsFragment): string {
  const { given, withheld, notAsked } = consents.counts.find(({ purpose }) => purpose === 'QUOTE')!;
  const people = given + withheld + notAsked;
  const others = [
    ...(notAsked > 0
      ? [`${notAsked} ${notAsked === 1 ? 'was' : 'were'} not asked${consents.quotesNotAsked ? ', and may be' : ''}`]
      : []),
    ...(withheld > 0 ? [`${withheld} ${withheld === 1 ? 'withholds' : 'withhold'} it`] : []),
  ];
  const may = `Of ${countOf(people, 'person', 'people')} ${consents.quotable} may be quoted`;
  return others.length > 0 ? `${may}; ${others.join(', ')}.` : `${may}.`;
}

interface Leaving {
  readonly quotable: number;
  readonly withheld: number;
  readonly notAsked: number;
  readonly changed: number;
}

/** "12 quotes leave. 5 are kept back: 2 of people who withhold it, 3 of people who were not asked." */
export function leavingSentence({ quotable, withheld, notAsked, changed }: Leaving, noun = 'quote'): string {
  const reasons = [
    ...(withheld > 0 ? [`${withheld} of people who withhold it`] : []),
    ...(notAsked > 0 ? [`${notAsked} of people who were not asked`] : []),
    ...(changed > 0 ? [`${changed} whose text has changed`] : []),
  ];
  const leave = `${countOf(quotable, noun)} may leave.`;
  const keptBack = withheld + notAsked + changed;
  return keptBack === 0
    ? `${leave} None is kept back.`
    : `${leave} ${keptBack} ${keptBack === 1 ? 'is' : 'are'} kept back: ${reasons.join(', ')}.`;
}
