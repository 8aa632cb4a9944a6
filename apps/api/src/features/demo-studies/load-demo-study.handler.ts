import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { HandlesJob, type JobHandler, type JobRun, type PayloadOf } from '../../platform/jobs/index.js';
import { DemoAnalysisService } from './demo-analysis.service.js';
import { DemoDataService } from './demo-data.service.js';
import { DEMO_STUDY_PLANS } from './demo-study-plans.js';
import { loadDemoStudy } from './load-demo-study.job.js';

/** Safe to run twice: each step looks what is there already and goes on from it. */
@Injectable()
@HandlesJob(loadDemoStudy)
export class LoadDemoStudyHandler implements JobHandler<typeof loadDemoStudy> {
  constructor(
    private readonly data: DemoDataService,
    private readonly analysis: DemoAnalysisService,
  ) {}

  async handle(ctx: RequestContext, { studyId, key }: PayloadOf<typeof loadDemoStudy>, run: JobRun): Promise<void> {
    const plan = DEMO_STUDY_PLANS.find((one) => one.key === key)!;
    const study = plan.generate();
    const steps: [string, () => Promise<void>][] = [
      ['Importing the survey', () => this.data.importSurvey(ctx, studyId, study, run.signal)],
      ['Importing interviews', () => this.data.importInterviews(ctx, studyId, study)],
      ['Looking for segments', () => this.analysis.findSegments(ctx, studyId, plan.segmentation, run.signal)],
      ['Listening for needs', () => this.analysis.proposeNeeds(ctx, studyId, run.signal)],
    ];
    for (const [at, [step, work]] of steps.entries()) {
      await run.report(step, at, steps.length);
      await work();
      run.signal.throwIfAborted();
    }
  }
}
