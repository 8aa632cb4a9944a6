import { InMemoryCache } from '@apollo/client/cache';
import { relayStylePagination } from '@apollo/client/utilities';

/** How answers meet in the cache: connections grow page by page, parts without an id merge into their owner. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          studies: relayStylePagination([]),
          respondents: relayStylePagination(['studyId', 'filter']),
          interviews: relayStylePagination(['studyId']),
          // A shorter list means that work has ended, not that something was lost.
          jobs: { merge: false },
        },
      },
      // There is one caller, and a study has one codebook.
      Viewer: { keyFields: [] },
      Codebook: { keyFields: ['studyId'] },
      Study: { fields: { counts: { merge: true } } },
      Need: { fields: { passages: relayStylePagination(['stance', 'segmentId']) } },
      Question: { fields: { openAnswers: relayStylePagination([]) } },
      Segment: { fields: { members: relayStylePagination([]) } },
    },
  });
}
