import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { QuotingService } from '../consents/index.js';
import { type Study, StudyService } from '../studies/index.js';
import { DEMO_STUDY_PLANS } from './demo-study-plans.js';
import { loadDemoStudy } from './load-demo-study.job.js';

const MOST_STUDIES = 500;
const MADE_UP = 'Nobody said it: the study is made up';

/** Puts the demo studies into a workspace. Their data go through the same doors as anybody's. */
@Injectable()
export class DemoStudyService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly quoting: QuotingService,
    private readonly queue: JobQueue,
  ) {}

  /** Archives the demo studies that are there and loads them anew. */
  reset(ctx: RequestContext): Promise<Study[]> {
    return this.database.inTenant(ctx, async () => {
      const { edges } = await this.studies.list(ctx, { first: MOST_STUDIES, after: null, afterId: null });
      for (const { node } of edges) if (node.isDemo) await this.studies.archive(ctx, node.id);
      const made: Study[] = [];
      for (const { key, name, question, population } of DEMO_STUDY_PLANS) {
        const study = await this.studies.create(ctx, { name, question, population, isDemo: true });
        await this.quoting.setRule(ctx, { studyId: study.id, quotesNotAsked: true, basis: MADE_UP });
        const options = { studyId: study.id, subject: { type: 'study', id: study.id }, dedupeKey: study.id };
        await this.queue.enqueue(
          ctx,
          loadDemoStudy,
          { studyId: study.id, key },
          { ...options, title: `Load “${name}”` },
        );
        made.push(study);
      }
      return made;
    });
  }
}
