import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { MembershipRepository, type MembershipRow } from './membership.repository.js';
import { StatedNeedService, type StudyNeeds } from './stated-need.service.js';
import { measuresOf, type NeedTable } from './need-table.js';
import type { BasisMeasure } from './basis.js';
import { RunRepository } from './run.repository.js';
import { SolutionRepository } from './solution.repository.js';

export interface NeedsOfSolution {
  readonly solutionId: string;
  readonly table: NeedTable;
  readonly measures: ReadonlyMap<string, BasisMeasure>;
}

/**
 * Joins memberships with what people say now: needs, codings and ratings change after a run, and what is shown of them
 * is always the present.
 */
@Injectable()
export class NeedTableService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly solutions: SolutionRepository,
    private readonly runs: RunRepository,
    private readonly memberships: MembershipRepository,
    private readonly needs: StatedNeedService,
  ) {}

  /** The needs of each study are read once, however many of its solutions are asked for. */
  async ofSolutions(ctx: RequestContext, solutionIds: readonly string[]): Promise<NeedsOfSolution[]> {
    return this.database.inTenant(ctx, async () => {
      const solutions = await this.solutions.findByIds(ctx, solutionIds);
      const runs = new Map(
        (await this.runs.findByIds(ctx, [...new Set(solutions.map(({ runId }) => runId))])).map((run) => [run.id, run]),
      );
      const studies = new Map<string, StudyNeeds>();
      for (const { studyId } of runs.values()) {
        if (!studies.has(studyId)) studies.set(studyId, await this.needs.ofStudy(ctx, studyId));
      }
      const tables: NeedsOfSolution[] = [];
      for (const { id, k, runId } of solutions) {
        const run = runs.get(runId)!;
        const members = await this.memberships.ofSolution(ctx, id);
        const table = tableOf(studies.get(run.studyId)!, members, k);
        tables.push({ solutionId: id, table, measures: measuresOf(run.indicators) });
      }
      return tables;
    });
  }
}

function tableOf(
  { respondentIds, weights, needs }: StudyNeeds,
  members: readonly MembershipRow[],
  k: number,
): NeedTable {
  const rowOf = new Map(respondentIds.map((id, row) => [id, row]));
  const probabilities = Array.from({ length: k }, () => new Float64Array(respondentIds.length));
  const positions = new Int32Array(respondentIds.length).fill(-1);
  for (const { respondentId, segmentPosition, probabilities: given } of members) {
    const row = rowOf.get(respondentId);
    if (row === undefined || segmentPosition === null) continue;
    positions[row] = segmentPosition;
    given.forEach((probability, position) => (probabilities[position]![row] = probability));
  }
  return { respondentIds, weights, needs, probabilities, positions };
}
