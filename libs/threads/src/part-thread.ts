import { parentPort, workerData } from 'node:worker_threads';
import { type Failure, failureOf } from './crossing.js';
import type { PartWork } from './define-part-work.js';

export interface ThreadData {
  readonly module: string;
  readonly shared: unknown;
}
export type PartAnswer<Outcome> = { readonly type: 'outcome'; readonly outcome: Outcome } | Failure;

type Performer = (part: unknown) => unknown;

/** Entry of a thread of the pool: takes one part after the other. */
const { module, shared } = workerData as ThreadData;
let performer: Promise<Performer> | undefined;

async function prepare(): Promise<Performer> {
  const { default: work } = (await import(module)) as { default: PartWork<unknown, unknown, unknown> };
  return work.prepare(shared);
}

async function perform(part: unknown): Promise<PartAnswer<unknown>> {
  try {
    performer ??= prepare();
    return { type: 'outcome', outcome: await (await performer)(part) };
  } catch (error) {
    return failureOf(error);
  }
}

parentPort!.on('message', (part: unknown) => {
  // Cloned, not moved: the performer may keep what it has found.
  void perform(part).then((answer) => parentPort!.postMessage(answer));
});
