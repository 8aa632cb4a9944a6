import { ApolloLink } from '@apollo/client';
import { stripIgnoredCharacters, type DocumentNode } from 'graphql';
import type { Client } from 'graphql-ws';

/** `npm run gen` writes the hash of an operation's text into its document. */
function hashOf(document: DocumentNode): string | undefined {
  return (document as { readonly __meta__?: { readonly hash: string } }).__meta__?.hash;
}

/**
 * Sends the hash of an operation in place of its text: the api answers the operations that it was built with and no
 * others. During development the text goes along, because the api may be older than the document.
 */
export const persistedOperationLink = new ApolloLink((operation, forward) => {
  const hash = hashOf(operation.query);
  if (hash) {
    operation.extensions.persistedQuery = { version: 1, sha256Hash: hash };
    operation.setContext({ http: { includeExtensions: true, includeQuery: isDevelopment() } });
  }
  return forward(operation);
});

/** Vite writes `import.meta.env`; under test there is none. */
function isDevelopment(): boolean {
  return import.meta.env?.DEV ?? false;
}

/** Names the hash a second time as `documentId`, where servers of the GraphQL-over-HTTP draft look for it. */
export function withDocumentId(send: typeof fetch): typeof fetch {
  return (input, init) => {
    if (typeof init?.body !== 'string') return send(input, init);
    const body = JSON.parse(init.body) as { extensions?: { persistedQuery?: { sha256Hash: string } } };
    const documentId = body.extensions?.persistedQuery?.sha256Hash;
    return send(input, documentId ? { ...init, body: JSON.stringify({ ...body, documentId }) } : init);
  };
}

/** The same over a web socket, whose protocol wants a text: an empty one, and the hash beside it. */
export function withoutText(sockets: Client): Client {
  return {
    ...sockets,
    subscribe: (payload, sink) =>
      sockets.subscribe({ ...payload, query: isDevelopment() ? stripIgnoredCharacters(payload.query) : '' }, sink),
  };
}
