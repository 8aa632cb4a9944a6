import { Injectable } from '@nestjs/common';
import { Compute } from '../../platform/compute/index.js';
import { Config } from '../../platform/config/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { JobRun } from '../../platform/jobs/index.js';
import { refuseHopeless } from './basis-check.service.js';
import { type BasisMatrix, BasisMatrixService } from './basis-matrix.service.js';
import { type FitOutput, fitRunTask } from './fit-run.task.js';
import type { RunManifest } from './basis.js';
import { RunRepository } from './run.repository.js';
import { RunWritingService } from './run-writing.service.js';
import { indicatorOf, measuredIndicatorOf } from './variable.js';

/** Reads, computes on another thread, stores: three steps that hold no transaction while they wait for each other. */
@Injectable()
export class RunFittingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly runs: RunRepository,
    private readonly matrices: BasisMatrixService,
    private readonly threads: Compute,
    private readonly config: Config,
    private readonly writing: RunWritingService,
  ) {}

  async fit(ctx: RequestContext, runId: string, job: JobRun): Promise<void> {
    const [run] = await this.database.inTenant(ctx, () => this.runs.findByIds(ctx, [runId]));
    // Deleted meanwhile, or done by an earlier try of this job.
    if (!run || run.finishedAt) return;
    await job.report('Reading answers', 0, 100);
    const matrix = await this.matrices.read(ctx, run.studyId, run.manifest.basis, run.manifest.profile);
    refuseHopeless(matrix);
    job.signal.throwIfAborted();
    const output = await this.compute(run.manifest, matrix, job);
    job.signal.throwIfAborted();
    await job.report('Storing the result', 99, 100);
    await this.writing.write(ctx, run, matrix, output);
  }

  /** Fits on another thread, and tells the job how far it is. */
  async compute({ options }: RunManifest, matrix: BasisMatrix, job: JobRun): Promise<FitOutput> {
    const { basis, profile, weights } = matrix;
    const input = {
      indicators: basis.map(indicatorOf),
      measured: basis.map(measuredIndicatorOf),
      profile: profile.map(measuredIndicatorOf),
      ...(weights ? { weights } : {}),
      options,
      threads: this.config.computeThreads,
    };
    // One report after the other; a report that fails must not end the fit.
    let reported = Promise.resolve();
    const onProgress = (step: string, done: number, total: number): void => {
      reported = reported.then(() => job.report(step, done, total)).catch(() => undefined);
    };
    const output = await this.threads.run(fitRunTask, input, { signal: job.signal, onProgress });
    await reported;
    return output;
  }
}
