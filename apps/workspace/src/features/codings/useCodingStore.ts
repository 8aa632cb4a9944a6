import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { CombinedGraphQLErrors } from '@apollo/client';
import type { ApolloClient } from '@apollo/client';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { CodingsChangedDocument } from './codings-changed.subscription.generated.js';
import type { CodingServer, QueuedStep } from './coding-queue.js';
import { CodingStore, type StepKeeper } from './coding-store.js';
import { InterviewPageDocument } from '../interviews/interview-page.query.generated.js';
import { InterviewCodingsDocument } from './interview-codings.query.generated.js';
import { RedoCodingStepDocument } from './redo-coding-step.mutation.generated.js';
import { TakeCodingStepDocument } from './take-coding-step.mutation.generated.js';
import { UndoCodingStepDocument } from './undo-coding-step.mutation.generated.js';

/** The codings of an interview in this window: read, kept up to date, and changed. */
export function useCodingStore(interviewId: string, coder: string) {
  const client = useApolloClient();
  // No cache: the store holds what is shown. After a reconnection an active query is read again by itself.
  const { data, error, refetch } = useQuery(InterviewCodingsDocument, {
    variables: { interviewId },
    fetchPolicy: 'no-cache',
  });
  const store = useMemo(
    () => new CodingStore(coder, serverOf(client), keeperOf(interviewId), () => void refetch()),
    [client, coder, interviewId, refetch],
  );
  useEffect(() => {
    store.open();
    return () => store.close();
  }, [store]);
  const read = data?.interviewCodings;
  useEffect(() => {
    if (read?.interviewId === interviewId) store.load(read);
  }, [read, interviewId, store]);
  useSubscription(CodingsChangedDocument, {
    variables: { interviewId },
    fetchPolicy: 'no-cache',
    onData: ({ data: heard }) => heard.data && store.hear(heard.data.codingsChanged),
  });
  // What the interview says may have changed along with its codings.
  const reread = useCallback(
    () => void client.refetchQueries({ include: [InterviewCodingsDocument, InterviewPageDocument] }),
    [client],
  );
  return { store, reread, state: useSyncExternalStore(store.subscribe, store.snapshot), error };
}

function serverOf(client: ApolloClient): CodingServer {
  return {
    async take(input) {
      const { data } = await client.mutate({ mutation: TakeCodingStepDocument, variables: { input } });
      return data!.takeCodingStep;
    },
    async undo(stepId) {
      const { data } = await client.mutate({ mutation: UndoCodingStepDocument, variables: { stepId } });
      return data!.undoCodingStep;
    },
    async redo(stepId) {
      const { data } = await client.mutate({ mutation: RedoCodingStepDocument, variables: { stepId } });
      return data!.redoCodingStep;
    },
    isRefusal: (error) => CombinedGraphQLErrors.is(error),
  };
}

/** This window's own storage: it outlives a reload, and ends with the window. */
function keeperOf(interviewId: string): StepKeeper {
  const key = `needfinder:steps:${interviewId}`;
  return {
    load: () => JSON.parse(sessionStorage.getItem(key) ?? '[]') as QueuedStep[],
    save: (steps) =>
      steps.length > 0 ? sessionStorage.setItem(key, JSON.stringify(steps)) : sessionStorage.removeItem(key),
  };
}
