import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { MembershipRepository } from './membership.repository.js';
import { type Assignment, inheritedWords, type SegmentWords } from './name-inheritance.js';
import type { RunEntity } from './run.entity.js';
import { RunRepository } from './run.repository.js';
import { SolutionRepository } from './solution.repository.js';

/** Finds the words of an earlier segment for a new one. */
export type Inherit = (next: Assignment) => ReadonlyMap<number, SegmentWords>;

/** Lets names and descriptions survive a new run. */
@Injectable()
export class NameInheritanceService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly runs: RunRepository,
    private readonly solutions: SolutionRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  /** From the solution that people looked at in the newest finished run before this one. */
  async before(ctx: RequestContext, run: RunEntity): Promise<Inherit> {
    const found = await this.database.inTenant(ctx, async () => {
      const earlier = await this.runs.finishedBefore(ctx, run);
      if (!earlier) return null;
      const solution = (await this.solutions.ofRuns(ctx, [earlier.id])).find(({ k }) => k === earlier.selectedK)!;
      const segments = await this.solutions.segments(ctx, 'solution_id', [solution.id]);
      const named = segments.filter(({ name, description }) => name !== null || description !== '');
      if (named.length === 0) return null;
      return { named, members: await this.memberships.ofSolution(ctx, solution.id) };
    });
    if (!found) return () => new Map();
    const words = new Map(found.named.map(({ position, name, description }) => [position, { name, description }]));
    const assignment = {
      respondentIds: found.members.map(({ respondentId }) => respondentId),
      positions: found.members.map(({ segmentPosition }) => segmentPosition ?? -1),
    };
    return (next) => inheritedWords(assignment, words, next);
  }
}
