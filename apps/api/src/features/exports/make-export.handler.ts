import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { HandlesJob, type JobHandler, type JobRun, type PayloadOf } from '../../platform/jobs/index.js';
import { ExportMakingService } from './export-making.service.js';
import { makeExport } from './make-export.job.js';

/** Safe to run twice: the second try writes the file anew. */
@Injectable()
@HandlesJob(makeExport)
export class MakeExportHandler implements JobHandler<typeof makeExport> {
  constructor(private readonly making: ExportMakingService) {}

  handle(ctx: RequestContext, { exportId }: PayloadOf<typeof makeExport>, run: JobRun): Promise<void> {
    return this.making.make(ctx, exportId, run);
  }
}
