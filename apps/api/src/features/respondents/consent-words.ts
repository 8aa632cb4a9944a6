import { CONSENT_PURPOSES, CONSENT_STATES } from '@needfinder/domain';
import { graphqlEnum } from '../../platform/graphql/index.js';

export const ConsentPurposeEnum = graphqlEnum('ConsentPurpose', CONSENT_PURPOSES, 'What a person may allow');
export const ConsentStateEnum = graphqlEnum('ConsentState', CONSENT_STATES);
