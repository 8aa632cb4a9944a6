import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { HandlesJob, type JobHandler, type JobRun, type PayloadOf } from '../../platform/jobs/index.js';
import { ImportRunService } from './import-run.service.js';
import { runImport } from './run-import.job.js';

/** Safe to run twice: nothing is written before one transaction writes all, and it marks the import as done. */
@Injectable()
@HandlesJob(runImport)
export class RunImportHandler implements JobHandler<typeof runImport> {
  constructor(private readonly imports: ImportRunService) {}

  handle(ctx: RequestContext, { importId }: PayloadOf<typeof runImport>, run: JobRun): Promise<void> {
    return this.imports.run(ctx, importId, run);
  }
}
