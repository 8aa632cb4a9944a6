import type { ApolloCache, Reference } from '@apollo/client';
import type { CodebookStatus } from '../../gql/schema.generated.js';

/** What the board shows before the server has answered. A refusal reads everything again, which takes it back. */
export type Patch = (cache: ApolloCache) => void;

export const needsBecome =
  (needIds: readonly string[], status: CodebookStatus): Patch =>
  (cache) =>
    needIds.forEach((id) =>
      cache.modify({ id: cache.identify({ __typename: 'Need', id }), fields: { status: () => status } }),
    );

export const codingsBecome =
  (codingIds: readonly string[], status: string): Patch =>
  (cache) =>
    codingIds.forEach((id) =>
      cache.modify({ id: cache.identify({ __typename: 'Coding', id }), fields: { status: () => status } }),
    );

interface StoredPassages {
  readonly edges: readonly { readonly coding?: Reference }[];
  readonly totalCount: number;
}

/** Takes codings out of the lists of their need: they were rejected or went elsewhere. */
export const codingsLeave =
  (needId: string, codingIds: readonly string[]): Patch =>
  (cache) => {
    const leaving = new Set(codingIds);
    cache.modify<{ passages: StoredPassages }>({
      id: cache.identify({ __typename: 'Need', id: needId }),
      fields: {
        passages: (stored, { readField }) => {
          const known = stored as StoredPassages;
          const edges = known.edges.filter(({ coding }) => !leaving.has(readField<string>('id', coding) ?? ''));
          return { ...known, edges, totalCount: known.totalCount - (known.edges.length - edges.length) };
        },
      },
    });
  };
