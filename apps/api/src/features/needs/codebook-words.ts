import { LINE_PATTERNS, MENTION_KINDS, type MentionKind } from '@needfinder/domain';
import { graphqlEnum } from '../../platform/graphql/index.js';

export const CODEBOOK_STATUSES = ['proposed', 'accepted', 'rejected'] as const;
export type CodebookStatus = (typeof CODEBOOK_STATUSES)[number];
export const CODEBOOK_ORIGINS = ['engine', 'person', 'survey'] as const;
export type CodebookOrigin = (typeof CODEBOOK_ORIGINS)[number];
export const STANCES = ['for', 'against'] as const;
export type Stance = (typeof STANCES)[number];
export type CodingStatus = 'suggested' | 'accepted' | 'rejected';
export type { MentionKind };

/** The coder of what the text engine suggests; a person's codings carry the id of the user. */
export const ENGINE = 'engine';

export const MentionKindEnum = graphqlEnum('MentionKind', MENTION_KINDS);
export const CodebookStatusEnum = graphqlEnum('CodebookStatus', CODEBOOK_STATUSES);
export const CodebookOriginEnum = graphqlEnum('CodebookOrigin', CODEBOOK_ORIGINS, 'Where a need or theme came from');
export const PatternEnum = graphqlEnum('LinePattern', LINE_PATTERNS, 'The kind of line under the passages of a code');
export const StanceEnum = graphqlEnum('Stance', STANCES, 'Whether a passage speaks for its need or against it');
