import { PERSONAL_KINDS } from '@needfinder/text';
import { graphqlEnum } from '../../platform/graphql/index.js';

export const PERSONAL_DATUM_STATUSES = ['proposed', 'accepted', 'rejected', 'redacted'] as const;
export type PersonalDatumStatus = (typeof PERSONAL_DATUM_STATUSES)[number];
/** What a person can say of a datum; `proposed` takes a decision back. */
export const VERDICTS = ['proposed', 'accepted', 'rejected'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const TEXTS_SHOWN = ['waiting', 'redacted', 'all'] as const;
export type TextsShown = (typeof TEXTS_SHOWN)[number];

export const PersonalKindEnum = graphqlEnum('PersonalKind', PERSONAL_KINDS);
export const PersonalDatumStatusEnum = graphqlEnum(
  'PersonalDatumStatus',
  PERSONAL_DATUM_STATUSES,
  'Proposed by the engine; accepted, to be redacted; rejected, to stay; redacted, a placeholder stands in its place',
);
export const RedactionVerdictEnum = graphqlEnum('RedactionVerdict', VERDICTS);
export const TextsShownEnum = graphqlEnum(
  'TextsShown',
  TEXTS_SHOWN,
  'Waiting: with something that is not redacted yet',
);
