import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId } from '../../platform/ids/index.js';
import { StudyService } from '../studies/index.js';
import type { DescribeSegmentInput } from './describe-segment.input.js';
import { MembershipRepository } from './membership.repository.js';
import type { Segment } from './segment.model.js';
import { letterOf, stabilityWord } from './segment-words.js';
import { type PlacedSegment, SolutionRepository } from './solution.repository.js';

/** By respondent: how likely they belong to one segment, 0 … 1; people who belong to no segment are left out. */
export type MembershipWeights = ReadonlyMap<string, number>;

@Injectable()
export class SegmentService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly solutions: SolutionRepository,
    private readonly memberships: MembershipRepository,
    private readonly studies: StudyService,
  ) {}

  async byIds(ctx: RequestContext, ids: readonly string[]): Promise<Segment[]> {
    const rows = await this.database.inTenant(ctx, () => this.solutions.segments(ctx, 'id', ids.filter(isId)));
    return rows.map(toModel);
  }

  /** @throws NotFoundError `segment.not-found` */
  async get(ctx: RequestContext, id: string): Promise<Segment> {
    const [segment] = await this.byIds(ctx, [id]);
    if (!segment) throw new NotFoundError('segment.not-found', `There is no segment ${id}`, { id });
    return segment;
  }

  /** By position. */
  async ofSolutions(ctx: RequestContext, solutionIds: readonly string[]): Promise<Segment[]> {
    const rows = await this.database.inTenant(ctx, () => this.solutions.segments(ctx, 'solution_id', solutionIds));
    return rows.map(toModel);
  }

  async describe(ctx: RequestContext, { segmentId, name, description }: DescribeSegmentInput): Promise<Segment> {
    return this.database.inTenant(ctx, async () => {
      const { studyId } = await this.get(ctx, segmentId);
      const to = {
        ...(name != null ? { name: name.trim() || null } : {}),
        ...(description != null ? { description: description.trim() } : {}),
      };
      if (Object.keys(to).length > 0) await this.solutions.describe(ctx, segmentId, to);
      await this.studies.changed(ctx, studyId);
      return this.get(ctx, segmentId);
    });
  }

  /** For statistics of a segment: everybody counts by how likely they belong to it. */
  async membershipWeights(ctx: RequestContext, segmentId: string): Promise<MembershipWeights> {
    return this.database.inTenant(ctx, async () => {
      const { solutionId, position } = await this.get(ctx, segmentId);
      const rows = await this.memberships.ofSolution(ctx, solutionId);
      const members = rows.filter(({ segmentPosition }) => segmentPosition !== null);
      return new Map(members.map(({ respondentId, probabilities }) => [respondentId, probabilities[position]!]));
    });
  }

  /** People whose most likely segment it is, the surest first; null when there is no such segment. */
  async membersOf(ctx: RequestContext, segmentId: string): Promise<string[] | null> {
    return this.database.inTenant(ctx, async () => {
      const [segment] = await this.byIds(ctx, [segmentId]);
      return segment ? this.memberships.memberIds(ctx, segment) : null;
    });
  }
}

function toModel({ details, size, share, respondents, ...row }: PlacedSegment): Segment {
  const { low, high, slsw, slsa, jaccard } = details;
  const people = Math.round(size);
  return {
    ...row,
    details,
    letter: letterOf(row.position),
    size: people,
    share: { value: share, low, high, n: people, base: respondents, enough: true, note: null },
    stability: slsw,
    slsa,
    stabilityWord: stabilityWord(jaccard),
    jaccard,
  };
}
