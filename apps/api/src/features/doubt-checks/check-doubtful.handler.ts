import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { HandlesJob, type JobHandler, type JobRun, type PayloadOf } from '../../platform/jobs/index.js';
import { checkDoubtful } from './check-doubtful.job.js';
import { DoubtCheckService } from './doubt-check.service.js';

/** Safe to run twice: a finished check stays as it is. */
@Injectable()
@HandlesJob(checkDoubtful)
export class CheckDoubtfulHandler implements JobHandler<typeof checkDoubtful> {
  constructor(private readonly checks: DoubtCheckService) {}

  handle(ctx: RequestContext, { checkId }: PayloadOf<typeof checkDoubtful>, run: JobRun): Promise<void> {
    return this.checks.run(ctx, checkId, run);
  }
}
