import type {
  AttributeKind,
  ColumnKind,
  ConsentPurpose,
  MissingState,
  RatingAspect,
  TextRole,
} from '../../gql/schema.generated.js';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}
const choices = <Value extends string>(words: Readonly<Record<Value, string>>): Choice<Value>[] =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));

/** What a column can be, in the order in which people look for it. */
export const COLUMN_KINDS: Readonly<Record<ColumnKind, string>> = {
  NEED_RATING: 'Rating of a need',
  MULTIPLE_CHOICE: 'Option of a multi-select question',
  SINGLE_CHOICE: 'Single choice',
  OPEN_TEXT: 'Open text',
  ATTRIBUTE: 'Attribute of the person',
  NUMERIC: 'Number',
  DATE: 'Date',
  RESPONDENT_ID: 'Respondent id',
  CONSENT: 'Consent of the person',
  ACCOUNT_ID: 'Account id',
  WEIGHT: 'Weight',
  IGNORE: 'Ignore this column',
};
export const ATTRIBUTE_KINDS: Readonly<Record<AttributeKind, string>> = {
  DEMOGRAPHIC: 'Demographic: age, education, income',
  PSYCHOGRAPHIC: 'Psychographic: values, attitudes',
  BEHAVIOURAL: 'Behavioural: use, tools, spending',
  GEOGRAPHIC: 'Geographic: country, region',
  FIRMOGRAPHIC: 'Firmographic: industry, size, role',
};
export const RATING_ASPECTS: Readonly<Record<RatingAspect, string>> = {
  IMPORTANCE: 'Importance',
  SATISFACTION: 'Satisfaction',
  FREQUENCY: 'Frequency',
  SEVERITY: 'Severity of a problem',
};
export const TEXT_ROLES: Readonly<Record<TextRole, string>> = {
  PAIN: 'Pains: what goes wrong',
  DESIRE: 'Desires: what is wished for',
  JOB: 'Jobs: what people try to get done',
  GAIN: 'Gains: what goes well',
  OTHER: 'Other',
};
export const CONSENT_PURPOSES: Readonly<Record<ConsentPurpose, string>> = {
  USE: 'Use: their answers are analysed',
  QUOTE: 'Quote: their words leave the workspace',
  CONTACT: 'Contact: they may be written to',
};
export const MISSING_STATES: Readonly<Record<MissingState, string>> = {
  EMPTY: 'Left empty',
  NOT_APPLICABLE: 'Does not apply',
  REFUSED: 'Refused to answer',
  NOT_SHOWN: 'Was not shown',
};

export const COLUMN_KIND_CHOICES = choices(COLUMN_KINDS);
export const ATTRIBUTE_KIND_CHOICES = choices(ATTRIBUTE_KINDS);
export const RATING_ASPECT_CHOICES = choices(RATING_ASPECTS);
export const TEXT_ROLE_CHOICES = choices(TEXT_ROLES);
export const CONSENT_PURPOSE_CHOICES = choices(CONSENT_PURPOSES);
export const MISSING_STATE_CHOICES = choices(MISSING_STATES);

const NUMBER = new Intl.NumberFormat('en-GB');

/** "1,135 responses", "1 response". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}
