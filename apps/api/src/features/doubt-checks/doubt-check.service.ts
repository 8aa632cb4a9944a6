import { ConflictError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { JobQueue, type JobRun } from '../../platform/jobs/index.js';
import { RefitService, RunService } from '../segmentations/index.js';
import { checkDoubtful } from './check-doubtful.job.js';
import type { DoubtCheck } from './doubt-check.model.js';
import { DoubtCheckRepository } from './doubt-check.repository.js';
import { JudgedPeople } from './judged-people.js';

/** "Would the segments change without the doubtful 5 %?", answered by a run without them. Nobody is removed for it. */
@Injectable()
export class DoubtCheckService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly checks: DoubtCheckRepository,
    private readonly queue: JobQueue,
    private readonly runs: RunService,
    private readonly refits: RefitService,
    private readonly judged: JudgedPeople,
  ) {}

  /** @throws NotFoundError `run.not-found`; ConflictError `run.unfinished` */
  async start(ctx: RequestContext, runId: string): Promise<DoubtCheck> {
    const { studyId, segmentationId, number, finishedAt } = await this.runs.get(ctx, runId);
    if (!finishedAt) throw new ConflictError('run.unfinished', `Run ${number} has no solutions yet`, { runId });
    const id = newId();
    return this.database.inTenant(ctx, async () => {
      const about = { studyId, subject: { type: 'segmentation', id: segmentationId } };
      const jobId = await this.queue.enqueue(ctx, checkDoubtful, { checkId: id }, about);
      await this.checks.insert(ctx, { id, runId, jobId });
      return (await this.checks.find(ctx, id))!;
    });
  }

  /** Newest first. */
  ofRuns(ctx: RequestContext, runIds: readonly string[]): Promise<DoubtCheck[]> {
    return this.database.inTenant(ctx, () => this.checks.ofRuns(ctx, runIds));
  }

  async run(ctx: RequestContext, id: string, job: JobRun): Promise<void> {
    const check = await this.database.inTenant(ctx, () => this.checks.find(ctx, id));
    // Deleted with its run meanwhile, or done by an earlier try.
    if (!check || check.finishedAt) return;
    const { studyId } = await this.runs.get(ctx, check.runId);
    await job.report('Judging answers', 0, 100);
    const { judged, doubtful } = await this.judged.of(ctx, studyId);
    const nothing = { leftOut: 0, leftOutBySegment: null, k: null, verdict: null, headline: null, agreement: null };
    const found = doubtful.size === 0 ? nothing : await this.refits.without(ctx, check.runId, doubtful, job);
    await this.database.inTenant(ctx, () => this.checks.finish(ctx, id, { judged, ...found }));
  }
}
