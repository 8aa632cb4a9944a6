import { FORMULA, type LandscapeInput, type NeedRatings, SOURCE, ZONE_RULE } from '@needfinder/opportunity';
import { InvalidError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { Compute } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type NeedColumns, type NeedMatrix, NeedMatrixService, NeedService } from '../needs/index.js';
import { RespondentService } from '../respondents/index.js';
import { type Segment, SegmentService } from '../segmentations/index.js';
import { StudyService } from '../studies/index.js';
import { presentOpportunities } from './landscape-presentation.js';
import { landscapeTask } from './landscape.task.js';
import type { OpportunityLandscape } from './opportunity.model.js';

/** The landscape is drawn anew each time, always with this seed: the same answers give the same numbers. */
const SEED = 1;
/** Under so many people who rated both, a need has no numbers. */
const MINIMUM_N = 30;

interface People {
  readonly ids: readonly string[];
  readonly weights: Float64Array;
  /** Probability that person i belongs to the segment; absent = everybody. */
  readonly membership?: Float64Array;
  /** Head count, or the expected one of a segment. */
  readonly size: number;
}

/** Opportunities of a study or of one segment: reads, then computes on a worker thread. */
@Injectable()
export class OpportunityService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly compute: Compute,
    private readonly studies: StudyService,
    private readonly respondents: RespondentService,
    private readonly needs: NeedService,
    private readonly matrices: NeedMatrixService,
    private readonly segments: SegmentService,
  ) {}

  /** @throws NotFoundError `study.not-found`, `segment.not-found`; InvalidError `opportunity.segment.other-study` */
  async landscape(ctx: RequestContext, studyId: string, segmentId: string | null): Promise<OpportunityLandscape> {
    const { segment, people, matrix } = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const chosen = segmentId === null ? null : await this.segments.get(ctx, segmentId);
      if (chosen && chosen.studyId !== studyId) throw otherStudy(chosen, studyId);
      const read = await this.people(ctx, studyId, chosen);
      return { segment: chosen, people: read, matrix: await this.ratedNeeds(ctx, studyId, read.ids) };
    });
    const rated = [...matrix.needs.values()].filter(isRated);
    const input: LandscapeInput = {
      needs: rated.map(toRatings),
      weights: people.weights,
      ...(people.membership ? { membership: people.membership } : {}),
      options: { seed: SEED, minimumN: MINIMUM_N },
    };
    const found = rated.length === 0 ? null : await this.compute.run(landscapeTask, input);
    const byKey = new Map(rated.map(({ need }) => [need.id, need]));
    return {
      opportunities: found ? presentOpportunities(found, byKey) : [],
      formula: FORMULA,
      source: `${SOURCE} ${ZONE_RULE}`,
      minimumN: MINIMUM_N,
      respondents: people.size,
      segment,
    };
  }

  private async people(ctx: RequestContext, studyId: string, segment: Segment | null): Promise<People> {
    const heads = await this.respondents.headsOf(ctx, studyId);
    const weights = Float64Array.from(heads, ({ weight }) => weight);
    const ids = heads.map(({ id }) => id);
    if (!segment) return { ids, weights, size: ids.length };
    const probabilityOf = await this.segments.membershipWeights(ctx, segment.id);
    const membership = Float64Array.from(ids, (id) => probabilityOf.get(id) ?? 0);
    return { ids, weights, membership, size: segment.size };
  }

  /** Needs that nobody rejected, with what everybody says of them. */
  private async ratedNeeds(
    ctx: RequestContext,
    studyId: string,
    respondentIds: readonly string[],
  ): Promise<NeedMatrix> {
    const known = (await this.needs.ofStudies(ctx, [studyId])).filter((need) => need.status !== 'rejected');
    return this.matrices.read(ctx, studyId, { needIds: known.map((need) => need.id), respondentIds });
  }
}

const isRated = (column: NeedColumns) => column.importanceScale !== null && column.satisfactionScale !== null;

function toRatings({ need, importance, satisfaction, importanceScale, satisfactionScale }: NeedColumns): NeedRatings {
  return {
    key: need.id,
    importance,
    satisfaction,
    importanceRange: [importanceScale!.min, importanceScale!.max],
    satisfactionRange: [satisfactionScale!.min, satisfactionScale!.max],
  };
}

function otherStudy(segment: Segment, studyId: string): InvalidError {
  const sentence = `Segment ${segment.id} belongs to study ${segment.studyId}, the landscape to ${studyId}`;
  return new InvalidError('opportunity.segment.other-study', sentence, { segmentId: segment.id, studyId });
}
