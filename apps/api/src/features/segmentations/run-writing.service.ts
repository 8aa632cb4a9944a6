import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import type { BasisMatrix } from './basis-matrix.service.js';
import type { DescribedSolution, FitOutput } from './fit-run.task.js';
import { MembershipRepository, type MembershipRow } from './membership.repository.js';
import { NameInheritanceService } from './name-inheritance.service.js';
import { PlanePointRepository } from './plane-point.repository.js';
import type { RunEntity } from './run.entity.js';
import { RunRepository } from './run.repository.js';
import { segmentRows, solutionRow, storedIndicators, storedVerdict } from './run-rows.js';
import { SolutionRepository } from './solution.repository.js';

const ROWS_PER_BLOCK = 20_000;

/** The tables that a run is stored in. */
@Injectable()
export class RunStores {
  constructor(
    readonly runs: RunRepository,
    readonly solutions: SolutionRepository,
    readonly memberships: MembershipRepository,
    readonly points: PlanePointRepository,
  ) {}
}

/** Stores what a run found: all of it in one transaction, or nothing. */
@Injectable()
export class RunWritingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly stores: RunStores,
    private readonly names: NameInheritanceService,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
  ) {}

  async write(ctx: RequestContext, run: RunEntity, matrix: BasisMatrix, output: FitOutput): Promise<void> {
    const { runs, solutions, memberships } = this.stores;
    const { respondentIds, basis, profile } = matrix;
    const { result, chosen, pictures, resultHash } = output;
    const inherit = await this.names.before(ctx, run);
    const found = output.solutions.map((solution, at) => {
      const row = solutionRow(run.id, solution, profile, pictures.solutions[at]!);
      const words = inherit({ respondentIds, positions: solution.labels });
      return { solution, row, segments: segmentRows(row.id, solution, basis, words) };
    });
    const verdict = storedVerdict(chosen, [...basis, ...profile]);
    const { engineVersion, fingerprint, seed, n, indicators } = result;
    const manifest = { ...run.manifest, engineVersion, fingerprint, seed, respondents: n, indicators };
    await this.database.inTenant(ctx, async () => {
      const isFirst = await runs.finish(ctx, run.id, {
        manifest,
        indicators: storedIndicators(basis),
        verdict,
        chosenK: chosen.k,
        selectedK: chosen.k,
        resultHash,
        plane: pictures.plane,
        finishedAt: new Date(),
      });
      // Deleted meanwhile, or stored by a try that was taken for dead.
      if (!isFirst) return;
      await solutions.insert(
        ctx,
        found.map(({ row }) => row),
        found.flatMap(({ segments }) => segments),
      );
      for (const { row, solution } of found) {
        for (let start = 0; start < respondentIds.length; start += ROWS_PER_BLOCK) {
          await memberships.insert(ctx, row.id, membershipRows(respondentIds, solution, start));
        }
      }
      const points = pictures.points.map(({ row, x, y }) => ({ respondentId: respondentIds[row]!, x, y }));
      await this.stores.points.insert(ctx, run.id, points);
      await this.activities.record(ctx, run.studyId, 'run-finished', `Run ${run.number}: ${verdict.headline}`);
      await this.studies.changed(ctx, run.studyId);
    });
  }
}

function membershipRows(
  respondentIds: readonly string[],
  { k, labels, posteriors }: DescribedSolution,
  start: number,
): MembershipRow[] {
  return respondentIds.slice(start, start + ROWS_PER_BLOCK).map((respondentId, at) => {
    const row = start + at;
    const segmentPosition = labels[row]! < 0 ? null : labels[row]!;
    const probabilities = segmentPosition === null ? [] : [...posteriors.subarray(row * k, row * k + k)];
    return { respondentId, segmentPosition, probabilities };
  });
}
