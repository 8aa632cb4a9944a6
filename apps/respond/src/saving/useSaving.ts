import type { StoredAnswer } from '@needfinder/domain';
import type { PageData } from '@needfinder/survey';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { newId } from '../new-id.js';
import { openStore } from './idb-store.js';
import { memoryStore, type QueuedSave, type QueueStore } from './queue-store.js';
import { NOT_ASKED, type QueueState, SaveQueue } from './save-queue.js';
import { sendSave } from './send-save.js';

const TYPING_MS = 700;
type Changed = Record<string, StoredAnswer | null>;

/** What the page needs of saving. */
export interface Saving {
  readonly state: QueueState;
  /** Fields that were answered; they go out together, once typing rests. */
  note(changed: Readonly<Changed>, page: string | null, language: string): void;
  /** The end: everything goes out. */
  finish(page: string | null, language: string, trap: string): void;
}

/**
 * Keeps answers on this device and sends them, across lost connections and closed tabs.
 *
 * @param onKept - What an earlier visit could not send, oldest first: it is taken up again.
 */
export function useSaving(data: PageData, onKept: (kept: QueuedSave['body']) => void): Saving {
  const [queued, setQueued] = useState(NOT_ASKED);
  /** Answers that are not in the queue yet. */
  const [resting, setResting] = useState(0);
  const changed = useRef<Changed>({});
  const context = useRef({ page: data.page, language: data.language });
  const since = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<SaveQueue | null>>(Promise.resolve(null));

  const store = useCallback(
    async (complete: boolean, trap = '') => {
      clearTimeout(timer.current);
      const answers = changed.current;
      if (Object.keys(answers).length === 0 && !complete) return;
      changed.current = {};
      const now = performance.now();
      const pageMs = Math.round(now - since.current);
      since.current = now;
      const body = { ...context.current, version: data.version, pageMs, answers, complete, ...(trap && { trap }) };
      await (await queue.current)?.add({ id: newId(), clientId: data.clientId, body });
      setResting(Object.keys(changed.current).length);
    },
    [data],
  );

  useEffect(() => {
    since.current = performance.now();
    const { token } = data;
    if (token === null) return;
    queue.current = openStore(token)
      .catch((): QueueStore => memoryStore())
      .then(async (kept) => {
        for (const { clientId, body } of await kept.all()) if (clientId === data.clientId) onKept(body);
        return new SaveQueue({ store: kept, send: (save) => sendSave(token, save), onChange: setQueued, wait });
      });
    void queue.current.then((one) => one?.flush());
    const leave = () => void store(false);
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
    };
  }, [data, onKept, store]);

  return useMemo(
    () => ({
      state: resting === 0 ? queued : withResting(queued, resting),
      note(answers, page, language) {
        Object.assign(changed.current, answers);
        setResting(Object.keys(changed.current).length);
        context.current = { page, language };
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void store(false), TYPING_MS);
      },
      finish(page, language, trap) {
        context.current = { page, language };
        void store(true, trap);
      },
    }),
    [queued, resting, store],
  );
}

const withResting = (queued: QueueState, resting: number): QueueState => ({
  ...queued,
  ...{ waiting: (queued.waiting ?? 0) + 1, unsent: queued.unsent + resting, isSending: true },
});

/** Until the time is over, or the connection is back. */
const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    window.addEventListener('online', () => (clearTimeout(timer), resolve()), { once: true });
  });
