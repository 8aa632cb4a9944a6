import type { ApolloCache } from '@apollo/client';

/** What may leave, or what is on the board, has changed: a board that is shown is read again, others when they are. */
export const forgetBoard = (cache: ApolloCache): void => {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'quoteBoard' });
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'transcriptsLeaving' });
};
