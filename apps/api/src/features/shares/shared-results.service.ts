import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import {
  type NeedsOfSolution,
  NeedTableService,
  type Run,
  RunService,
  type Segment,
  SegmentationService,
  SegmentService,
  type Solution,
  SolutionService,
} from '../segmentations/index.js';

export interface SharedResult {
  readonly run: Run;
  readonly segmentationName: string;
  readonly solution: Solution;
  readonly segments: readonly Segment[];
  readonly needs: NeedsOfSolution;
}

/** The selected solution of a run, with its segments and what their people say. */
@Injectable()
export class SharedResults {
  constructor(
    private readonly segmentations: SegmentationService,
    private readonly runs: RunService,
    private readonly solutions: SolutionService,
    private readonly segments: SegmentService,
    private readonly needTables: NeedTableService,
  ) {}

  /** Null when the run is gone or has no result. */
  async of(ctx: RequestContext, runId: string): Promise<SharedResult | null> {
    const [run] = await this.runs.byIds(ctx, [runId]);
    const solution = (await this.solutions.ofRuns(ctx, [runId])).find(({ k }) => k === run?.selectedK);
    if (!run?.verdict || !solution) return null;
    const { name } = await this.segmentations.get(ctx, run.segmentationId);
    const segments = await this.segments.ofSolutions(ctx, [solution.id]);
    const [needs] = await this.needTables.ofSolutions(ctx, [solution.id]);
    return { run, segmentationName: name, solution, segments, needs: needs! };
  }
}
