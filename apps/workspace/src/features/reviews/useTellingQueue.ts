import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { MentionKind } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { AcceptCodingsDocument } from '../needs/accept-codings.mutation.generated.js';
import { RejectCodingsDocument } from '../needs/reject-codings.mutation.generated.js';
import { useCodebookStep } from '../needs/useCodebookStep.js';
import { ChangeCodingKindDocument } from './change-coding-kind.mutation.generated.js';
import { ReviewQueueDocument, type ReviewQueueQuery } from './review-queue.query.generated.js';

export type QueuedCoding = ReviewQueueQuery['reviewQueue']['next'][number];

/** After so many decisions the counts are read again, and what the engine has learned meanwhile comes behind. */
const DECISIONS_PER_READING = 5;

/** The passages that teach most, one after the other, and the steps that decide on them. */
export function useTellingQueue() {
  const studyId = useStudyId();
  const { take, undo, redo } = useCodebookStep();
  const { data, error, refetch } = useQuery(ReviewQueueDocument, {
    variables: { studyId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [items, setItems] = useState<readonly QueuedCoding[]>([]);
  const [done, setDone] = useState<readonly QueuedCoding[]>([]);
  const [undone, setUndone] = useState<readonly QueuedCoding[]>([]);
  const [at, setAt] = useState(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    // Nothing moves under the eyes of the reader: what is new comes behind what is known.
    setItems((known) => {
      const ids = new Set(known.map(({ id }) => id));
      return [...known, ...(data?.reviewQueue.next ?? []).filter(({ id }) => !ids.has(id))];
    });
  }, [data]);

  const doneIds = new Set(done.map(({ id }) => id));
  const waiting = items.filter(({ id }) => !doneIds.has(id));
  const place = Math.min(at, Math.max(waiting.length - 1, 0));
  const shown = waiting[place];

  /** Steps go to the server one after the other, in the order of the keys; the reader does not wait for them. */
  const inLine = (step: () => Promise<unknown>) => {
    line.current = line.current.then(step);
  };
  const settle = (coding: QueuedCoding, step: () => Promise<boolean>) => {
    setDone((all) => [...all, coding]);
    setUndone([]);
    const isTimeToRead = (done.length + 1) % DECISIONS_PER_READING === 0 || waiting.length <= 2;
    inLine(async () => {
      if (!(await step())) setDone((all) => all.filter(({ id }) => id !== coding.id));
      if (isTimeToRead) await refetch().catch(() => undefined);
    });
  };
  const accept = () => {
    const words = { done: 'Accepted', refused: 'Nothing was accepted.' };
    if (shown) settle(shown, () => take(AcceptCodingsDocument, { codingIds: [shown.id] }, words));
  };
  const reject = () => {
    const words = { done: 'Rejected', refused: 'Nothing was rejected.' };
    if (shown) settle(shown, () => take(RejectCodingsDocument, { codingIds: [shown.id] }, words));
  };
  const acceptAs = (kind: MentionKind) => {
    const words = { done: `Accepted as a ${kind.toLowerCase()}`, refused: 'Nothing was changed.' };
    if (shown) settle(shown, () => take(ChangeCodingKindDocument, { codingIds: [shown.id], kind }, words));
  };
  const takeBack = () => {
    const last = done.at(-1);
    inLine(async () => {
      if (!(await undo()) || !last) return;
      setDone((all) => all.filter(({ id }) => id !== last.id));
      setUndone((all) => [...all, last]);
      setAt(items.filter(({ id }) => !doneIds.has(id) || id === last.id).findIndex(({ id }) => id === last.id));
    });
  };
  const again = () => {
    const last = undone.at(-1);
    inLine(async () => {
      if (!(await redo()) || !last) return;
      setUndone((all) => all.slice(0, -1));
      setDone((all) => [...all, last]);
    });
  };
  return {
    queue: data?.reviewQueue,
    error,
    refetch,
    shown,
    /** Passages that still wait, as far as is known here. */
    left: (data?.reviewQueue.waiting ?? 0) - (data?.reviewQueue.next.filter(({ id }) => doneIds.has(id)).length ?? 0),
    decidedHere: done.length,
    move: (by: number) => setAt(Math.min(Math.max(place + by, 0), Math.max(waiting.length - 1, 0))),
    /** After a passage went to another need. */
    moved: () => shown && settle(shown, () => Promise.resolve(true)),
    accept,
    reject,
    acceptAs,
    takeBack,
    again,
  };
}
