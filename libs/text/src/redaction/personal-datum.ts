export const PERSONAL_KINDS = ['e-mail', 'url', 'iban', 'card', 'phone', 'handle', 'address', 'person'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A stretch of a text that may tell who somebody is, in UTF-16 units, half-open. */
export interface FoundDatum {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text that is, or may be, to be redacted; in code points of the original, half-open. */
export interface PersonalSpan {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}
