import { ApolloClient, ApolloLink, CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { HttpLink } from '@apollo/client/link/http';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode, stripIgnoredCharacters } from 'graphql';
import { createClient } from 'graphql-ws';
import { map } from 'rxjs';
import { RunningJobsDocument } from '../features/jobs/running-jobs.query.generated.js';
import { createCache } from './cache.js';
import type { Connection } from './connection.js';
import { persistedOperationLink, withDocumentId, withoutText } from './persisted-operation-link.js';
import { workspaceIdIn } from './paths.js';

interface ApiClientOptions {
  readonly connection: Connection;
  /** Called when the server no longer knows the caller; the sign-in page brings them back to where they were. */
  readonly onSignedOut: () => void;
}

/** A gateway in front of a server that is starting answers with these; the server itself never does. */
const UNREACHABLE = [502, 503, 504];

function cannotReachServer(error: unknown): boolean {
  if (ServerError.is(error)) return UNREACHABLE.includes(error.statusCode);
  return error instanceof TypeError;
}

function headers(): Record<string, string> {
  const workspaceId = workspaceIdIn(window.location.pathname);
  // The first header cannot be set by a form or an image of another site, so it proves that our own page asks.
  return { 'x-needfinder-client': '1', ...(workspaceId ? { 'x-workspace-id': workspaceId } : {}) };
}

/** The one door to the api: persisted operations over HTTP, subscriptions over a web socket. */
export function createApiClient({ connection, onSignedOut }: ApiClientOptions): ApolloClient {
  const errors = new ErrorLink(({ error }) => {
    if (CombinedGraphQLErrors.is(error)) {
      if (error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) onSignedOut();
    } else if (cannotReachServer(error)) {
      connection.lost();
    }
  });

  const answers = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => {
        connection.restored();
        return result;
      }),
    ),
  );

  // Only reading is repeated: a mutation whose answer was lost may have happened.
  const retry = new RetryLink({
    delay: { initial: 500, max: 5_000 },
    attempts: (_attempt, operation, error) => {
      if (operation.operationType !== OperationTypeNode.QUERY || !cannotReachServer(error)) return false;
      connection.lost();
      return true;
    },
  });

  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    fetch: withDocumentId((input, init) => fetch(input, { ...init, headers: { ...init?.headers, ...headers() } })),
    print: (document, print) => stripIgnoredCharacters(print(document)),
  });

  const sockets = createClient({
    url: () => `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: () => ({ workspaceId: workspaceIdIn(window.location.pathname) }),
    retryAttempts: Infinity,
    shouldRetry: () => true,
  });
  const subscriptions = new GraphQLWsLink(withoutText(sockets));

  const client = new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([
      errors,
      persistedOperationLink,
      ApolloLink.split(
        ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
        subscriptions,
        ApolloLink.from([retry, answers, http]),
      ),
    ]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    devtools: { enabled: import.meta.env?.DEV ?? false },
  });

  // Events that were sent while the socket was away are gone: after a reconnection, what is on screen is read again.
  // Before the first connection jobs may have ended; who watches them reads on from there.
  let connectedBefore = false;
  sockets.on('connected', () => {
    void client.refetchQueries({ include: connectedBefore ? 'active' : [RunningJobsDocument] });
    connectedBefore = true;
  });
  return client;
}
