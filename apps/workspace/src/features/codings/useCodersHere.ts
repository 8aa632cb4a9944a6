import { useMutation, useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { newId } from '../../app/new-id.js';
import { CoderSeenDocument } from './coder-seen.subscription.generated.js';
import { SayHereDocument } from './say-here.mutation.generated.js';

export interface CoderHere {
  readonly userId: string;
  readonly windowId: string;
  readonly turnId: string | null;
}

const SAY_EVERY_MS = 10_000;
/** Who has not said anything for this long has lost the connection or shut the lid. */
const GONE_AFTER_MS = 25_000;

/** Who else has the interview open, and at which turn. Everybody says so again and again; nothing is stored. */
export function useCodersHere(interviewId: string, turnId: string | null): readonly CoderHere[] {
  const [windowId] = useState(newId);
  const [seen, setSeen] = useState<ReadonlyMap<string, CoderHere & { readonly at: number }>>(new Map());
  const [say] = useMutation(SayHereDocument, { onError: () => undefined });
  const now = useRef({ turnId, say });
  useEffect(() => {
    now.current = { turnId, say };
  });

  useEffect(() => {
    const speak = (isLeaving = false) =>
      void now.current.say({ variables: { interviewId, windowId, turnId: now.current.turnId, isLeaving } });
    speak();
    const timer = setInterval(() => {
      speak();
      setSeen((known) => new Map([...known].filter(([, { at }]) => at > Date.now() - GONE_AFTER_MS)));
    }, SAY_EVERY_MS);
    return () => {
      clearInterval(timer);
      speak(true);
    };
  }, [interviewId, windowId]);
  useEffect(() => {
    void now.current.say({ variables: { interviewId, windowId, turnId, isLeaving: false } });
  }, [interviewId, windowId, turnId]);

  useSubscription(CoderSeenDocument, {
    variables: { interviewId },
    fetchPolicy: 'no-cache',
    onData: ({ data: { data } }) => {
      if (!data || data.coderSeen.windowId === windowId) return;
      const { isLeaving, ...coder } = data.coderSeen;
      const isNew = !seen.has(coder.windowId);
      setSeen((known) => {
        const next = new Map(known);
        if (isLeaving) next.delete(coder.windowId);
        else next.set(coder.windowId, { ...coder, at: Date.now() });
        return next;
      });
      // Who has just come does not know yet that we are here.
      if (isNew && !isLeaving) void say({ variables: { interviewId, windowId, turnId, isLeaving: false } });
    },
  });
  return [...seen.values()];
}
