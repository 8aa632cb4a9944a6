import { InvalidError, type MissingState, missingState, type StoredAnswer } from '@needfinder/domain';
import type { AttributeValueType } from '@needfinder/survey';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a person typed for an attribute, as it is stored. @throws InvalidError `respondent.attribute.value` */
export function parseAttributeValue(attribute: AttributeOfValue, typed: string): string | number {
  const text = typed.trim();
  const refuse = (wanted: string) =>
    new InvalidError('respondent.attribute.value', `${attribute.title}: "${text}" is not ${wanted}`, {
      attribute: attribute.key,
    });
  if (attribute.valueType === 'number') {
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) throw refuse('a number');
    return value;
  }
  if (attribute.valueType === 'date' && !(ISO_DATE.test(text) && !Number.isNaN(Date.parse(text)))) {
    throw refuse('a date like 2026-03-31');
  }
  return text;
}

interface AttributeOfValue {
  readonly key: string;
  readonly title: string;
  readonly valueType: AttributeValueType;
}

/** A stored answer in words, or the reason why there is none. */
export function presentAnswer(answer: StoredAnswer | undefined): {
  value: string | null;
  missing: MissingState | null;
} {
  const missing = missingState(answer);
  if (missing !== null) return { value: null, missing };
  return { value: Array.isArray(answer) ? answer.join(', ') : String(answer), missing: null };
}
