import { ConflictError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import {
  type Run,
  RunService,
  type Segment,
  SegmentationService,
  SegmentService,
  type Solution,
  SolutionService,
} from '../segmentations/index.js';

export interface Result {
  readonly name: string;
  readonly run: Run;
  readonly solution: Solution;
  readonly segments: readonly Segment[];
}

/** Finds what a run concluded, as it is selected now. */
@Injectable()
export class FoundResults {
  constructor(
    private readonly segmentations: SegmentationService,
    private readonly runs: RunService,
    private readonly solutions: SolutionService,
    private readonly segments: SegmentService,
  ) {}

  /** @throws NotFoundError `run.not-found`; ConflictError `export.run.unfinished` */
  async of(ctx: RequestContext, runId: string): Promise<Result> {
    const run = await this.runs.get(ctx, runId);
    const solution = (await this.solutions.ofRuns(ctx, [runId])).find(({ k }) => k === run.selectedK);
    if (!solution) {
      throw new ConflictError('export.run.unfinished', `Run ${run.number} has no result that could be exported`, {
        runId,
      });
    }
    const { name } = await this.segmentations.get(ctx, run.segmentationId);
    return { name, run, solution, segments: await this.segments.ofSolutions(ctx, [solution.id]) };
  }
}
