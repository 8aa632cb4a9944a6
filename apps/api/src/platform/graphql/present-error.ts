import { unwrapResolverError } from '@apollo/server/errors';
import { DomainError, type ErrorKind } from '@needfinder/domain';
import type { GraphQLFormattedError } from 'graphql';
import { SIGN_IN_NEEDED } from '../context/index.js';
import { newId } from '../ids/index.js';
import type { Logger } from '../logging/index.js';

const CODES = {
  invalid: 'INVALID',
  'not-found': 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
  'undefined-statistic': 'UNDEFINED_STATISTIC',
  'unreadable-file': 'UNREADABLE_FILE',
} satisfies Record<ErrorKind, string>;

// What Apollo and the limits say about the request itself; it names nothing of ours.
const REQUEST_FAULTS = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_NOT_PERSISTED',
];

/** The one place where an error becomes words for a client: refusals speak, defects get a number and a bland message. */
export function presentError(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const place = {
      ...(formatted.path ? { path: formatted.path } : {}),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
    };
    const cause = unwrapResolverError(error);
    if (cause instanceof DomainError) {
      const extensions = {
        code: cause.code === SIGN_IN_NEEDED ? 'UNAUTHENTICATED' : CODES[cause.kind],
        domainCode: cause.code,
        details: cause.details,
      };
      return { message: cause.message, ...place, extensions };
    }
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && REQUEST_FAULTS.includes(code)) {
      return { message: formatted.message, ...place, extensions: { code } };
    }
    const defectId = newId();
    logger.error({ defectId, error: cause, path: formatted.path }, 'defect in a resolver');
    return {
      message: `Something went wrong on our side (${defectId})`,
      ...place,
      extensions: { code: 'DEFECT', defectId },
    };
  };
}
