import { DiscoveryService } from '@nestjs/core';
import type { RequestContext } from '../context/index.js';
import type { JobDefinition, PayloadOf } from './define-job.js';

/** One try at one job. */
export interface JobRun {
  readonly jobId: string;
  /** Fires when somebody cancels, or the server goes down: stop soon, by throwing `signal.reason`. */
  readonly signal: AbortSignal;
  /** 1 for the first try. */
  readonly attempt: number;
  /** "Fitting 4 segments", 7 of 20. Cheap to call often: what is sent is thinned out. Percentages never fall. */
  report(step: string, done: number, total: number): Promise<void>;
}

/** Does the work. It must be safe to run twice: a try may have died after its last write. */
export interface JobHandler<J extends JobDefinition> {
  handle(ctx: RequestContext, payload: PayloadOf<J>, run: JobRun): Promise<void>;
}

/** Binds an injectable class to a job: `@HandlesJob(runSegmentation) class RunSegmentationHandler implements JobHandler<typeof runSegmentation>`. */
export const HandlesJob = DiscoveryService.createDecorator<JobDefinition>();
