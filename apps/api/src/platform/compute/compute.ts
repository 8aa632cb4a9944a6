import { startThread, thrownBy } from '@needfinder/threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import type { MessagePort, Worker } from 'node:worker_threads';
import type { ComputeTask, TaskReport } from './define-task.js';
import type { Answer, Order } from './messages.js';

const ENTRY = new URL('./engine-worker.js', import.meta.url);

export interface RunOptions {
  /** Stops the computation at once: its thread is ended. */
  readonly signal?: AbortSignal;
  readonly onProgress?: TaskReport;
  /** Buffers and ports to move instead of copy; the caller must not use them any more. */
  readonly transfer?: readonly (ArrayBuffer | MessagePort)[];
}

/** Worker threads for the engines, as many as there are cores, so that requests are answered meanwhile. */
@Injectable()
export class Compute implements OnModuleDestroy {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly waiting: (() => void)[] = [];
  private free = availableParallelism();

  /**
   * Runs a task on a thread of its own, when one is free.
   *
   * @throws What the task threw; refusals keep their class. The signal's reason when it was aborted.
   */
  async run<Input, Output>(task: ComputeTask<Input, Output>, input: Input, options: RunOptions = {}): Promise<Output> {
    await this.seat(options.signal);
    try {
      options.signal?.throwIfAborted();
      return (await this.perform({ module: task.module.href, input }, options)) as Output;
    } finally {
      this.free++;
      this.waiting.shift()?.();
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private async seat(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    while (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.free--;
  }

  private perform(order: Order, { signal, onProgress, transfer = [] }: RunOptions): Promise<unknown> {
    const worker = this.idle.pop() ?? this.hire();
    return new Promise((resolve, reject) => {
      const settle = (act: () => void, isReusable: boolean) => {
        worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
        signal?.removeEventListener('abort', onAbort);
        if (isReusable) this.dismissLater(worker);
        else this.end(worker);
        act();
      };
      const onAbort = () => settle(() => reject(signal!.reason as Error), false);
      signal?.addEventListener('abort', onAbort, { once: true });
      worker.on('message', (answer: Answer) => {
        if (answer.type === 'progress') onProgress?.(answer.step, answer.done, answer.total);
        else if (answer.type === 'result') settle(() => resolve(answer.output), true);
        else settle(() => reject(thrownBy(answer)), true);
      });
      worker.on('error', (error) => settle(() => reject(error), false));
      worker.on('exit', (code) => settle(() => reject(new Error(`A worker thread ended with code ${code}`)), false));
      worker.ref();
      worker.postMessage(order, [...transfer]);
    });
  }

  private hire(): Worker {
    const worker = startThread(ENTRY);
    this.all.add(worker);
    return worker;
  }

  private dismissLater(worker: Worker): void {
    // An idle thread must not keep the process alive.
    worker.unref();
    worker.once('exit', () => this.end(worker));
    this.idle.push(worker);
  }

  private end(worker: Worker): void {
    this.all.delete(worker);
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    void worker.terminate();
  }
}
