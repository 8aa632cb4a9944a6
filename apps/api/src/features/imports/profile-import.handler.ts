import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { HandlesJob, type JobHandler, type JobRun, type PayloadOf } from '../../platform/jobs/index.js';
import { ImportProfilingService } from './import-profiling.service.js';
import { profileImport } from './profile-import.job.js';

/** Safe to run twice: the second reading proposes the same again. */
@Injectable()
@HandlesJob(profileImport)
export class ProfileImportHandler implements JobHandler<typeof profileImport> {
  constructor(private readonly profiling: ImportProfilingService) {}

  handle(ctx: RequestContext, { importId }: PayloadOf<typeof profileImport>, run: JobRun): Promise<void> {
    return this.profiling.profile(ctx, importId, run);
  }
}
