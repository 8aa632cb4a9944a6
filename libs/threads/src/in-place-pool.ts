import { setImmediate } from 'node:timers/promises';
import type { Awaitable, PartWork } from './define-part-work.js';

/** Performs parts on the calling thread, one after the other, and lets it breathe in between. */
export class InPlacePool<Shared, Part, Outcome> {
  private performer: Awaitable<(part: Part) => Awaitable<Outcome>> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private ended: Error | undefined;

  constructor(
    private readonly work: PartWork<Shared, Part, Outcome>,
    readonly shared: Shared,
  ) {}

  perform(part: Part): Promise<Outcome> {
    const outcome = this.last.then(() => this.performNow(part));
    this.last = outcome.then(
      () => setImmediate(),
      () => undefined,
    );
    return outcome;
  }

  async close(reason: Error): Promise<void> {
    this.ended ??= reason;
  }

  private async performNow(part: Part): Promise<Outcome> {
    if (this.ended) throw this.ended;
    this.performer ??= this.work.prepare(this.shared);
    return (await this.performer)(part);
  }
}
