import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { HandlesJob, type JobHandler, type JobRun, type PayloadOf } from '../../platform/jobs/index.js';
import { findPersonalDataJob } from './find-personal-data.job.js';
import { PersonalDataFindingService } from './personal-data-finding.service.js';

/** Safe to run twice: a text is read once. */
@Injectable()
@HandlesJob(findPersonalDataJob)
export class FindPersonalDataHandler implements JobHandler<typeof findPersonalDataJob> {
  constructor(private readonly finding: PersonalDataFindingService) {}

  handle(ctx: RequestContext, { studyId }: PayloadOf<typeof findPersonalDataJob>, run: JobRun): Promise<void> {
    const onProgress = (step: string, done: number, total: number) => void run.report(step, done, total);
    return this.finding.find(ctx, studyId, { signal: run.signal, onProgress });
  }
}
