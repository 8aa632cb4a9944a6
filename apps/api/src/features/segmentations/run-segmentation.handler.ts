import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { HandlesJob, type JobHandler, type JobRun, type PayloadOf } from '../../platform/jobs/index.js';
import { RunFittingService } from './run-fitting.service.js';
import { runSegmentation } from './run-segmentation.job.js';

/** Safe to run twice: everything is stored in one transaction, which does nothing when the run is finished. */
@Injectable()
@HandlesJob(runSegmentation)
export class RunSegmentationHandler implements JobHandler<typeof runSegmentation> {
  constructor(private readonly fitting: RunFittingService) {}

  handle(ctx: RequestContext, { runId }: PayloadOf<typeof runSegmentation>, run: JobRun): Promise<void> {
    return this.fitting.fit(ctx, runId, run);
  }
}
