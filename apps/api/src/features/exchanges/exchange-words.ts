import { ATTRIBUTE_KINDS, type AttributeKind, CONSENT_PURPOSES, type ConsentPurpose } from '@needfinder/domain';
import type { QdaNote, QdaVariableType } from '@needfinder/file-formats';
import { ATTRIBUTE_VALUE_TYPES, type AttributeValueType } from '@needfinder/survey';

/** The standard has no stance: a coding that speaks against its code says so by this memo on it. */
export const AGAINST = { name: 'Against', text: 'The passage speaks against the code.' } as const;
export const saysAgainst = ({ name, text }: Pick<QdaNote, 'name' | 'text'>): boolean =>
  name === AGAINST.name && text === AGAINST.text;

const TYPES: Readonly<Record<AttributeValueType, QdaVariableType>> = {
  ...{ category: 'Text', number: 'Float', date: 'Date', text: 'Text' },
};
export const variableTypeOf = (valueType: AttributeValueType): QdaVariableType => TYPES[valueType];

/** What the description of a variable says of the attribute: `demographic, category`. */
export const attributeWords = (kind: AttributeKind, valueType: AttributeValueType): string => `${kind}, ${valueType}`;

export function readAttributeWords(description: string): {
  readonly kind: AttributeKind | null;
  readonly valueType: AttributeValueType | null;
} {
  const [kind, valueType] = description.split(', ');
  return {
    kind: ATTRIBUTE_KINDS.find((one) => one === kind) ?? null,
    valueType: ATTRIBUTE_VALUE_TYPES.find((one) => one === valueType) ?? null,
  };
}

/** Consent travels as a variable of the person. */
export const consentVariable = (purpose: ConsentPurpose): string => `Consent: ${purpose}`;
export const consentPurposeOf = (variable: string): ConsentPurpose | null =>
  CONSENT_PURPOSES.find((purpose) => consentVariable(purpose) === variable.trim()) ?? null;
