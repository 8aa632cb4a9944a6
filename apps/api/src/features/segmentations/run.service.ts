import { Injectable } from '@nestjs/common';
import { ConflictError, InvalidError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { StudyService } from '../studies/index.js';
import { runSegmentation } from './run-segmentation.job.js';
import { presentRun } from './run-presentation.js';
import type { LatestVerdict, Run } from './run.model.js';
import { RunRepository } from './run.repository.js';
import type { RunOptionsInput } from './segmentation.input.js';
import { mergeOptions, SegmentationService } from './segmentation.service.js';
import { SolutionService } from './solution.service.js';

/** Starting runs, finding them again, and choosing what of them is looked at. */
@Injectable()
export class RunService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly runs: RunRepository,
    private readonly segmentations: SegmentationService,
    private readonly solutions: SolutionService,
    private readonly queue: JobQueue,
    private readonly studies: StudyService,
  ) {}

  async byIds(ctx: RequestContext, ids: readonly string[]): Promise<Run[]> {
    return (await this.database.inTenant(ctx, () => this.runs.findByIds(ctx, ids.filter(isId)))).map(presentRun);
  }

  /** @throws NotFoundError `run.not-found` */
  async get(ctx: RequestContext, id: string): Promise<Run> {
    const [run] = await this.byIds(ctx, [id]);
    if (!run) throw new NotFoundError('run.not-found', `There is no run ${id}`, { id });
    return run;
  }

  /** Newest first. */
  async ofSegmentations(ctx: RequestContext, segmentationIds: readonly string[]): Promise<Run[]> {
    return (await this.database.inTenant(ctx, () => this.runs.ofSegmentations(ctx, segmentationIds))).map(presentRun);
  }

  latestVerdicts(ctx: RequestContext, studyIds: readonly string[]): Promise<(LatestVerdict & { studyId: string })[]> {
    return this.database.inTenant(ctx, () => this.runs.latestVerdicts(ctx, studyIds));
  }

  /** Enqueues the next run of a segmentation. @param options - What differs from the options of the segmentation. */
  async start(ctx: RequestContext, segmentationId: string, options?: RunOptionsInput | null): Promise<Run> {
    const id = newId();
    await this.database.inTenant(ctx, async () => {
      const { studyId, name, basis, profile, options: own } = await this.segmentations.get(ctx, segmentationId);
      const merged = mergeOptions(own, options);
      await this.segmentations.lock(ctx, segmentationId);
      const number = await this.runs.nextNumber(ctx, segmentationId);
      const title = `Run segmentation: ${name}`;
      const subject = { type: 'run', id };
      const jobId = await this.queue.enqueue(ctx, runSegmentation, { runId: id }, { title, studyId, subject });
      const manifest = { basis, profile, options: merged };
      await this.runs.insert(ctx, { id, segmentationId, studyId, number, jobId, manifest });
      await this.studies.changed(ctx, studyId);
    });
    return this.get(ctx, id);
  }

  /**
   * Makes the solution with k segments the one that is looked at.
   *
   * @throws ConflictError `run.unfinished`
   * @throws InvalidError `run.solution.unknown`
   */
  async select(ctx: RequestContext, runId: string, k: number): Promise<Run> {
    return this.database.inTenant(ctx, async () => {
      const run = await this.get(ctx, runId);
      if (!run.finishedAt)
        throw new ConflictError('run.unfinished', `Run ${run.number} has no solutions yet`, { runId });
      const offered = (await this.solutions.ofRuns(ctx, [runId])).map((solution) => solution.k);
      if (!offered.includes(k)) {
        throw new InvalidError(
          'run.solution.unknown',
          `Run ${run.number} has solutions for ${offered.join(', ')} segments, not for ${k}`,
          {
            k,
          },
        );
      }
      await this.runs.select(ctx, runId, k);
      await this.studies.changed(ctx, run.studyId);
      return this.get(ctx, runId);
    });
  }
}
