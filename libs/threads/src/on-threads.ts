import { InPlacePool } from './in-place-pool.js';
import type { PartWork } from './define-part-work.js';
import { ThreadPool } from './thread-pool.js';

export interface ThreadOptions {
  /** At most so many threads; with 1 the parts are performed on the calling thread and none is started. */
  readonly threads: number;
  /** Ends all threads at once; what is under way rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Performs one part as soon as a thread is free; parts are taken in the order in which they were asked for. */
export type Perform<Part, Outcome> = (part: Part) => Promise<Outcome>;

/**
 * Lets `use` have its parts performed on other threads, and ends the threads with it.
 *
 * Each thread takes one part at a time. A thread is started only when a part waits for one.
 *
 * @param shared - Given to each thread once; large arrays of numbers are shared, not copied, and must not be written to.
 * @param use - Is given the shared input as the threads have it, so that no second copy of what is large need be kept.
 * @throws What `use` throws. A part that throws rejects its promise only; refusals keep class, code and details.
 */
export async function onThreads<Shared, Part, Outcome, Result>(
  work: PartWork<Shared, Part, Outcome>,
  shared: Shared,
  { threads, signal }: ThreadOptions,
  use: (perform: Perform<Part, Outcome>, shared: Shared) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const pool = threads > 1 ? new ThreadPool(work, shared, threads) : new InPlacePool(work, shared);
  const onAbort = (): void => void pool.close(signal!.reason as Error);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await use((part) => pool.perform(part), pool.shared);
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await pool.close(new Error('The threads of this work have ended'));
  }
}
