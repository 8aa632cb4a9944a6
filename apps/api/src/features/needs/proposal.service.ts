import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { StudyService } from '../studies/index.js';
import { proposeNeeds } from './propose-needs.job.js';

@Injectable()
export class ProposalService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly queue: JobQueue,
  ) {}

  /**
   * Lets the text engine read everything that respondents of the study said in their own words.
   *
   * @returns The id of the job; the one that is at it, should there be one.
   */
  request(ctx: RequestContext, studyId: string): Promise<string> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const subject = { type: 'codebook', id: studyId };
      return this.queue.enqueue(ctx, proposeNeeds, { studyId }, { studyId, subject, dedupeKey: studyId });
    });
  }
}
