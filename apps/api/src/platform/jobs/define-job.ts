import type { z } from 'zod';

/** Name and payload of one kind of work; the handler is bound to it with `@HandlesJob`. */
export interface JobDefinition<Schema extends z.ZodType<object> = z.ZodType<object>> {
  /** Stable and dotted, e.g. `segmentation.run`. It is stored: renaming it strands the jobs that wait. */
  readonly name: string;
  /** What people read in the list of jobs, unless enqueue says it better: "Propose needs". */
  readonly title: string;
  readonly payload: Schema;
  /** Tries after the first, with growing pauses. */
  readonly retries: number;
  /** How many of them one process works on at a time. */
  readonly concurrency: number;
  /**
   * Which job with the same key makes a new one needless. `unfinished`: also the one that runs, for work that was asked
   * for twice. `waiting`: only one that has not begun, for work on whatever stands there by then; what comes in while one
   * runs is worked on by another.
   */
  readonly joins: 'unfinished' | 'waiting';
}

export type PayloadOf<J extends JobDefinition> = z.output<J['payload']>;

export const defineJob = <Schema extends z.ZodType<object>>(job: {
  readonly name: string;
  readonly title: string;
  readonly payload: Schema;
  readonly retries?: number;
  readonly concurrency?: number;
  readonly joins?: 'unfinished' | 'waiting';
}): JobDefinition<Schema> => ({ retries: 3, concurrency: 1, joins: 'unfinished', ...job });
