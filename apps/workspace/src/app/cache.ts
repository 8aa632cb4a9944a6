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
          interviews: relayStylePagination(['studyId', 'attributes']),
          redactionTexts: relayStylePagination(['studyId', 'shown']),
          // A shorter list means that work has ended, not that something was lost.
          jobs: { merge: false },
        },
      },
      // There is one caller, and a study has one codebook.
      Viewer: { keyFields: [] },
      // Every step sends the whole codebook: a need that is no longer in it was merged.
      Codebook: { keyFields: ['studyId'], fields: { needs: { merge: false }, themes: { merge: false } } },
      RedactionState: { keyFields: ['studyId'] },
      ReviewQueue: { keyFields: ['studyId'], fields: { next: { merge: false } } },
      Learning: { keyFields: ['studyId'], fields: { kinds: { merge: false }, themes: { merge: false } } },
      KindAgreement: { keyFields: false },
      ThemeAgreement: { keyFields: false },
      Study: { fields: { counts: { merge: true } } },
      Need: {
        fields: {
          passages: relayStylePagination(['stance', 'segmentId']),
          ratings: { merge: false },
          sources: { merge: false },
          kinds: { merge: false },
        },
      },
      Turn: { fields: { passages: { merge: false } } },
      Question: { fields: { openAnswers: relayStylePagination([]) } },
      Segment: { fields: { members: relayStylePagination([]) } },
    },
  });
}
