/** The closed lists of words that code, API, database and screens share. One concept, one word. */

/** What an attribute of a respondent is about. */
export const ATTRIBUTE_KINDS = ['demographic', 'psychographic', 'behavioural', 'geographic', 'firmographic'] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

/** The scale of one indicator (one column of the matrix a segmentation is fitted to). */
export const INDICATOR_SCALES = ['binary', 'nominal', 'ordinal', 'numeric', 'count'] as const;
export type IndicatorScale = (typeof INDICATOR_SCALES)[number];

/** What a rating says about its need. Severity counts as importance of removing the problem. */
export const RATING_ASPECTS = ['importance', 'satisfaction', 'frequency', 'severity'] as const;
export type RatingAspect = (typeof RATING_ASPECTS)[number];

/** What an open question asks for; an answer inherits it. */
export const TEXT_ROLES = ['pain', 'desire', 'job', 'gain', 'other'] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

/** What kind of need mention a passage is. */
export const MENTION_KINDS = ['pain', 'desire', 'job', 'gain', 'workaround'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** Why an answer has no value. The four are different things, in storage and in every export. */
export const MISSING_STATES = ['empty', 'not-shown', 'refused', 'not-applicable'] as const;
export type MissingState = (typeof MISSING_STATES)[number];

/**
 * What a segmentation run concludes, after Dolnicar & Leisch (2010), Marketing Letters 21:83-101:
 * `natural` distinct groups; `reproducible` a continuum that another sample would be cut alike;
 * `constructed` structure, but the cut is a choice; `none` nothing to cut.
 */
export const VERDICTS = ['natural', 'reproducible', 'constructed', 'none'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person may be asked to allow: that their answers are used, that their words are quoted, that they are contacted. */
export const CONSENT_PURPOSES = ['use', 'quote', 'contact'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What a person said to it. */
export const CONSENT_STATES = ['given', 'withheld', 'not-asked'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** What a member of a workspace may do; each role includes the ones after it. */
export const ROLES = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];
