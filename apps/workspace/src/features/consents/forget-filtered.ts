import type { ApolloCache } from '@apollo/client';
import { forgetBoard } from '../quotes/forget-board.js';

/** What people allow has changed: lists that are filtered by it, and what may leave, are read again. */
export const forgetFiltered = (cache: ApolloCache): void => {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'respondents' });
  forgetBoard(cache);
};
