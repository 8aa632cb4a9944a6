import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Caller } from '../context/index.js';
import type { PersistedOperations } from './persisted-operations.js';

/** Whether this caller may send an operation of its own making. */
export function mayRun(
  caller: Caller,
  document: string,
  operations: PersistedOperations,
  isProduction: boolean,
): boolean {
  return !isProduction || caller.context?.principal === 'token' || operations.includes(document);
}

export const notPersisted = () =>
  new GraphQLError('Only the operations of the workspace may be sent here; use an API token for your own', {
    extensions: { code: 'FORBIDDEN', domainCode: 'graphql.not-persisted' },
  });

/** Browsers run the committed operations only; API tokens (and developers) may write their own. */
export const operationPolicy = (
  operations: PersistedOperations,
  isProduction: boolean,
): ApolloServerPlugin<{ caller: Caller }> => ({
  async requestDidStart() {
    return {
      async didResolveSource({ source, contextValue }) {
        if (!mayRun(contextValue.caller, source, operations, isProduction)) throw notPersisted();
      },
    };
  },
});
