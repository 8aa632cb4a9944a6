import type { ConsentPurpose, ConsentState } from '@needfinder/domain';
import { AGREED } from '../definition/field.js';
import type { CompiledSurvey } from '../evaluate/compile-survey.js';
import type { Evaluation } from '../evaluate/evaluate.js';
import { partsOf } from './stored-questions.js';

/**
 * What a person allows who answered, by purpose. Who was shown a consent and did not agree withholds it; where several
 * questions ask for one purpose, one that was not agreed to counts. A purpose that nothing asked is left out.
 */
export function storedConsents(
  { definition }: CompiledSurvey,
  { values, states }: Evaluation,
): Partial<Record<ConsentPurpose, ConsentState>> {
  const consents: Partial<Record<ConsentPurpose, ConsentState>> = {};
  for (const part of partsOf(definition)) {
    if (part.type !== 'consent' || !part.purpose || states[part.key] === 'not-shown') continue;
    if (values[part.key] !== AGREED) consents[part.purpose] = 'withheld';
    else consents[part.purpose] ??= 'given';
  }
  return consents;
}
