import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { JobService } from '../../platform/jobs/index.js';

const LOOK_EVERY_MS = 250;
/** Two busy cores need a fraction of this; a demo that hangs must not hold its place for ever. */
const PATIENCE_MS = 15 * 60_000;

/** Waits for jobs that others work on. */
@Injectable()
export class UntilDone {
  constructor(private readonly jobs: JobService) {}

  /**
   * @throws the signal's reason when it fires; Error when the job fails, is cancelled, or does not end in time.
   */
  async job(ctx: RequestContext, jobId: string, signal: AbortSignal): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
      signal.throwIfAborted();
      const { state, name, error } = await this.jobs.get(ctx, jobId);
      if (state === 'done') return;
      if (state === 'failed' || state === 'cancelled')
        throw new Error(`Job ${name} ${state}: ${error ?? 'no reason given'}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    throw new Error(`Job ${jobId} did not end within ${PATIENCE_MS / 60_000} minutes`);
  }
}
