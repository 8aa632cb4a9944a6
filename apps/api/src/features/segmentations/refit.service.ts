import { ConflictError, type Verdict } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { adjustedRandIndex } from '@needfinder/numeric';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { JobRun } from '../../platform/jobs/index.js';
import { refuseHopeless } from './basis-check.service.js';
import { type BasisMatrix, BasisMatrixService } from './basis-matrix.service.js';
import { MembershipRepository, type MembershipRow } from './membership.repository.js';
import { RunFittingService } from './run-fitting.service.js';
import { headlineOf } from './run-words.js';
import { RunRepository } from './run.repository.js';
import { SolutionRepository } from './solution.repository.js';
import type { Variable } from './variable.js';

/** What a run finds when some of its people are left out. */
export interface Refit {
  /** People of the run who were left out. */
  readonly leftOut: number;
  /** The same people by the position of their segment in the run. */
  readonly leftOutBySegment: number[];
  readonly k: number;
  readonly verdict: Verdict;
  readonly headline: string;
  /** Adjusted Rand index with the run's proposed segments over the people in both; null when either has one segment. */
  readonly agreement: number | null;
}

/** Fits a finished run again, to fewer of the same people, and stores nothing of it. */
@Injectable()
export class RefitService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly runs: RunRepository,
    private readonly solutions: SolutionRepository,
    private readonly memberships: MembershipRepository,
    private readonly matrices: BasisMatrixService,
    private readonly fitting: RunFittingService,
  ) {}

  /**
   * @param leftOut - Ids of respondents; who is not in the run changes nothing.
   * @throws ConflictError `run.unfinished`; what a run throws whose basis cannot be fitted.
   */
  async without(ctx: RequestContext, runId: string, leftOut: ReadonlySet<string>, job: JobRun): Promise<Refit> {
    const { run, members } = await this.database.inTenant(ctx, () => this.read(ctx, runId));
    await job.report('Reading answers', 0, 100);
    const { basis, profile } = run.manifest;
    const matrix = await this.matrices.read(ctx, run.studyId, basis, profile);
    const kept = rowsOf(matrix, (id) => members.has(id) && !leftOut.has(id));
    refuseHopeless(kept);
    job.signal.throwIfAborted();
    const { chosen, solutions } = await this.fitting.compute(run.manifest, kept, job);
    const { labels } = solutions.find(({ k }) => k === chosen.k)!;
    const before = kept.respondentIds.map((id) => members.get(id)!.segmentPosition ?? -1);
    const hasGroups = chosen.k > 1 && run.chosenK! > 1;
    const gone = [...leftOut].flatMap((id) => members.get(id) ?? []);
    return {
      leftOut: gone.length,
      leftOutBySegment: Array.from(
        { length: run.chosenK! },
        (_, position) => gone.filter(({ segmentPosition }) => segmentPosition === position).length,
      ),
      ...{ k: chosen.k, verdict: chosen.verdict, headline: headlineOf(chosen) },
      agreement: hasGroups ? adjustedRandIndex(before, labels) : null,
    };
  }

  private async read(ctx: RequestContext, runId: string) {
    const [run] = await this.runs.findByIds(ctx, [runId]);
    const proposed = (await this.solutions.ofRuns(ctx, [runId])).find(({ k }) => k === run?.chosenK);
    if (!run || !proposed) throw new ConflictError('run.unfinished', 'The run has no solutions yet', { runId });
    const rows = await this.memberships.ofSolution(ctx, proposed.id);
    return { run, members: new Map<string, MembershipRow>(rows.map((row) => [row.respondentId, row])) };
  }
}

function rowsOf(
  { respondentIds, weights, basis, profile, withheld }: BasisMatrix,
  keeps: (id: string) => boolean,
): BasisMatrix {
  const rows = [...respondentIds.keys()].filter((row) => keeps(respondentIds[row]!));
  const picked = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  const of = (variable: Variable): Variable => ({ ...variable, values: picked(variable.values) });
  return {
    respondentIds: rows.map((row) => respondentIds[row]!),
    ...(weights ? { weights: picked(weights) } : {}),
    basis: basis.map(of),
    profile: profile.map(of),
    withheld,
  };
}
