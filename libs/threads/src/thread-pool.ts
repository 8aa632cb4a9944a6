import type { Worker } from 'node:worker_threads';
import { thrownBy } from './crossing.js';
import type { PartWork } from './define-part-work.js';
import type { PartAnswer, ThreadData } from './part-thread.js';
import { shareLarge } from './share-large.js';
import { startThread } from './start-thread.js';

const ENTRY = new URL('./part-thread.js', import.meta.url);

interface Asked<Part, Outcome> {
  readonly part: Part;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that all have the same shared input; each performs one part at a time. */
export class ThreadPool<Shared, Part, Outcome> {
  readonly shared: Shared;
  private readonly data: ThreadData;
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Asked<Part, Outcome>>();
  private readonly waiting: Asked<Part, Outcome>[] = [];
  private ended: Error | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    { module }: PartWork<Shared, Part, Outcome>,
    shared: Shared,
    private readonly threads: number,
  ) {
    this.shared = shareLarge(shared);
    this.data = { module, shared: this.shared };
  }

  perform(part: Part): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ part, resolve, reject });
      this.handOut();
    });
  }

  /** Ends all threads, and is done when they have ended; what waits or is under way rejects with the reason. */
  close(reason: Error): Promise<void> {
    this.closing ??= this.end(reason);
    return this.closing;
  }

  private async end(reason: Error): Promise<void> {
    this.ended = reason;
    const workers = [...this.idle.splice(0), ...this.busy.keys()];
    for (const { reject } of [...this.busy.values(), ...this.waiting.splice(0)]) reject(reason);
    this.busy.clear();
    await Promise.all(workers.map((worker) => worker.removeAllListeners().terminate()));
  }

  private handOut(): void {
    while (this.waiting.length > 0) {
      if (this.ended) {
        this.waiting.shift()!.reject(this.ended);
        continue;
      }
      const worker = this.idle.pop() ?? (this.busy.size < this.threads ? this.hire() : undefined);
      if (!worker) return;
      const asked = this.waiting.shift()!;
      this.busy.set(worker, asked);
      worker.postMessage(asked.part);
    }
  }

  private hire(): Worker {
    const worker = startThread(ENTRY, { workerData: this.data });
    worker.on('message', (answer: PartAnswer<Outcome>) => {
      const { resolve, reject } = this.busy.get(worker)!;
      this.busy.delete(worker);
      this.idle.push(worker);
      if (answer.type === 'outcome') resolve(answer.outcome);
      else reject(thrownBy(answer));
      this.handOut();
    });
    // A thread that is lost takes its share of the input along: nothing that was asked for can be promised any more.
    worker.on('error', (error) => void this.close(error));
    worker.on('exit', (code) => void this.close(new Error(`A thread ended with code ${code}`)));
    return worker;
  }
}
